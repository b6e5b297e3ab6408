import Papa from 'papaparse';
import type { Cell, Column, Table } from '#lib/server/extract/table.ts';
import { choice } from '#lib/server/query/parameters.ts';
import { format } from './format.ts';

/** For whom a CSV is written: `excel` for people with a Swedish spreadsheet, `code` for programs (RFC 4180). */
export const DIALECT_WORDS = ['excel', 'code'] as const;
export type DialectWord = (typeof DIALECT_WORDS)[number];

interface Dialect {
	delimiter: string;
	decimalSign: ',' | '.';
	/** Excel takes a file without it for Windows-1252. */
	byteOrderMark: string;
}

const DIALECTS: Record<DialectWord, Dialect> = {
	excel: { delimiter: ';', decimalSign: ',', byteOrderMark: '\uFEFF' },
	code: { delimiter: ',', decimalSign: '.', byteOrderMark: '' }
};

const NEWLINE = '\r\n';

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
const lines = (rows: Cell[][], dialect: Dialect): string =>
	Papa.unparse(
		rows.map((row) => row.map((cell) => written(cell, dialect))),
		{ delimiter: dialect.delimiter, newline: NEWLINE }
	) + NEWLINE;

/** A table whose columns need no type: a cell is written as what it is. */
interface Untyped extends Pick<Table, 'pages'> {
	columns: Pick<Column, 'name'>[];
}

/** The table as CSV, piece by piece; the header comes with the first rows, or alone when there are none. */
export async function* csv({ columns, pages }: Untyped, word: DialectWord): AsyncGenerator<string, void> {
	const dialect = DIALECTS[word];
	let head = dialect.byteOrderMark + lines([columns.map(({ name }) => name)], dialect);
	for await (const page of pages) {
		yield head + lines(page, dialect);
		head = '';
	}
	if (head) yield head;
}

export const csvFormat = format({
	ending: 'csv',
	summary: 'Text in columns: "excel" for people with a Swedish spreadsheet, "code" for programs (RFC 4180)',
	contentType: 'text/csv; charset=utf-8; header=present',
	parameters: { dialect: choice(DIALECT_WORDS, 'code') },
	nameSuffix: ({ dialect }) => (dialect === 'excel' ? '_excel' : ''),
	write: ({ table }, _provenance, { dialect }) => csv(table, dialect)
});
