import { columnInWords } from '../refusal.ts';
import { firstRows, isBlank } from '../text/csv.ts';
import type { Source } from '../text/source.ts';
import { headOf } from '../text/text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { FormName, Opened } from './form.ts';
import { readDelimited } from './table/read-delimited.ts';
import { type ReadableTable, readableTable } from './table/read-table.ts';
import type { Layout } from './table/rows.ts';
import type { DataRow, Table } from './table/table.ts';

/** A table of SCB's as text with delimiters: web download, API 1 csv, csv2 and csv3, API 2 csv in all its variants. */
export function openDelimited(source: Source, found: Layout, vocabulary: Vocabulary): Opened {
	const layout = withoutEmptyTail(source, found);
	const table = delimitedTable(source, layout);
	const readable = readableTable(table, vocabulary);
	return {
		form: formOf(readable),
		facts: readable.facts,
		mayOmit: mayOmit(readable),
		placeOf: table.placeOf,
		begin: { file: source.name, row: layout.headerRow + 1, column: '1' },
		read: (sink) => readDelimited(source, layout, readable, sink)
	};
}

/** Leaves away columns behind the last heading, if the first row has nothing there either. */
function withoutEmptyTail(source: Source, layout: Layout): Layout {
	const width = layout.header.findLastIndex((heading) => heading !== '') + 1;
	const emptyTail = layout.delimiter === ' ' || width < layout.header.length;
	const tail = firstDataRow(source, layout)?.fields.slice(width) ?? [];
	return emptyTail && isBlank(tail) ? { ...layout, header: layout.header.slice(0, width), emptyTail } : layout;
}

function delimitedTable(source: Source, layout: Layout): Table {
	const { header, headerRow } = layout;
	const placeOf = (row: number, column: number) => ({ file: source.name, row, column: columnInWords(column, header) });
	return {
		file: source.name,
		header,
		first: firstDataRow(source, layout),
		placeOfHeading: (column) => placeOf(headerRow, column),
		placeOf
	};
}

/** The first row below the header, if it is as wide: whether all rows are is found out when they are read. */
function firstDataRow(source: Source, { delimiter, headerRow, header }: Layout): DataRow | undefined {
	const below = firstRows(headOf(source), delimiter, headerRow + 5).slice(headerRow);
	const first = below.find((row) => !isBlank(row) && row.length >= header.length);
	return first && { line: headerRow + 1, fields: first.map((field) => field.trim()) };
}

function formOf({ style, header }: ReadableTable): FormName {
	const wide = header.labels.year === undefined;
	if (style === 'code - text' || (style === 'code' && wide)) return 'scb-api2-csv';
	if (style === 'code') return 'scb-csv3';
	return wide ? 'scb-web-wide' : 'scb-web-long';
}

/** API 2 can leave out rows of zeros; its tables are wide, with codes or with the contents before the years. */
const mayOmit = ({ style, header }: ReadableTable): boolean =>
	header.labels.year === undefined && (style !== 'text' || header.contents !== '');
