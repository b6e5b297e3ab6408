import type { CheckResult } from './checks/catalogue.ts';
import type { LoadedFile } from './gather/loaded-file.ts';
import type { Ingested } from './ingest.ts';
import type { Refusal } from './refusal.ts';

/** What a load has read, noted and published, for a terminal. */
export function reportOf(ingested: Ingested, target: string, seconds: number): string {
	const { gathered, checks, written, version } = ingested;
	const notes = checks.filter(({ outcome }) => outcome === 'note').length;
	return [
		'Files',
		...filesTable(gathered.files),
		'',
		'Checks',
		...checksTable(checks),
		'',
		`${checks.length - notes} passed, ${notes} ${notes === 1 ? 'note' : 'notes'}, 0 refusals.`,
		`Published ${target}, data version ${version}: ${written.observations} counts, ${written.ratios} published ratios, ` +
			`${written.indicatorValues} indicator values, in ${seconds.toFixed(1)} s.`
	].join('\n');
}

/** Why nothing was loaded. */
export function refusalReport(refusals: readonly Refusal[], target: string): string {
	return [
		`${refusals.length} ${refusals.length === 1 ? 'refusal' : 'refusals'}`,
		...refusals.map(({ check, message }) => `  ${check}: ${message}`),
		'',
		`Nothing was loaded; ${target} is untouched.`
	].join('\n');
}

const HEADINGS = ['file', 'form', 'rows', 'cells', 'regions', 'years'];

function filesTable(files: readonly LoadedFile[]): string[] {
	const rows = files.map(({ source, form, rows, cells, regions, years }) =>
		[source.name, form.name, rows, cells, regions.size, spanOf(years)].map(String)
	);
	const all = [
		`${files.length} files`,
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
		checks.map(({ outcome, name, message }) => [outcome, name, message]),
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
