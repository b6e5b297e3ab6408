import { Refusal, columnInWords } from '../../refusal.ts';
import { type CsvSlice, type Delimiter, csvSlices, isBlank } from '../../text/csv.ts';
import type { Source } from '../../text/source.ts';
import { textOf } from '../../text/text.ts';
import type { DataRow } from './table.ts';

/** How the text of a file is laid out, found out from its beginning. */
export interface Layout {
	delimiter: Delimiter;
	/** Line of the header, from 1. */
	headerRow: number;
	/** Headings, trimmed. */
	header: readonly string[];
	/** Whether empty fields may stand behind the last column: stray spaces, or columns that a spreadsheet left empty. */
	emptyTail: boolean;
}

/** What of a layout is known of every table. */
type Shape = Omit<Layout, 'delimiter'>;

/** The rows below the header, slice by slice. Throws a refusal. */
export function* dataRows(source: Source, layout: Layout): Generator<DataRow[]> {
	for (const slice of csvSlices(source.name, textOf(source), layout.delimiter))
		yield dataOf(slice, source.name, layout);
}

/** The rows of a slice below the header, trimmed, without blank ones; refuses one that is shorter or longer than the header. */
export function dataOf(slice: CsvSlice, file: string, layout: Shape): DataRow[] {
	const rows = slice.rows.map((fields, index) => ({ line: slice.line + index, fields }));
	const data = rows.filter(({ line, fields }) => line > layout.headerRow && !isBlank(fields));
	for (const row of data) trimmed(row, file, layout);
	return data;
}

function trimmed(row: DataRow, file: string, layout: Shape) {
	if (layout.emptyTail) dropTail(row.fields, layout.header.length);
	if (row.fields.length !== layout.header.length) throw wrongWidth(row, file, layout);
	for (let index = 0; index < row.fields.length; index++) row.fields[index] = row.fields[index].trim();
}

function dropTail(fields: string[], width: number) {
	while (fields.length > width && fields.at(-1)!.trim() === '') fields.pop();
}

function wrongWidth({ line, fields }: DataRow, file: string, { header }: Shape): Refusal {
	const short = fields.length < header.length;
	return new Refusal(
		'columns',
		{ file, row: line, column: columnInWords(Math.min(fields.length, header.length), header) },
		`${fields.length} columns`,
		`${header.length}, as in the header`,
		short
			? 'The row is cut off or a delimiter is missing: download the table again'
			: 'A delimiter too many, or text without quotation marks: download the table again'
	);
}
