import { CHECKS } from './checks/catalogue.ts';
import { LoadRefused } from './gather/gather.ts';
import type { LoadedFile } from './gather/loaded-file.ts';
import type { Revision } from './gather/repeats.ts';
import type { Ingested } from './ingest.ts';
import { reasonOf } from './report.ts';

const json = (value: object): string => JSON.stringify(value, null, '\t');

/** The report of a load for programs: files, checks with what they touch, revisions, changes since the version before, rows written. */
export function jsonReport(
	{ gathered, checks, written, published }: Ingested,
	database: string,
	seconds: number
): string {
	return json({
		published: true,
		database,
		version: published.version,
		previous: published.previous,
		seconds: Number(seconds.toFixed(3)),
		files: gathered.files.map(fileOf),
		checks: checks.map((check) => ({ ...check, rule: CHECKS[check.name] })),
		revisions: gathered.repeats.revisions.map(revisionOf),
		changes: published.changes,
		written
	});
}

/** Why nothing was published, for programs: the refusals with their places, or the error. */
export function jsonFailure(error: unknown, database: string): string {
	const refused = error instanceof LoadRefused ? error : new LoadRefused([], []);
	return json({
		published: false,
		database,
		files: refused.files.map(fileOf),
		refusals: refused.refusals.map(({ check, place, message }) => ({ check, ...place, message })),
		...(error !== refused && { error: reasonOf(error) })
	});
}

function fileOf({ source, form, facts, tables, rows, cells, regions, years, skipped, omitted }: LoadedFile) {
	return {
		file: source.name,
		form,
		tables,
		sha256: source.sha256,
		bytes: source.bytes,
		rows,
		cells,
		regions: regions.size,
		years: { from: Math.min(...years), to: Math.max(...years) },
		skipped,
		omitted: omitted.reduce((sum, each) => sum + each.cells, 0),
		updated: facts.updated,
		language: facts.language,
		footnotes: facts.footnotes
	};
}

const revisionOf = ({ cell, words, earlier, later }: Revision) => ({
	table: cell.table,
	cell: words,
	earlier: { file: earlier.file.source.name, figure: earlier.figure },
	later: { file: later.file.source.name, figure: later.figure }
});
