import { mean, sum } from 'd3';
import type { Matrix } from './matrix.ts';

/**
 * Every number this method takes from a unit's series is a weighted sum over its years: one weight a time of the
 * matrix. A mean, a slope, a deviation from a carried line differ in their weights alone.
 */
export type Weights = Float64Array;

/** A sum this small beside its terms is the rounding of zero: an unchanged series has changed by 0, not by 1e-16. */
const ROUNDING = 1e-14;

function total(terms: number[]): number {
	const [net, gross] = terms.reduce(([n, g], term) => [n + term, g + Math.abs(term)], [0, 0]);
	return Math.abs(net) < ROUNDING * gross ? 0 : net;
}

/** The measure of each unit, in the order of the matrix; NaN where a year that counts is missing. */
export function measure({ units, times, values }: Matrix, weights: Weights): Float64Array {
	const counting = times.flatMap((_, time) => (weights[time] === 0 ? [] : [time]));
	return Float64Array.from(units, (_, unit) =>
		total(counting.map((time) => weights[time] * values[unit * times.length + time]))
	);
}

const at = (times: number[], weight: (time: number) => number): Weights => Float64Array.from(times, weight);

/** Mean over `period`. */
export const meanOver = (times: number[], period: number[]): Weights =>
	at(times, (time) => (period.includes(time) ? 1 / period.length : 0));

/** One measure minus another. */
export const minus = (a: Weights, b: Weights): Weights => a.map((weight, time) => weight - b[time]);

/** Formula 1: mean over the years after minus mean over the years before. */
export const change = (times: number[], before: number[], after: number[]): Weights =>
	minus(meanOver(times, after), meanOver(times, before));

/**
 * Formula 6: slope of the least-squares line over `period`, per unit of time (points per year):
 * Σ(t − t̄)·y / Σ(t − t̄)². Needs two times at least.
 */
export function slope(times: number[], period: number[]): Weights {
	const middle = mean(period)!;
	const squares = sum(period, (time) => (time - middle) ** 2);
	return at(times, (time) => (period.includes(time) ? (time - middle) / squares : 0));
}

/**
 * Formula 13: mean over the years after of (observed − the unit's own straight line through the years before).
 * The line passes through the mean of the years before, so that this is the change minus the slope times the
 * distance between the middles of the periods.
 */
export function deviationFromTrend(times: number[], before: number[], after: number[]): Weights {
	const carried = slope(times, before);
	const distance = mean(after)! - mean(before)!;
	return change(times, before, after).map((weight, time) => weight - distance * carried[time]);
}

/** Formula 13: slope after minus slope before, per unit of time. */
export const slopeChange = (times: number[], before: number[], after: number[]): Weights =>
	minus(slope(times, after), slope(times, before));
