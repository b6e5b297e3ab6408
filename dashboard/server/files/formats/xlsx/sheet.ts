import type { Cell, Column, Table } from '#lib/server/extract/table.ts';
import type { SharedTexts } from './shared-texts.ts';
import { COLUMN_STYLES, STYLES } from './styles.ts';
import { XML_HEAD } from './xml.ts';

/** How a sheet begins and ends. */
export const BEGIN = `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
export const END = '</worksheet>';

/** `A`, `Z`, `AA`: the name of a column by its place, from 0. */
export function columnName(place: number): string {
	const last = String.fromCharCode(65 + (place % 26));
	return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
}

/** Column widths in characters, as `<cols>`. */
export const columnsXml = (widths: number[]): string =>
	`<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** Writes a value into a cell of a column; an empty one is left out. */
export type CellWriter = (cell: Cell, row: number) => string;

/** Writes the cells of a column in a style of `STYLES`. */
export const cellWriter =
	(place: number, style: number, texts: SharedTexts): CellWriter =>
	(cell, row) => {
		if (cell === null) return '';
		const begin = `<c r="${columnName(place)}${row}" s="${style}"`;
		return typeof cell === 'string'
			? `${begin} t="s"><v>${texts.placeOf(cell)}</v></c>`
			: `${begin}><v>${cell}</v></c>`;
	};

/** A row of cells, each written by the writer of its column. */
export const rowXml = (cells: Cell[], row: number, writers: CellWriter[]): string =>
	`<row r="${row}">${cells.map((cell, place) => writers[place]!(cell, row)).join('')}</row>`;

/** The header stays in sight, its row bold. */
const FROZEN =
	'<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** Excel would mark every region's code as a number that is written as a text. */
export const codesAreTexts = (area: string) =>
	`<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;

/** Characters: room for a column's name with the arrow of the filter, and for the texts given, within reason. */
export const widthFor = (name: string, texts: Cell[]): number =>
	Math.min(60, Math.max(name.length + 4, ...texts.map((text) => String(text ?? '').length + 2)));

/** Every cell of the figures, header included: `A1:Q2561`. */
export const areaOf = (columns: Column[], rows: number): string => `A1:${columnName(columns.length - 1)}${rows + 1}`;

/**
 * The sheet of figures, piece by piece: a frozen header with filters, numbers as numbers.
 * @param widths of the columns, in characters
 * @param rows how many there are in all
 */
export async function* figuresXml(
	{ columns, pages }: Table,
	widths: number[],
	rows: number,
	texts: SharedTexts
): AsyncGenerator<string, void> {
	const names = columns.map(({ name }) => name);
	const heads = names.map((_, place) => cellWriter(place, STYLES.heading, texts));
	const writers = columns.map(({ type }, place) => cellWriter(place, COLUMN_STYLES[type], texts));
	let row = 1;
	yield `${BEGIN}${FROZEN}${columnsXml(widths)}<sheetData>${rowXml(names, row, heads)}`;
	for await (const page of pages) yield page.map((cells) => rowXml(cells, ++row, writers)).join('');
	const area = areaOf(columns, rows);
	yield `</sheetData><autoFilter ref="${area}"/>${codesAreTexts(area)}${END}`;
}

/** A line of the sheet of notes: what it is about, and the text; a heading has no text, an empty line neither. */
export type NoteLine = [label: string, text?: string | number];

/** The sheet of notes; its first line is the title. */
export function notesXml(lines: NoteLine[], texts: SharedTexts): string {
	const styleOf = (line: number, place: number) => {
		if (line === 0) return STYLES.title;
		return place === 0 ? STYLES.label : STYLES.wrapped;
	};
	const rows = lines.map((line, index) =>
		rowXml(
			line.map((cell) => cell || null),
			index + 1,
			line.map((_, place) => cellWriter(place, styleOf(index, place), texts))
		)
	);
	return `${BEGIN}${columnsXml([26, 110])}<sheetData>${rows.join('')}</sheetData>${END}`;
}
