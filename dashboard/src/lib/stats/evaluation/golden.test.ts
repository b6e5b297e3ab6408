import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { contrast, welch, type Contrast } from './contrast.ts';
import { evaluate } from './evaluate.ts';
import type { Group, Observation } from './observation.ts';
import { recordOf } from './record.ts';

const read = (name: string): string => readFileSync(new URL(`./__golden__/${name}`, import.meta.url), 'utf8');
const golden = JSON.parse(read('evaluation-golden.json'));
const rows = Papa.parse<Record<string, string>>(read('synthetic-23v16.csv'), {
	header: true,
	skipEmptyLines: true
}).data;
const panel = rows.map(({ kommun, deltagare, ar, andel }): Observation => ({
	unit: kommun,
	group: Number(deltagare) as Group,
	time: Number(ar),
	value: Number(andel)
}));
const result = evaluate(panel, { before: { from: 2012, to: 2020 }, after: { from: 2022, to: 2024 } });
const record = recordOf(result);

/** Relative agreement; R printed twelve digits. */
const close = (found: unknown, wanted: number) =>
	expect(Math.abs(Number(found) - wanted)).toBeLessThanOrEqual(1e-7 * Math.abs(wanted));

function sameContrast(found: unknown, wanted: Contrast) {
	for (const [name, value] of Object.entries(wanted)) close((found as Record<string, number>)[name], value);
}

describe('the synthetic panel, 23 against 16', () => {
	const wanted = golden.synthetic_23v16;
	const contrasts = [
		'did_pre2012_2020_post2022_2024',
		'pre_slope_difference_2012_2020',
		'placebo_in_time_2017_pre2012_2016_post2017_2020'
	];
	test.each(contrasts)('%s', (name) => sameContrast(record[name], wanted[name]));
	test('the main contrast stands flat at the top', () => sameContrast(record, wanted.did_pre2012_2020_post2022_2024));

	const years = Object.keys(wanted.event_study_base2020);
	test('the event study has every year but the base', () =>
		expect(Object.keys(record.event_study_base2020 as object)).toEqual(years));
	test.each(years)('event study %s', (year) =>
		sameContrast((record.event_study_base2020 as Record<string, Contrast>)[year], wanted.event_study_base2020[year])
	);

	test.each(['max_abs_pre_first_difference', 'mde_80pct'])('%s', (name) => close(record[name], wanted[name]));
	test('leave one out', () => {
		const { min, max, min_unit, max_unit } = record.leave_one_out as Record<string, unknown>;
		close(min, wanted.leave_one_out.min);
		close(max, wanted.leave_one_out.max);
		expect([min_unit, max_unit]).toEqual([wanted.leave_one_out.min_unit, wanted.leave_one_out.max_unit]);
	});
	test('number of assignments', () => expect(record.n_assignments).toBe(wanted.n_assignments));
	test.each([
		['permutation_p_studentized', 'permutation_p_studentized_mc99999'],
		['permutation_p_raw', 'permutation_p_raw_mc99999'],
		['permutation_p_placebo_studentized', 'permutation_p_placebo2017_studentized_mc99999']
	])('%s', (name, reference) => expect(Math.abs(Number(record[name]) - wanted[reference])).toBeLessThan(0.012));
});

describe('eight numbers, all 70 divisions', () => {
	const { y, treated, ate, n_perm, p_two_sided, p_one_sided } = golden.exact_permutation_ri;
	const two: Observation[] = (y as number[]).flatMap((value, at) =>
		[0, value].map((now, time) => ({ unit: String(at), group: treated[at] as Group, time, value: now }))
	);
	const { change, permutation } = evaluate(two, { before: { from: 0, to: 0 }, after: { from: 1, to: 1 } });
	test('difference', () => close(change.est, ate));
	test('every division is listed', () =>
		expect([permutation!.exact, permutation!.count, permutation!.assignments]).toEqual([true, n_perm, String(n_perm)]));
	test('two-sided', () => close(permutation!.raw, p_two_sided));
	test('one-sided', () => close(permutation!.greater, p_one_sided));
});

describe("Student's sleep data", () => {
	const { group1, group2, ...wanted } = golden.welch_sleep;
	delete wanted.source;
	test('Welch', () => sameContrast(welch(group1, group2), wanted));
	test('the same from one number per unit', () =>
		sameContrast(contrast([...group2, ...group1], [...Array(10).fill(0), ...Array(10).fill(1)]), wanted));
});
