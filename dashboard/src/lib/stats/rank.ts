/** A place among `of`, from 1 (the highest value). `from` < `to` where several share it. */
export interface RankSpan {
	from: number;
	to: number;
	of: number;
}

/** An interval around a value, both ends in the value's unit. */
export interface Interval {
	lo: number;
	hi: number;
}

/**
 * Places by intervals: a municipality stands below those whose whole interval lies above its own, and above those
 * whose whole interval lies below. What cannot be told apart shares a span ("place 5–24 of 39").
 * An exact value is an interval of no width, so ties share a span too.
 */
export function rankSpans(intervals: Record<string, Interval>): Record<string, RankSpan> {
	const all = Object.entries(intervals);
	const spans = all.map(([code, own]) => {
		const above = all.filter(([, other]) => other.lo > own.hi).length;
		const below = all.filter(([, other]) => other.hi < own.lo).length;
		return [code, { from: above + 1, to: all.length - below, of: all.length }];
	});
	return Object.fromEntries(spans);
}

/** Codes from the highest value to the lowest; equal values in order of code; those without a value last. */
export function byValueDescending(values: Record<string, number | null>): string[] {
	const key = (code: string) => values[code] ?? -Infinity;
	return Object.keys(values).sort((a, b) => key(b) - key(a) || (a < b ? -1 : 1));
}
