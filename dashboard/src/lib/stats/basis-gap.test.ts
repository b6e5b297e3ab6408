import { expect, test } from 'vitest';
import { basisGaps } from './basis-gap.ts';
import type { Panel } from './panel.ts';

const panel = (rows: Record<string, (number | null)[]>): Panel => ({
	indicator: 'x',
	sex: 0,
	basis: 'population',
	years: [2020, 2021],
	ageTo: [74, 74],
	rows: Object.fromEntries(
		Object.entries(rows).map(([code, values]) => [code, { values, numerators: [], denominators: [] }])
	)
});

test('names those that differ by more than the limit, year by year', () => {
	const population = panel({ b: [10, 10], a: [10, 10], c: [10, null] });
	const known = panel({ b: [10.3, 10.31], a: [10.1, 10.5], c: [11, 11] });
	expect(basisGaps(population, known)).toEqual({ 2020: ['c'], 2021: ['a', 'b'] });
});
