import Papa from 'papaparse';
import { span } from '../../labels/ages.ts';
import type { Dimension } from '../../labels/dimensions.ts';
import { NO_FIGURE, encodeFigure } from '../../numbers.ts';
import type { CellSink } from '../form.ts';
import { type RowLabels, countGiver } from './count-giver.ts';
import type { LabelReader } from './label-reader.ts';
import type { ReadableTable } from './read-table.ts';
import type { Layout } from './rows.ts';

/** How many rows of a piece were read, and the text behind them. */
export interface Taken {
	rows: number;
	rest: string;
}

/**
 * Reads rows as SCB writes them, `"…","…",12,13`: labels in quotation marks, then bare figures. Papa Parse's fast mode
 * splits them at `",`, without looking at every sign, and a label is looked up as it stands there: one that is known has
 * no quotation mark within, so that the row means what it means when it is read field by field. Returns the rows up to
 * the first one that is written otherwise or has anything unknown in it. Null for tables laid out in another way.
 */
export function quotedRows(
	readable: ReadableTable,
	{ delimiter, emptyTail }: Layout,
	sink: CellSink
): ((text: string, line: number) => Taken) | null {
	const labels = labelsInFront(readable);
	if (labels === null || emptyTail) return null;
	const own: RowLabels = { region: -1, ages: span(0, 0), level: -1, sex: 0, year: 0 };
	const codes = new Int32Array(readable.header.figures.length);
	const give = countGiver(readable.header, sink);
	const separator = delimiter.charCodeAt(0);
	const columns = labels.map((dimension) => columnOf(readable, dimension, own));
	const parsers = ['\r\n', '\n'].map((newline) => ({
		newline,
		parser: new Papa.Parser({ delimiter: `"${delimiter}`, newline, fastMode: true } as Papa.ParseConfig)
	}));

	return (text, line) => {
		const { newline, parser } = parsers.find(({ newline }) => text.endsWith(newline)) ?? {};
		if (!parser || !newline) return { rows: 0, rest: text };
		const { data } = parser.parse(text.slice(0, -newline.length), 0, false) as Papa.ParseResult<string[]>;
		for (let row = 0; row < data.length; row++) {
			if (!understands(data[row])) return { rows: row, rest: behindLines(text, row, newline) };
			give(line + row, own, codes);
		}
		return { rows: data.length, rest: '' };
	};

	function understands(fields: string[]): boolean {
		if (fields.length !== columns.length + 1) return false;
		for (let column = 0; column < columns.length; column++) if (!columns[column](fields[column])) return false;
		return encodeAll(fields[columns.length], separator, codes);
	}
}

/** The dimensions of the first columns, in their order; null where they are not in front of the figures, or of other tables. */
function labelsInFront({ header, broad }: ReadableTable): Dimension[] | null {
	const { labels, figures, contentsColumn } = header;
	const dimensions = (Object.keys(labels) as Dimension[]).sort((a, b) => labels[a]! - labels[b]!);
	const columns = [...dimensions.map((dimension) => labels[dimension]), ...figures.map(({ column }) => column)];
	const inOrder = columns.every((column, index) => column === index);
	return inOrder && !broad && contentsColumn === null ? dimensions : null;
}

/** Puts what a field means into its place; false where it is unknown. */
function columnOf({ readers }: ReadableTable, dimension: Dimension, own: RowLabels): (field: string) => boolean {
	switch (dimension) {
		case 'region':
			return remembering(readers.region, (value) => (own.region = value));
		case 'age':
			return remembering(readers.age, (value) => (own.ages = value));
		case 'level':
			return remembering(readers.level, (value) => (own.level = value));
		case 'sex':
			return remembering(readers.sex, (value) => (own.sex = value));
		case 'year':
			return remembering(readers.year, (value) => (own.year = value));
	}
}

/** Most fields are those of the row above, and nearly all others were met before. */
function remembering<Value>(reader: LabelReader<Value>, put: (value: Value) => void): (field: string) => boolean {
	const known = new Map<string, Value>();
	let last = '';
	return (field) => {
		if (field === last) return true;
		const value = known.get(field) ?? learn(field);
		if (value === undefined) return false;
		last = field;
		put(value);
		return true;
	};

	function learn(field: string): Value | undefined {
		if (field.lastIndexOf('"') !== 0) return undefined;
		const value = reader.get(field.slice(1).trim());
		if (value !== undefined) known.set(withoutFile(field), value);
		return value;
	}
}

/** A copy: a part of a text keeps the whole piece of the file in memory. */
const withoutFile = (text: string): string => Buffer.from(text).toString();

/** Reads figures with separators between them; false where one is none, or there are more or fewer. */
function encodeAll(text: string, separator: number, codes: Int32Array): boolean {
	let start = 0;
	for (let index = 0; index < codes.length; index++) {
		let end = start;
		while (end < text.length && text.charCodeAt(end) !== separator) end++;
		codes[index] = encodeFigure(text, start, end);
		if (codes[index] === NO_FIGURE) return false;
		start = end + 1;
	}
	return start === text.length + 1;
}

/** The text behind so many lines. */
function behindLines(text: string, lines: number, newline: string): string {
	let start = 0;
	for (let line = 0; line < lines; line++) start = text.indexOf(newline, start) + newline.length;
	return text.slice(start);
}
