import type { Interval } from './rank.ts';

/** Persons with the property among all counted. */
export interface Count {
	numerator: number;
	denominator: number;
}

/** The normal distribution's 0.975 quantile, for 95 per cent intervals. */
const Z = 1.959963984540054;

const share = ({ numerator, denominator }: Count): number => numerator / denominator;

function wilsonShare(count: Count): Interval {
	const { denominator: n } = count;
	const p = share(count);
	const middle = p + (Z * Z) / (2 * n);
	const reach = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
	const ends = [middle - reach, middle + reach].map((end) => end / (1 + (Z * Z) / n));
	return { lo: p === 0 ? 0 : ends[0], hi: p === 1 ? 1 : ends[1] };
}

/**
 * Wilson's score interval for a share, 95 per cent, in per cent (Wilson 1927; Newcombe 1998a, method 3).
 * Stays within 0–100 and keeps its width where the normal approximation collapses to nothing.
 *
 * @throws RangeError unless 0 ≤ numerator ≤ denominator and denominator > 0
 */
export function wilson(count: Count): Interval {
	requireCount(count);
	const { lo, hi } = wilsonShare(count);
	return { lo: 100 * lo, hi: 100 * hi };
}

/**
 * Newcombe's hybrid score interval for the difference `a` − `b` of two independent shares, 95 per cent,
 * in percentage points (Newcombe 1998b, method 10): the square-and-add of the two Wilson intervals.
 *
 * @throws RangeError unless both counts are as `wilson` asks
 */
export function newcombe(a: Count, b: Count): Interval {
	requireCount(a);
	requireCount(b);
	const [pa, pb, wa, wb] = [share(a), share(b), wilsonShare(a), wilsonShare(b)];
	return {
		lo: 100 * (pa - pb - Math.hypot(pa - wa.lo, wb.hi - pb)),
		hi: 100 * (pa - pb + Math.hypot(wa.hi - pa, pb - wb.lo))
	};
}

function requireCount({ numerator, denominator }: Count): void {
	if (denominator > 0 && numerator >= 0 && numerator <= denominator) return;
	throw new RangeError(`No interval for ${numerator} of ${denominator}: a share needs 0 ≤ numerator ≤ denominator.`);
}
