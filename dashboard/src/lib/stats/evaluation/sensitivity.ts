import type { EventYear } from './event-study.ts';

/** One year after, and how strongly earlier drift would have to go on to explain its difference away. */
export interface Breakdown {
	time: number;
	/** Steps of the panel since the last time before. */
	steps: number;
	/** |δ_t| / (steps · Λ): how many times the largest earlier movement, every year, turns the difference into zero. */
	value: number;
}

/** Formula 9, an illustration and no test (after Rambachan and Roth 2023). */
export interface Sensitivity {
	/** Λ: largest absolute change of the gap from one time to the next before, in the series' unit. */
	largest: number;
	breakdown: Breakdown[];
}

/** Largest absolute change from one number to the next; NaN with fewer than two. */
const largestStep = (gap: number[]): number =>
	gap.length < 2 ? NaN : Math.max(...gap.slice(1).map((value, at) => Math.abs(value - gap[at])));

/**
 * Bias ≤ steps·M·Λ, counted from the last time before, so that transition years count too: the gap could drift in them
 * as well. Null where the gap has fewer than two times before; a gap that never moved
 * explains nothing, and its breakdown is infinite.
 *
 * @param gap participants minus comparison set, time by time before
 * @param years the event study's times after, with the panel's times to count steps in
 */
export function sensitivity(gap: number[], years: EventYear[], times: number[], last: number): Sensitivity | null {
	const largest = largestStep(gap);
	if (Number.isNaN(largest)) return null;
	const breakdown = years.map(({ time, contrast }) => {
		const steps = times.indexOf(time) - times.indexOf(last);
		return { time, steps, value: Math.abs(contrast.est) / (steps * largest) };
	});
	return { largest, breakdown };
}
