import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Group, Observation } from '#lib/stats/evaluation/observation.ts';
import type { Columns } from './arguments.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** How files write "no value". Not `-`: with SCB that is a zero. */
const MISSING = new Set(['', 'NA', 'N/A', '#N/A', 'NAN', 'NULL', 'NONE', '.', '..', '...']);

type Row = Record<string, string | undefined>;

interface Table {
	rows: { row: Row; number: number }[];
	/** Decimal commas are understood where they cannot be anything else. */
	decimalComma: boolean;
}

/** UTF-8, or the Windows Latin alphabet of older spreadsheets. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function readText(path: string): string {
	try {
		return decode(readFileSync(path));
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw new Error(`Cannot read ${path}: ${code === 'ENOENT' ? 'there is no such file' : message}.`, { cause: error });
	}
}

const header = (text: string, delimiter: string): string[] =>
	Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0].map((name) => name.trim());

/** The delimiter under which the header holds the asked columns: surer than to guess from the cells. */
function findDelimiter(text: string, wanted: string[], path: string): string {
	const found = DELIMITERS.find((delimiter) => wanted.every((name) => header(text, delimiter).includes(name)));
	if (found !== undefined) return found;
	const likely = DELIMITERS.toSorted((a, b) => header(text, b).length - header(text, a).length)[0];
	const names = header(text, likely);
	const absent = wanted.filter((name) => !names.includes(name)).map((name) => `"${name}"`);
	throw new Error(`${path} has no column ${absent.join(', ')}: its columns are ${names.join(', ')}.`);
}

function requireOnce(text: string, delimiter: string, wanted: string[], path: string): void {
	const names = header(text, delimiter);
	const twice = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
	if (twice !== undefined) throw new Error(`${path} has the column "${twice}" twice: rename one.`);
}

function readTable(path: string, wanted: string[]): Table {
	const text = readText(path).replace(/^\uFEFF/, '');
	if (text.trim() === '') throw new Error(`${path} is empty.`);
	const delimiter = findDelimiter(text, wanted, path);
	requireOnce(text, delimiter, wanted, path);
	const { data, errors } = Papa.parse<Row>(text, {
		header: true,
		delimiter,
		transformHeader: (name) => name.trim(),
		transform: (cell: string) => cell.trim()
	});
	const blank = (row: Row) => Object.values(row).every((cell) => cell === '');
	const broken = errors.find(({ row }) => row === undefined || !blank(data[row]));
	if (broken) throw new Error(`${path}, row ${(broken.row ?? 0) + 2}: ${broken.message}.`);
	const rows = data.flatMap((row, at) => (blank(row) ? [] : [{ row, number: at + 2 }]));
	return { rows, decimalComma: delimiter !== ',' };
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** One row's cells by column, with errors that say where. */
function cellReader(path: string, { row, number }: Table['rows'][number], decimalComma: boolean) {
	const refuse = (column: string, why: string) => new Error(`${path}, row ${number}, column "${column}": ${why}.`);
	const text = (column: string) => row[column] ?? '';
	const numeric = (column: string, given = text(column)): number | null => {
		if (MISSING.has(given.toUpperCase())) return null;
		const plain = given.replace(/^\u2212/, '-').replace(decimalComma ? /,(?=\d+$)/ : /$^/, '.');
		if (!NUMBER.test(plain)) throw refuse(column, `"${given}" is no number`);
		return Number(plain);
	};
	return { refuse, text, numeric };
}

function readObservation(read: ReturnType<typeof cellReader>, columns: Columns): Observation {
	const unit = read.text(columns.unit);
	if (unit === '') throw read.refuse(columns.unit, 'the unit has no name');
	const given = read.text(columns.group);
	const group = /^[01](\.0*)?$/.test(given) ? (Number(given) as Group) : null;
	if (group === null) {
		throw read.refuse(columns.group, `"${given}" is no group, write 1 for participants and 0 for the comparison set`);
	}
	const time = read.numeric(columns.time);
	if (time === null) throw read.refuse(columns.time, 'the time is missing');
	const denominator = columns.denominator === undefined ? null : read.numeric(columns.denominator);
	return { unit, group, time, value: read.numeric(columns.value), denominator };
}

/**
 * Reads a tidy panel from a CSV file with a header.
 *
 * @throws Error in one sentence with file, row and column, if a column is absent or a cell is not what it must be
 */
export function readPanel(path: string, columns: Columns): Observation[] {
	const wanted = Object.values(columns).filter((name): name is string => name !== undefined);
	const { rows, decimalComma } = readTable(path, wanted);
	if (rows.length === 0) throw new Error(`${path} has a header but no rows.`);
	return rows.map((row) => readObservation(cellReader(path, row, decimalComma), columns));
}
