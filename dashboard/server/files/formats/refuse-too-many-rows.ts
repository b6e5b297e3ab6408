import { Problem } from '#lib/server/query/problem.ts';

/**
 * Refuses, in words, an extract that a kind of file has no room for: nothing is ever cut off silently.
 * @param where there is no room, e.g. `a sheet of Excel`
 * @throws Problem 400
 */
export function refuseTooManyRows(rows: number, most: number, where: string): void {
	if (rows <= most) return;
	throw new Problem(
		'invalid-request',
		`That would be ${rows} rows, and ${where} has room for ${most}: ask for fewer regions, years or indicators, or for CSV, NDJSON or Parquet, which have no limit.`
	);
}
