import { describe, expect, test } from 'vitest';
import { breakYears, changePanel, changeSince, periodMean } from './change.ts';
import { groupMean, groupSize } from './groups.ts';
import type { Panel } from './panel.ts';
import { phaseOf, STANDARD_PERIODS } from './periods.ts';
import { byValueDescending, rankSpans } from './rank.ts';

const row = (values: (number | null)[]) => ({
	values,
	numerators: values.map(() => null),
	denominators: values.map(() => null)
});
const panel: Panel = {
	indicator: 'x',
	sex: 0,
	basis: 'population',
	years: [2018, 2019, 2020, 2021],
	ageTo: [64, 64, 64, 65],
	rows: { a: row([10, 12, 13, 14]), b: row([20, null, 23, 24]), c: row([null, null, null, null]) }
};

describe('groups', () => {
	test('the mean counts each municipality once and leaves out what is missing', () => {
		expect(groupMean(panel, ['a', 'b', 'c'])).toEqual([15, 12, 18, 19]);
		expect(groupSize(panel, ['a', 'b', 'c'])).toEqual([2, 1, 2, 2]);
	});
	test('no value at all is no mean', () => expect(groupMean(panel, ['c'])).toEqual([null, null, null, null]));
	test('an unknown code has no values', () => expect(groupMean(panel, ['d'])[0]).toBeNull());
});

describe('change', () => {
	const span = { from: 2018, to: 2019 };
	test('mean of a period', () => expect(periodMean(panel.years, [10, 12, 13, 14], span)).toBe(11));
	test('a missing year makes no mean', () => expect(periodMean(panel.years, [20, null, 23, 24], span)).toBeNull());
	test('a year outside the series makes no mean', () =>
		expect(periodMean(panel.years, [1, 2, 3, 4], { from: 2017, to: 2019 })).toBeNull());
	test('breaks where the age limit changes', () => expect(breakYears(panel)).toEqual([2021]));
	test('change stops at the break', () => expect(changeSince(panel, [10, 12, 13, 14], span)).toEqual([-1, 1, 2, null]));
	test('no change without a mean', () =>
		expect(changeSince(panel, [20, null, 23, 24], span)).toEqual(Array(4).fill(null)));
	test('a whole panel', () => expect(changePanel(panel, span).rows.a!.values).toEqual([-1, 1, 2, null]));
});

describe('rank', () => {
	test.each([
		['apart', { a: [3, 4], b: [1, 2] }, { a: [1, 1], b: [2, 2] }],
		['overlapping', { a: [3, 5], b: [4, 6], c: [1, 2] }, { a: [1, 2], b: [1, 2], c: [3, 3] }],
		['equal exact values', { a: [2, 2], b: [2, 2], c: [1, 1] }, { a: [1, 2], b: [1, 2], c: [3, 3] }]
	])('%s', (_, intervals, expected) => {
		const input = Object.entries(intervals).map(([code, [lo, hi]]) => [code, { lo, hi }]);
		const spans = rankSpans(Object.fromEntries(input));
		expect(Object.fromEntries(Object.entries(spans).map(([code, s]) => [code, [s.from, s.to]]))).toEqual(expected);
	});
	test('order', () => expect(byValueDescending({ a: 1, b: null, c: 3, d: 1 })).toEqual(['c', 'a', 'd', 'b']));
});

test.each([
	[2010, 'before'],
	[2019, 'before'],
	[2020, 'transition'],
	[2021, 'transition'],
	[2022, 'after'],
	[2025, 'after']
])('%i is %s', (year, phase) => expect(phaseOf(year, STANDARD_PERIODS)).toBe(phase));
