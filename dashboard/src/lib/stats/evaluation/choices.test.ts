import { describe, expect, test } from 'vitest';
import type { Panel, PanelRow } from '../panel.ts';
import { choiceTable, countSides } from './choices.ts';
import type { Comparison } from './comparisons.ts';
import { compute, inLogOdds } from './compute.ts';
import { makePanel, YEARS } from './panels.testing.ts';

/** A made-up panel in the form in which the database gives it. */
function panelOf(observations: ReturnType<typeof makePanel>): Panel {
	const rows: Record<string, PanelRow> = {};
	for (const { unit, value, denominator } of observations) {
		const row = (rows[unit] ??= { values: [], numerators: [], denominators: [] });
		row.values.push(value);
		row.numerators.push(null);
		row.denominators.push(denominator ?? null);
	}
	const ageTo = YEARS.map(() => 74);
	return { indicator: 'x', sex: 0, basis: 'population', years: YEARS, ageTo, rows };
}

const panel = panelOf(
	makePanel({
		value: ({ group, number }, year) => (group === 1 ? 10 : 20) + number / 4 + (year >= 2022 && group === 1 ? 2 : 0),
		denominator: ({ number }) => 1000 * number
	})
);
const codes = (letter: string) => Object.keys(panel.rows).filter((code) => code.startsWith(letter));
const comparison = (code: string, take = 16): Comparison => ({
	...{ code, set: code, of: null },
	...{ participants: codes('P'), comparison: codes('C').slice(0, take) }
});
const periods = { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 } };

describe('choiceTable', () => {
	const table = choiceTable(panel, [comparison('all'), comparison('few', 4)]);

	test('has every comparison with every period that comes out differently', () =>
		expect(table.map(({ comparison, preset }) => `${comparison} ${preset}`)).toEqual([
			...['all standard', 'all close', 'few standard', 'few close']
		]));

	test('its answers are those of the full evaluation', () => {
		const [points, weighted, relative, both] = table[0]!.answers.map((answer) => answer.contrast);
		const full = compute(panel, comparison('all'), periods, 'log-odds');
		expect(points).toEqual(full.points.change);
		expect(weighted).toEqual(full.points.weighted!.change);
		expect(relative).toEqual(full.points.logOdds!.change);
		expect(relative).toEqual(full.relative!.change);
		expect(both).toEqual(full.relative!.weighted!.change);
		expect(full.answers).toEqual(table[0]!.answers);
		expect(full.answers[0]!.detectable).toBe(full.points.smallestDetectable);
	});

	test('counts the sides on which the intervals lie', () =>
		expect(countSides([table, table])).toEqual({ above: 32, below: 0, none: 0, unknown: 0 }));

	test('has no answer by inhabitant without denominators, and none in log-odds without shares', () => {
		const rows = Object.entries(panel.rows).map(([code, row]) => [
			code,
			{ ...row, values: row.values.map((value) => value! - 30), denominators: row.values.map(() => null) }
		]);
		const points = choiceTable({ ...panel, rows: Object.fromEntries(rows) }, [comparison('all')]);
		expect(points[0]!.answers.map(({ contrast }) => contrast !== null)).toEqual([true, false, false, false]);
	});
});

describe('compute', () => {
	test('computes in log-odds only where asked', () =>
		expect(compute(panel, comparison('all'), periods, 'points').relative).toBeNull());

	test('log-odds are not taken twice', () =>
		expect(compute(panel, comparison('all'), periods, 'log-odds').relative!.logOdds).toBeNull());

	test('a share without log-odds is missing', () => {
		const one = { unit: 'a', group: 1 as const, time: 2019 };
		expect(inLogOdds([0, 50, 100, null].map((value) => ({ ...one, value }))).map(({ value }) => value)).toEqual([
			null,
			0,
			null,
			null
		]);
	});
});
