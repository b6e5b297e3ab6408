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
 * Reads rows of a text that comes in pieces, with `\n` between lines. One parser serves the whole file: `Papa.parse` on
 * each piece costs 2.5 times as much. Throws a refusal where a quotation mark never closes.
 */
export class CsvReader {
	/** The line of the next row, from 1. */
	line = 1;
	#file: string;
	#parser: Papa.Parser;
	#rest = '';

	constructor(file: string, delimiter: Delimiter) {
		this.#file = file;
		this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
	}

	/** Whether the next piece begins with a row, and not within one. */
	get isBetweenRows(): boolean {
		return this.#rest === '';
	}

	/** The rows that end in this piece. */
	next(piece: string): CsvSlice {
		const { data, meta } = this.#parse(this.#rest + piece, true);
		this.#rest = (this.#rest + piece).slice(meta.cursor);
		if (this.#rest.length > MAX_ROW_CHARACTERS) throw unclosedQuote(this.#file, this.line + data.length);
		return this.#counted(data);
	}

	/** The last row. */
	end(): CsvSlice {
		const { data, errors } = this.#parse(this.#rest, false);
		if (errors.some(({ code }) => code === 'MissingQuotes'))
			throw unclosedQuote(this.#file, this.line + data.length - 1);
		return this.#counted(data);
	}

	#parse = (text: string, ignoreLastRow: boolean) =>
		this.#parser.parse(text, 0, ignoreLastRow) as Papa.ParseResult<string[]>;

	#counted(rows: string[][]): CsvSlice {
		const { line } = this;
		this.line += rows.length;
		return { line, rows };
	}
}

/** Rows of a text that comes in pieces, slice by slice. */
export function* csvSlices(file: string, text: Iterable<string>, delimiter: Delimiter): Generator<CsvSlice> {
	const reader = new CsvReader(file, delimiter);
	for (const piece of text) yield reader.next(piece);
	yield reader.end();
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
