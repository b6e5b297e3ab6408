import { bin, extent } from 'd3';

/** A bar of a histogram: numbers from `x0` up to, not including, `x1` (the last bar includes it). */
export interface Bin {
	x0: number;
	x1: number;
	count: number;
}

/** How many bars a picture of the random divisions aims at. */
const BARS = 40;

/** The distribution of what the divisions gave, in bars between round numbers, wide enough to hold `observed`. */
export function histogram(drawn: Float64Array, observed: number): Bin[] {
	const domain = extent([...extent(drawn), observed] as number[]) as [number, number];
	const bars = bin<number, number>().domain(domain).thresholds(BARS)(drawn);
	return bars.map((bar) => ({ x0: bar.x0!, x1: bar.x1!, count: bar.length }));
}
