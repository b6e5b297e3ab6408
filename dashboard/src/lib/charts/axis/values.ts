import { nice, ticks } from 'd3';

const WANTED_TICKS = 4;
/** A lowest value under this part of the highest: the axis may as well begin at zero. */
const NEAR_ZERO = 0.4;

/** The ticks of a value axis. The first and last are the axis' ends, so every value lies between two gridlines. */
export interface ValueAxis {
	ticks: number[];
	/** Decimals that the ticks need: 0 for 5, 10; 1 for 0.5, 1.0. */
	decimals: number;
}

/** Decimals that equally spaced ticks need to be told apart. */
export function decimalsOf(list: number[]): number {
	const step = list.length > 1 ? list[1]! - list[0]! : 1;
	return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}

function extent(values: number[], zero: boolean): [number, number] {
	let low = Math.min(...values);
	let high = Math.max(...values);
	if (zero || (low >= 0 && low < NEAR_ZERO * high)) {
		low = Math.min(0, low);
		high = Math.max(0, high);
	}
	return low === high ? [low - 1, high + 1] : [low, high];
}

/**
 * Few, round ticks that cover the values. Zero is among them when `zero` says so (bars, change)
 * or when the lowest value lies near it.
 */
export function valueTicks(values: number[], zero = false, count = WANTED_TICKS): ValueAxis {
	if (values.length === 0) return { ticks: [0, 1], decimals: 0 };
	const [low, high] = nice(...extent(values, zero), count);
	const list = ticks(low, high, count);
	return { ticks: list, decimals: decimalsOf(list) };
}
