import { sum } from 'd3';
import { inferred, type Contrast } from './contrast.ts';
import type { Matrix } from './matrix.ts';
import type { Group } from './observation.ts';

/**
 * What each unit weighs: its mean denominator over the years before, in persons. Fixed before the förstudie, so that
 * people who move do not move the result. NaN where a denominator is missing.
 */
export const populationWeights = ({ units, times, denominators }: Matrix, before: number[]): Float64Array =>
	Float64Array.from(units, (_, unit) =>
		before.reduce((total, time) => total + denominators[unit * times.length + times.indexOf(time)] / before.length, 0)
	);

interface WeightedMean {
	mean: number;
	/** Squared standard error. */
	variance: number;
	/** Degrees of freedom: the effective number of units less one. */
	df: number;
	n: number;
}

/**
 * Weighted mean with the standard error of a weighted regression on a constant that allows unequal variances (HC2):
 * Σ w̃²·e²/(1 − w̃), w̃ the weight's part of all weights, e the unit's distance from the mean. With equal weights it
 * is s²/n. The effective number of units is 1/Σw̃² (Kish 1965).
 */
function weightedMean(values: number[], weights: number[]): WeightedMean {
	const all = sum(weights);
	const parts = weights.map((weight) => weight / all);
	const middle = sum(values, (value, at) => parts[at!] * value);
	const variance = sum(values, (value, at) => (parts[at!] * (value - middle)) ** 2 / (1 - parts[at!]));
	return { mean: middle, variance, df: 1 / sum(parts, (part) => part ** 2) - 1, n: values.length };
}

/**
 * Formula 10: the contrast between weighted means (the average inhabitant instead of the average municipality), df
 * after Welch and Satterthwaite from the groups' effective numbers of units. Equal weights give Welch's contrast.
 */
export function weightedContrast(values: ArrayLike<number>, weights: ArrayLike<number>, groups: Group[]): Contrast {
	const of = (group: Group) => {
		const rows = groups.flatMap((own, unit) => (own === group ? [unit] : []));
		return weightedMean(
			rows.map((unit) => values[unit]),
			rows.map((unit) => weights[unit])
		);
	};
	const [one, zero] = [of(1), of(0)];
	return inferred(one.mean - zero.mean, [one.variance, zero.variance], [one.df, zero.df], [one.n, zero.n]);
}

/** Whether every unit has a weight. */
export const weightsKnown = (weights: Float64Array): boolean => weights.every((weight) => weight > 0);
