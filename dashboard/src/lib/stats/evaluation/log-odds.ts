import type { Matrix } from './matrix.ts';

/** ln(p / (1 − p)) of a share in per cent; NaN at 0 and 100, which have none. */
export function logOdds(percent: number): number {
	return percent > 0 && percent < 100 ? Math.log(percent / (100 - percent)) : NaN;
}

/** Whether every value could be a share in per cent. */
export const holdsShares = ({ values }: Matrix): boolean =>
	values.every((value) => Number.isNaN(value) || (value >= 0 && value <= 100));

/**
 * Formula 14: the panel on the log-odds scale, where groups that start at different levels and grow alike in relative
 * terms change alike. A unit with a share of 0 or 100 lacks that year.
 */
export const onLogOdds = (matrix: Matrix): Matrix => ({ ...matrix, values: matrix.values.map(logOdds) });
