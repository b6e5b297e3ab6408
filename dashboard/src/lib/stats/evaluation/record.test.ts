import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { makePanel, PERIODS } from './panels.testing.ts';
import { recordOf } from './record.ts';

const value = ({ number }: { number: number }, year: number) => 20 + number / 4 + (year - 2015) * 0.3;
const written = (participants: number, options = {}) =>
	JSON.parse(
		JSON.stringify(
			recordOf(
				evaluate(makePanel({ participants, comparison: 6, value }), { ...PERIODS, permutations: 99, ...options })
			)
		)
	);

describe('as JSON', () => {
	test('names that carry years stand beside names that never change', () => {
		const record = written(9);
		expect(record.did_pre2015_2019_post2022_2025.est).toBe(record.est);
		expect(record.event_study_base2019).toEqual(record.event_study);
		expect(record.pre_slope_difference_2015_2019).toEqual(record.pre_slope_difference);
		expect(record.placebo_in_time_2018_pre2015_2017_post2018_2019).toEqual(record.placebo_in_time);
		expect(record.permutation_p).toBe(record.permutation_p_studentized);
	});
	test('says whether divisions were listed or drawn', () => {
		expect(written(3)).toMatchObject({ permutation_exact: true, n_perm: 84, n_assignments: '84' });
		expect(written(3).permutation_p_raw_exact).toBe(written(3).permutation_p_raw);
		expect(written(20)).toMatchObject({ permutation_exact: false, n_perm: 99, n_assignments: '230230' });
		expect(written(20)).toHaveProperty('permutation_p_studentized_mc99');
	});
	test('what cannot be computed is null, and a single participant keeps its raw place', () => {
		const record = written(1);
		expect(record).toMatchObject({ se: null, p: null, lo: null, mde_80pct: null, permutation_p_studentized: null });
		expect(record.permutation_p).toBe(record.permutation_p_raw);
	});
	test('one year before leaves nothing to test before', () =>
		expect(written(9, { before: { from: 2019, to: 2019 } })).toMatchObject({
			pre_slope_difference: null,
			placebo_in_time: null,
			trend_adjusted: null,
			max_abs_pre_first_difference: null
		}));
	test('without divisions there is no p of theirs', () =>
		expect(written(9, { permutations: 0 })).not.toHaveProperty('permutation_p'));
});
