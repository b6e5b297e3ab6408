import Papa from 'papaparse';
import { Refusal } from '../refusal.ts';

/** Signs that may stand between two fields, in the order in which they are tried. */
export const DELIMITERS = [',', ';', '\t', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Some rows of a file. */
export interface CsvSlice {
	/** The line of the first row, from 1. */
	line: number;
	/** Fields as they stand, untrimmed. */
	rows: string[][];
}

/** No row of SCB's is near this long; a quotation mark that never closes is. */
const MAX_ROW_CHARACTERS = 1_000_000;

/**
 * Rows of a text that comes in pieces. One parser serves the whole file: `Papa.parse` on each piece costs 2.5 times as much.
 * Throws a refusal where a quotation mark never closes.
 */
export function* csvSlices(file: string, text: Iterable<string>, delimiter: Delimiter): Generator<CsvSlice> {
	const parser = new Papa.Parser({ delimiter, newline: '\n' });
	let rest = '';
	let line = 1;
	for (const piece of text) {
		rest += piece;
		const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
		rest = rest.slice(meta.cursor);
		if (rest.length > MAX_ROW_CHARACTERS) throw unclosedQuote(file, line + data.length);
		yield { line, rows: data };
		line += data.length;
	}
	const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
	if (errors.some(({ code }) => code === 'MissingQuotes')) throw unclosedQuote(file, line + data.length - 1);
	yield { line, rows: data };
}

/** The first rows of a text, read with one delimiter; for recognising only. */
export function firstRows(head: string, delimiter: Delimiter, count: number): string[][] {
	const lines = head.split('\n', count).join('\n');
	return (new Papa.Parser({ delimiter, newline: '\n' }).parse(lines, 0, false) as Papa.ParseResult<string[]>).data;
}

/** Nothing in any field. */
export const isBlank = (row: readonly string[]): boolean => row.every((field) => field.trim() === '');

const unclosedQuote = (file: string, row: number): Refusal =>
	new Refusal(
		'columns',
		{ file, row, column: '1' },
		'a quotation mark that never closes',
		'text between two quotation marks',
		'Download the table again, or close the quotation mark'
	);
