import { describe, expect, test } from 'vitest';
import type { Panel } from '../panel.ts';
import { observationsOf } from './from-panel.ts';

const row = (values: number[]) => ({ values, numerators: values, denominators: values.map(() => 100) });
const panel: Panel = {
	indicator: 'x',
	sex: 0,
	basis: 'population',
	years: [2019, 2020, 2021, 2022],
	ageTo: [64, 64, 64, 65],
	rows: { '2101': row([1, 2, 3, 4]), '2104': row([5, 6, 7, 8]) }
};
const groups = { participants: ['2104'], comparison: ['2101'] };
const span = (from: number, to = from) => ({ from, to });

describe('a panel of the database', () => {
	test('becomes observations, only of years with the same ages', () => {
		const found = observationsOf(panel, groups, { before: span(2019), after: span(2020, 2021) });
		expect(found.map(({ time }) => time)).toEqual([2019, 2020, 2021, 2019, 2020, 2021]);
		expect(found[0]).toEqual({ unit: '2104', group: 1, time: 2019, value: 5, denominator: 100 });
	});
	test('refuses a comparison across a change of ages', () =>
		expect(() => observationsOf(panel, groups, { before: span(2019), after: span(2021, 2022) })).toThrow(
			'The ages of x change in 2022'
		));
	test('refuses a code that it does not hold', () =>
		expect(() =>
			observationsOf(panel, { participants: ['9999'], comparison: [] }, { before: span(2019), after: span(2020) })
		).toThrow('9999 is no region'));
});
