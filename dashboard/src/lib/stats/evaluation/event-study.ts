import type { Interval } from '../rank.ts';
import { contrast, type Contrast } from './contrast.ts';
import type { Matrix } from './matrix.ts';
import { meanOver, measure, minus } from './measure.ts';
import type { Question } from './question.ts';

/** What every time is compared with: a single time, or the mean of the period before. */
export type Base = number | 'mean';

/** One time of the event study (formula 4). */
export interface EventYear {
	time: number;
	/** Participants' change since the base minus the comparison set's, with its pointwise interval. */
	contrast: Contrast;
	/** The simultaneous (sup-t) band: in 95 of 100 random divisions no time at all leaves its own. Null without one. */
	band: Interval | null;
}

export interface EventStudy {
	base: Base;
	/** Every time of the panel but the base. */
	years: EventYear[];
	/** Half the band's width in standard errors; null without permutations. */
	factor: number | null;
}

/** Each unit's change from the base to one time. */
export interface EventMeasure {
	time: number;
	values: Float64Array;
}

/** The times of the event study with each unit's change since the base. */
export function eventMeasures(matrix: Matrix, { before, base }: Question): EventMeasure[] {
	const { times } = matrix;
	const since = meanOver(times, base === 'mean' ? before : [base]);
	return times
		.filter((time) => time !== base)
		.map((time) => ({ time, values: measure(matrix, minus(meanOver(times, [time]), since)) }));
}

function band({ est, se }: Contrast, factor: number | null): Interval | null {
	if (factor === null || Number.isNaN(factor * se)) return null;
	return { lo: est - factor * se, hi: est + factor * se };
}

/** The contrast of every time with its intervals; `factor` is the sup-t band's, null for none. */
export const eventYears = (events: EventMeasure[], { groups }: Matrix, factor: number | null): EventYear[] =>
	events.map(({ time, values }) => {
		const own = contrast(values, groups);
		return { time, contrast: own, band: band(own, factor) };
	});
