import Papa from 'papaparse';
import type { Extract } from '#lib/server/extract/extract.ts';
import type { Cell, Column, Table } from '#lib/server/extract/table.ts';
import { choice } from '#lib/server/query/parameters.ts';
import { format } from './format.ts';

/** For whom a CSV is written: `excel` for people with a Swedish spreadsheet, `code` for programs (RFC 4180). */
export const DIALECT_WORDS = ['excel', 'code'] as const;
export type DialectWord = (typeof DIALECT_WORDS)[number];

export interface Dialect {
	delimiter: string;
	decimalSign: ',' | '.';
	/** Excel takes a file without it for Windows-1252. */
	byteOrderMark: string;
	/** Behind a file's name, so that both can lie in one folder. */
	nameSuffix: string;
}

export const DIALECTS: Record<DialectWord, Dialect> = {
	excel: { delimiter: ';', decimalSign: ',', byteOrderMark: '\uFEFF', nameSuffix: '_excel' },
	code: { delimiter: ',', decimalSign: '.', byteOrderMark: '', nameSuffix: '' }
};

export const NEWLINE = '\r\n';

/** A spreadsheet runs a text that begins like this; a lone sign, such as SCB's `-` for nothing, is only a sign. */
const FORMULA = /^[=+\-@\t\r]./s;

/** A text as a spreadsheet shows it without running it: the apostrophe says "text". */
export const defuse = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function written(cell: Cell, { decimalSign }: Dialect): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return defuse(cell);
	return String(cell).replace('.', decimalSign);
}

/** Papa's options would defuse negative numbers with a decimal comma too, so cells come to it finished. */
const joined = (rows: Cell[][], dialect: Dialect): string =>
	Papa.unparse(
		rows.map((row) => row.map((cell) => written(cell, dialect))),
		{ delimiter: dialect.delimiter, newline: NEWLINE }
	);

/** A table whose columns need no type: a cell is written as what it is. */
interface Untyped extends Pick<Table, 'pages'> {
	columns: Pick<Column, 'name'>[];
}

async function* linesOf({ pages }: Untyped, dialect: Dialect): AsyncGenerator<string, void> {
	for await (const page of pages) yield joined(page, dialect) + NEWLINE;
}

/** The byte order mark and the names of the columns. */
const headOf = ({ columns }: Untyped, dialect: Dialect): string =>
	dialect.byteOrderMark + joined([columns.map(({ name }) => name)], dialect) + NEWLINE;

/** The header comes with the first lines, or alone when there are none: before it is sent, a query was answered. */
async function* headed(head: string, lines: AsyncIterable<string>) {
	const rest = lines[Symbol.asyncIterator]();
	const first = await rest.next();
	yield head;
	if (first.done) return;
	yield first.value;
	yield* { [Symbol.asyncIterator]: () => rest };
}

/** The table as CSV, piece by piece. */
export function csv(table: Untyped, word: DialectWord): AsyncIterable<string> {
	const dialect = DIALECTS[word];
	return headed(headOf(table, dialect), linesOf(table, dialect));
}

/** The same of an extract; where the database can write the lines itself, it does. */
export function csvOf({ table, lines }: Pick<Extract, 'table' | 'lines'>, word: DialectWord) {
	const dialect = DIALECTS[word];
	if (!lines) return csv(table, word);
	const join = (cells: Cell[]) => joined([cells], dialect);
	return headed(headOf(table, dialect), lines({ delimiter: dialect.delimiter, newline: NEWLINE, join }));
}

export const CSV_PARAMETERS = { dialect: choice(DIALECT_WORDS, 'code') };

/** Where the columns of a CSV are described for programs, beside it. */
export const CSV_METADATA = { ending: 'csv-metadata.json', contentType: 'application/csvm+json' };

export const csvFormat = format({
	ending: 'csv',
	summary: 'Text in columns: "excel" for people with a Swedish spreadsheet, "code" for programs (RFC 4180)',
	contentType: 'text/csv; charset=utf-8; header=present',
	parameters: CSV_PARAMETERS,
	nameSuffix: ({ dialect }) => DIALECTS[dialect].nameSuffix,
	describedBy: CSV_METADATA,
	write: (extract, _provenance, { dialect }) => csvOf(extract, dialect)
});
