import type { Contrast } from './contrast.ts';
import type { EventStudy } from './event-study.ts';
import type { Contrasts, EvaluationResult, Permutation, UnitChange } from './result.ts';

type Entries = Record<string, unknown>;

const span = (times: number[]): string => `${times[0]}_${times[times.length - 1]}`;

const eventsOf = ({ years }: EventStudy): Entries =>
	Object.fromEntries(
		years.map(({ time, contrast, band }) => [`y${time}`, { ...contrast, band_lo: band?.lo, band_hi: band?.hi }])
	);

function permutationOf({ exact, count, assignments, seed, studentized, raw, greater }: Permutation): Entries {
	const how = exact ? 'exact' : `mc${count}`;
	return {
		permutation_p: Number.isNaN(studentized) ? raw : studentized,
		permutation_p_studentized: studentized,
		permutation_p_raw: raw,
		[`permutation_p_studentized_${how}`]: studentized,
		[`permutation_p_raw_${how}`]: raw,
		p_two_sided: raw,
		p_one_sided: greater,
		n_perm: count,
		permutation_exact: exact,
		n_assignments: assignments,
		seed
	};
}

function placeboOf({ placebo, permutation }: EvaluationResult): Entries {
	if (!placebo) return { placebo_in_time: null };
	const { before, after, contrast, permutation: p } = placebo;
	const from = after[0];
	const how = permutation && (permutation.exact ? 'exact' : `mc${permutation.count}`);
	return {
		placebo_in_time: contrast,
		[`placebo_in_time_${from}_pre${span(before)}_post${span(after)}`]: contrast,
		...(permutation && {
			permutation_p_placebo_studentized: p,
			[`permutation_p_placebo${from}_studentized_${how}`]: p
		})
	};
}

function leaveOneOutOf({ leaveOneOut }: EvaluationResult): Entries | null {
	if (!leaveOneOut) return null;
	const { min, minUnit, max, maxUnit, most, mostUnit, decisive } = leaveOneOut;
	return { min, min_unit: minUnit, max, max_unit: maxUnit, most, most_unit: mostUnit, decisive };
}

const contrastsOf = ({ change, slopeBefore, trendAdjusted, slopeChange }: Contrasts): Entries => ({
	change,
	pre_slope_difference: slopeBefore,
	trend_adjusted: trendAdjusted,
	slope_change: slopeChange
});

const unitOf = ({ slopeBefore, ...unit }: UnitChange): Entries => ({ ...unit, pre_slope: slopeBefore });

/** The main contrast, first and flat. */
const headline = ({ est, se, df, t, p, lo, hi, n1, n0 }: Contrast): Entries => ({ est, se, df, t, p, lo, hi, n1, n0 });

/**
 * A result under the names of the published reference cases (__golden__/evaluation-golden.json), as JSON to be. Names
 * that carry their years (`did_pre2012_2020_post2022_2024`) stand beside the same numbers under a name that never
 * changes (`est` …, `event_study`, `placebo_in_time`). NaN becomes null in JSON.
 */
export function recordOf(result: EvaluationResult): Entries {
	const { before, after, change, eventStudy, slopeBefore, logOdds, weighted, permutation } = result;
	const events = eventsOf(eventStudy);
	return {
		...headline(change),
		[`did_pre${span(before)}_post${span(after)}`]: change,
		mde_80pct: result.smallestDetectable,
		[`event_study_base${eventStudy.base}`]: events,
		event_study: events,
		event_study_sup_t_factor: eventStudy.factor,
		...(permutation && permutationOf(permutation)),
		[`pre_slope_difference_${span(before)}`]: slopeBefore,
		pre_slope_difference: slopeBefore,
		...placeboOf(result),
		leave_one_out: leaveOneOutOf(result),
		max_abs_pre_first_difference: result.sensitivity?.largest ?? null,
		breakdown: Object.fromEntries((result.sensitivity?.breakdown ?? []).map(({ time, value }) => [`y${time}`, value])),
		trend_adjusted: result.trendAdjusted,
		slope_change: result.slopeChange,
		log_odds: logOdds && { ...contrastsOf(logOdds), left_out: logOdds.leftOut },
		weighted: weighted && contrastsOf(weighted),
		pre: before,
		post: after,
		left_out: result.leftOut,
		units: result.units.map(unitOf)
	};
}
