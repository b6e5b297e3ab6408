import type { CheckResult } from './checks/catalogue.ts';
import { LoadRefused } from './gather/gather.ts';
import type { LoadedFile } from './gather/loaded-file.ts';
import type { Revision } from './gather/repeats.ts';
import type { Ingested } from './ingest.ts';
import type { KeptRelease } from './kept-releases.ts';
import { PublishError } from './publish.ts';
import { filesInWords, yearsInWords } from './words.ts';
import type { Published } from './write-release.ts';

/** What a load has read, noted and published, for a terminal. */
export function reportOf(ingested: Ingested, target: string, seconds: number): string {
	const { gathered, checks, written, published } = ingested;
	const notes = checks.filter(({ outcome }) => outcome === 'note').length;
	return [
		'Files',
		...filesTable(gathered.files),
		'',
		'Checks',
		...checksTable(checks),
		...revisionsTable(gathered.repeats.revisions),
		...changesTable(published),
		'',
		`${checks.length - notes} passed, ${notes} ${notes === 1 ? 'note' : 'notes'}, 0 refusals.`,
		`Published ${target}, data version ${published.version}: ${written.observations} counts, ${written.ratios} published ratios, ` +
			`${written.indicatorValues} indicator values, in ${seconds.toFixed(1)} s.`
	].join('\n');
}

/** What is kept of earlier databases, for a terminal; `current`: the version that `target` holds, null where it is not there. */
export function releasesReport(current: string | null, kept: readonly KeptRelease[], target: string): string {
	const line = (version: string, file: string, bytes: number) => [version, `${(bytes / 1e6).toFixed(1)} MB`, file];
	const others = kept.filter(({ version }) => version !== current);
	return [
		current === null ? `There is no database at ${target}.` : `${target} holds the data version ${current}.`,
		...(others.length > 0
			? [
					'Kept, the newest first',
					...aligned(
						others.map(({ version, file, bytes }) => line(version, file, bytes)),
						[1]
					)
				]
			: ['No other is kept.'])
	].join('\n');
}

/** Why nothing was published. A fault of the program itself keeps its stack, for whoever mends it. */
export function failureReport(error: unknown, target: string): string {
	return `${reasonOf(error)}\n\nNothing was loaded; ${target} is untouched.`;
}

/** The sentence, or the stack, that tells why. */
export function reasonOf(error: unknown): string {
	if (error instanceof LoadRefused) return refusals(error);
	if (isSystemError(error) && NO_ROOM.test(error.code))
		return `The new database cannot be written (${error.message}): is the disk full? Make room and start again.`;
	if (error instanceof PublishError || isSystemError(error)) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The disk is full, a file may not be written: no fault of ours. */
const isSystemError = (error: unknown): error is Error & { code: string } => error instanceof Error && 'code' in error;

/** A full disk, a quota, or a file that may not grow. */
const NO_ROOM = /^(SQLITE_FULL|SQLITE_IOERR.*|ENOSPC|EDQUOT|EFBIG)$/;

function refusals({ refusals, files }: LoadRefused): string {
	const refused = refusals.length === 1 ? '1 refusal' : `${refusals.length} refusals`;
	const list = refusals.map(({ check, message }) => `  ${check}: ${message}`);
	const read = files.length > 0 ? ['Read without fault', ...filesTable(files), ''] : [];
	return [...read, refused, ...list].join('\n');
}

const MAX_REVISIONS = 20;

/** Figures that were replaced, the first of them; all are in the database and in the report as JSON. */
function revisionsTable(revisions: readonly Revision[]): string[] {
	if (revisions.length === 0) return [];
	const rows = revisions
		.slice(0, MAX_REVISIONS)
		.map(({ words, earlier, later }) => [words, earlier.figure, '→', later.figure]);
	const more = revisions.length - MAX_REVISIONS;
	return ['', 'Revisions', ...aligned(rows, [1, 3]), ...(more > 0 ? [`  and ${more} more`] : [])];
}

/** What the figures have become since the version before; nothing where none was replaced. */
function changesTable({ previous, changes, version }: Published): string[] {
	if (previous === null || previous === version) return [];
	const rows = changes.map(({ table, kind, figures, years, regions }) => [
		table,
		kind,
		`${figures}`,
		yearsInWords(years),
		regions.length === 1 ? '1 region' : `${regions.length} regions`
	]);
	return ['', `Changes since ${previous}`, ...(rows.length > 0 ? aligned(rows, [2]) : ['  no figure'])];
}

const HEADINGS = ['file', 'form', 'rows', 'cells', 'regions', 'years'];

function filesTable(files: readonly LoadedFile[]): string[] {
	const rows = files.map(({ source, form, rows, cells, regions, years }) =>
		[source.name, form, rows, cells, regions.size, spanOf(years)].map(String)
	);
	const all = [
		filesInWords(files.length).en,
		'',
		sum(files.map((file) => file.rows)),
		sum(files.map(({ cells }) => cells)),
		new Set(files.flatMap(({ regions }) => [...regions])).size,
		spanOf(new Set(files.flatMap(({ years }) => [...years])))
	].map(String);
	return aligned([HEADINGS, ...rows, all], [2, 3, 4]);
}

const checksTable = (checks: readonly CheckResult[]): string[] =>
	aligned(
		checks.map(({ outcome, name, message }) => [outcome, name, message.en]),
		[]
	);

/** Lines with columns of equal width, two spaces in front and between; `right`: columns of numbers. */
function aligned(rows: string[][], right: number[]): string[] {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map((row) => {
		const cells = row.map((cell, column) =>
			right.includes(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])
		);
		return `  ${cells.join('  ')}`.trimEnd();
	});
}

function spanOf(years: ReadonlySet<number>): string {
	const [from, to] = [Math.min(...years), Math.max(...years)];
	return from === to ? String(from) : `${from}–${to}`;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
