import { median } from 'd3';
import type { Interval } from './rank.ts';

/**
 * How far from the middle something lies, counted in municipalities: at least half of them lie as far from the median,
 * at least a tenth, or fewer.
 */
export type Grade = 'ordinary' | 'uncommon' | 'unusual';

/** A change among others, its own included. */
export interface Standing {
	/** How many they are. */
	of: number;
	/** The middle change, in percentage points. */
	median: number;
	/** Own change minus the median, in percentage points. */
	distance: number;
	/** The median lies outside the own interval; null without one. */
	beyondChance: boolean | null;
	/** How many lie at least as far from the median as this one, itself among them. */
	asFar: number;
	/** Null among fewer than `FEW`. */
	grade: Grade | null;
}

/** Among fewer than this a place is no measure of how unusual something is. */
const FEW = 5;

/** Distances that differ by rounding alone are the same. */
const ROUNDING = 1e-9;

function gradeOf(asFar: number, of: number): Grade | null {
	if (of < FEW) return null;
	if (asFar >= of / 2) return 'ordinary';
	return asFar >= of / 10 ? 'uncommon' : 'unusual';
}

/** Where `own`, with its interval, stands among `all` changes (its own is one of them). */
export function standingOf(own: number, interval: Interval | null, all: number[]): Standing {
	const middle = median(all)!;
	const distance = own - middle;
	const asFar = all.filter((other) => Math.abs(other - middle) >= Math.abs(distance) - ROUNDING).length;
	return {
		of: all.length,
		median: middle,
		distance,
		beyondChance: interval && (middle < interval.lo || middle > interval.hi),
		asFar,
		grade: gradeOf(asFar, all.length)
	};
}
