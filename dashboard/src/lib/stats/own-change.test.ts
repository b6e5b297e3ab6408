import { describe, expect, test } from 'vitest';
import { newcombe } from './interval.ts';
import { ownChange, type OwnChange } from './own-change.ts';
import type { Municipality, Panel, PanelRow } from './panel.ts';

const periods = {
	before: { from: 2018, to: 2019 },
	transition: { from: 2020, to: 2020 },
	after: { from: 2021, to: 2022 }
};
const years = [2018, 2019, 2020, 2021, 2022];

const place = (code: string, groupCode: string): Municipality => ({
	...{ code, name: code, countyCode: '21', groupCode, groupName: '', participates: true }
});

/** Shares in per cent of `of` persons. */
const shares = (values: (number | null)[], of: number): PanelRow => ({
	values,
	numerators: values.map((value) => value && (value * of) / 100),
	denominators: values.map((value) => value && of)
});
const rows: Record<string, PanelRow> = {
	a: shares([10, 12, 50, 14, 16], 1000),
	b: shares([10, 10, 50, 10, 10], 1000),
	c: shares([10, 10, 50, 22, 22], 1000),
	d: shares([10, 10, 50, 10.5, 10.5], 100_000),
	e: shares([10, 10, 50, null, 16], 1000)
};
const all = [place('a', 'C8'), place('b', 'C8'), place('c', 'C8'), place('d', 'B4'), place('e', 'B4')];
const panelOf = (changed: Partial<Panel> = {}): Panel => ({
	...{ indicator: 'x', sex: 0, basis: 'population', years, ageTo: years.map(() => 74), rows, ...changed }
});
const changeOf = (code: string, panel = panelOf()) =>
	ownChange(
		all.find((m) => m.code === code)!,
		all,
		panel,
		periods
	) as OwnChange;

describe('the change', () => {
	test('is between the means of the periods, with the persons of an average year', () =>
		expect(changeOf('a')).toMatchObject({
			before: { mean: 11, count: { numerator: 110, denominator: 1000 } },
			after: { mean: 15, count: { numerator: 150, denominator: 1000 } },
			change: 4
		}));
	test("has Newcombe's interval of one average year, not of all years together", () => {
		const { lo, hi } = changeOf('a').interval!;
		const yearly = newcombe({ numerator: 150, denominator: 1000 }, { numerator: 110, denominator: 1000 });
		const pooled = newcombe({ numerator: 300, denominator: 2000 }, { numerator: 220, denominator: 2000 });
		expect(lo).toBeCloseTo(yearly.lo, 10);
		expect(hi).toBeCloseTo(yearly.hi, 10);
		expect(hi - lo).toBeGreaterThan(pooled.hi - pooled.lo);
	});
	test('stands inside its interval also where the years differ in size', () => {
		const uneven = { ...rows.a!, numerators: [100, 12, 50, 14, 160], denominators: [1000, 100, 100, 100, 1000] };
		const { change, interval, before } = changeOf('a', panelOf({ rows: { ...rows, a: uneven } }));
		expect(change).toBe(4);
		expect(before.count).toEqual({ numerator: 56, denominator: 550 });
		expect((interval!.lo + interval!.hi) / 2).toBeCloseTo(4, 0);
	});
	test('of a difference between shares has neither persons nor interval', () => {
		const none = years.map(() => null);
		const differences = Object.fromEntries(
			Object.entries(rows).map(([code, { values }]) => [code, { values, numerators: none, denominators: none }])
		);
		expect(changeOf('a', panelOf({ rows: differences }))).toMatchObject({
			before: { mean: 11, count: null },
			interval: null,
			rank: { from: 2, to: 2, of: 4 },
			all: { beyondChance: null }
		});
	});
});

describe('among the others', () => {
	test('the rank is a span of those that chance cannot tell apart', () => {
		expect(changeOf('c').rank).toEqual({ from: 1, to: 1, of: 4 });
		expect(changeOf('a').rank).toEqual({ from: 2, to: 3, of: 4 });
		expect(changeOf('b').rank).toEqual({ from: 2, to: 4, of: 4 });
		expect(changeOf('d').rank).toEqual({ from: 3, to: 4, of: 4 });
	});
	test('only those with a change count', () => {
		expect(changeOf('a').all).toMatchObject({ of: 4, median: 2.25, distance: 1.75, asFar: 4 });
		expect(changeOf('d')).toMatchObject({ group: null, groupSize: 1 });
	});
	test('the SKR group has a median of its own', () =>
		expect(changeOf('b').group).toMatchObject({ of: 3, median: 4, distance: -4, beyondChance: true, grade: null }));
});

describe('no change is told', () => {
	test.each([
		['a year is missing', 'e', {}, { reason: 'missing', years: [2021] }],
		['the series ends early', 'a', { years: years.slice(0, 4) }, { reason: 'missing', years: [2022] }],
		['the municipality is not there', 'a', { rows: {} }, { reason: 'absent' }],
		['it has no value at all', 'a', { rows: { a: shares([null, null, null, null, null], 1) } }, { reason: 'absent' }],
		['the ages change between', 'a', { ageTo: [64, 64, 64, 65, 65] }, { reason: 'break', year: 2021 }],
		['the ages change within', 'e', { ageTo: [64, 64, 64, 64, 65] }, { reason: 'break', year: 2022 }]
	])('%s', (_, code, changed, expected) => expect(changeOf(code, panelOf(changed))).toEqual(expected));
	test('a change of ages before or after the periods does not matter', () => {
		const longer = { years: [2017, ...years, 2023], ageTo: [60, 74, 74, 74, 74, 74, 75] };
		const padded = Object.fromEntries(
			Object.entries(rows).map(([code, row]) => [
				code,
				{
					values: [1, ...row.values, 1],
					numerators: [1, ...row.numerators, 1],
					denominators: [9, ...row.denominators, 9]
				}
			])
		);
		expect(changeOf('a', panelOf({ ...longer, rows: padded })).change).toBe(4);
	});
});
