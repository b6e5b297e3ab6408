import { mean, variance } from 'd3';
import type { Group } from './observation.ts';
import { quantileT, twoSidedP } from './student.ts';

/**
 * A difference between the means of two groups, participants minus comparison set, with its uncertainty.
 * NaN (null in JSON) where the data cannot give it: fewer than two units in a group, or no variation at all.
 */
export interface Contrast {
	/** In the series' unit: percentage points for a share. */
	est: number;
	/** Standard error. */
	se: number;
	/** Degrees of freedom after Welch and Satterthwaite. */
	df: number;
	t: number;
	/** Two-sided. */
	p: number;
	/** Ends of the 95 per cent interval. */
	lo: number;
	hi: number;
	/** Participants. */
	n1: number;
	/** Units of the comparison set. */
	n0: number;
}

/** Probability below the upper end of a 95 per cent interval. */
export const UPPER = 0.975;

/** A contrast from an estimate, the variances of its two parts and the degrees of freedom of each. */
export function inferred(
	est: number,
	[v1, v0]: [number, number],
	[df1, df0]: [number, number],
	[n1, n0]: [number, number]
): Contrast {
	const se = Math.sqrt(v1 + v0);
	const df = (v1 + v0) ** 2 / (v1 ** 2 / df1 + v0 ** 2 / df0);
	const t = est / se;
	const reach = quantileT(UPPER, df) * se;
	return { est, se, df, t, p: twoSidedP(t, df), lo: est - reach, hi: est + reach, n1, n0 };
}

/** Equal numbers differ in their last digits once they have been computed; a spread that small is none. */
const ROUNDING = 1e-12;

function sampleVariance(values: number[]): number {
	const found = variance(values) ?? NaN;
	return Math.sqrt(found) < ROUNDING * Math.abs(mean(values) ?? 0) ? 0 : found;
}

/**
 * Welch's comparison of two means, unequal variances (formulas 2 and 3 of docs/method.md):
 * SE = √(s₁²/n₁ + s₀²/n₀), df after Welch and Satterthwaite, interval est ± t(0.975, df)·SE.
 */
export function welch(participants: number[], comparison: number[]): Contrast {
	const [n1, n0] = [participants.length, comparison.length];
	const est = (mean(participants) ?? NaN) - (mean(comparison) ?? NaN);
	return inferred(
		est,
		[sampleVariance(participants) / n1, sampleVariance(comparison) / n0],
		[n1 - 1, n0 - 1],
		[n1, n0]
	);
}

/** The values of one group's units; a unit without one (NaN) is not counted. */
export const groupValues = (values: ArrayLike<number>, groups: Group[], group: Group): number[] =>
	groups.flatMap((own, unit) => (own === group && !Number.isNaN(values[unit]) ? [values[unit]] : []));

/** Welch's contrast of one number per unit. */
export const contrast = (values: ArrayLike<number>, groups: Group[]): Contrast =>
	welch(groupValues(values, groups, 1), groupValues(values, groups, 0));
