import { Refusal, columnInWords, shown } from '../../refusal.ts';
import { DELIMITERS, firstRows } from '../../text/csv.ts';
import type { Source } from '../../text/source.ts';
import { wholeTextOf } from '../../text/text.ts';
import { sheetOf } from '../../text/workbook.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import type { Opened } from '../form.ts';
import { readTable, readableTable } from '../table/read-table.ts';
import { dataOf } from '../table/rows.ts';
import type { Table } from '../table/table.ts';
import { type SheetLayout, plainSheet, scbSheet } from './layout.ts';

/** The first sheet of an Excel workbook, as SCB makes it or as a spreadsheet saves a table of SCB's. */
export function openWorkbook(source: Source, vocabulary: Vocabulary): Opened {
	const rows = sheetOf(source);
	return openSheet(source, plainSheet(rows) ?? scbSheet(rows, vocabulary) ?? refuse(source.name, rows), vocabulary);
}

/** A workbook of SCB's that a spreadsheet has saved as text; null where the beginning of the text tells of none. */
export function openSheetText(source: Source, head: string, vocabulary: Vocabulary): Opened | null {
	for (const delimiter of DELIMITERS) {
		if (scbSheet(firstRows(head, delimiter, ALL_ROWS), vocabulary) === null) continue;
		const rows = firstRows(wholeTextOf(source), delimiter, ALL_ROWS);
		return openSheet(source, scbSheet(rows, vocabulary) ?? refuse(source.name, rows), vocabulary);
	}
	return null;
}

const ALL_ROWS = 2 ** 32 - 1;

function openSheet(source: Source, { headerRow, header, rows, notes }: SheetLayout, vocabulary: Vocabulary): Opened {
	const data = dataOf({ line: 1, rows }, source.name, { headerRow, header, emptyTail: true });
	const placeOf = (row: number, column: number) => ({ file: source.name, row, column: columnInWords(column, header) });
	const table: Table = {
		file: source.name,
		header,
		first: data[0],
		placeOfHeading: (column) => placeOf(headerRow, column),
		placeOf
	};
	const readable = readableTable(table, vocabulary);
	return {
		form: 'scb-sheet',
		facts: { ...readable.facts, footnotes: notes.map((text) => ({ dimension: null, value: null, text })) },
		mayOmit: false,
		placeOf,
		begin: { file: source.name, row: headerRow + 1, column: '1' },
		read: (sink) => readTable(readable, [data], sink)
	};
}

function refuse(file: string, rows: readonly string[][]): never {
	const first = rows.flat().find((text) => text.trim() !== '') ?? '';
	throw new Refusal(
		'file-form',
		{ file, row: 1, column: '1' },
		`a sheet that begins with ${shown(first)}`,
		'a table as Statistikdatabasen saves it for Excel, with the years as columns',
		'Download the table again and load it as it is, or choose CSV'
	);
}
