import { Problem } from '#lib/server/query/problem.ts';

/** A cube is held in memory whole while it is written: at nine bytes a cell, and as much again while it is read. */
export const MAX_CELLS = 3_000_000;

/** Refuses, in words, what would be too large. */
export function refuseTooLarge(cells: number, most = MAX_CELLS): void {
	if (cells <= most) return;
	throw new Problem(
		'invalid-request',
		`That would be ${cells} cells, and a file of this kind has at most ${most}: ask for fewer regions, years or indicators, or for CSV, which has no limit.`
	);
}
