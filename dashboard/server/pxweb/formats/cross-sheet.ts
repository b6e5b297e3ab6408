import { PxProblem } from '../px-problem.ts';
import type { SharedTexts } from '../../files/formats/xlsx/shared-texts.ts';
import * as sheet from '../../files/formats/xlsx/sheet.ts';
import { STYLES } from '../../files/formats/xlsx/styles.ts';
import type { CrossTable } from './cross-table.ts';

/** Columns of a sheet of Excel. */
const MOST_COLUMNS = 16_384;

/** Rows written at a time. */
const PIECE = 200;

/** Where the figures of a sheet begin, and how far they reach. */
export interface SheetShape {
	/** Rows above the figures. */
	above: number;
	/** Columns before the figures. */
	before: number;
	columns: number;
	/** The last row above the figures, and the figures: `A3:F20`. */
	area: string;
}

/**
 * The shape of a table on a sheet.
 * @param figures how many there are
 * @throws PxProblem 400 where the sheet would be too wide
 */
export function shapeOf({ stub, heading }: CrossTable, figures: number, title?: string): SheetShape {
	const width = heading[0]?.length ?? 1;
	const columns = stub.length + width;
	if (columns > MOST_COLUMNS) {
		throw new PxProblem(
			'illegal-placement',
			`The heading has ${width} columns, and a sheet of Excel at most ${MOST_COLUMNS}: move variables to the stub.`
		);
	}
	const above = (title === undefined ? 0 : 2) + Math.max(1, heading.length);
	const last = `${sheet.columnName(columns - 1)}${above + figures / width}`;
	return { above, before: stub.length, columns, area: `A${above}:${last}` };
}

/** What stands above and before the figures stays in sight. */
function frozen({ above, before }: SheetShape): string {
	const corner = `${sheet.columnName(before)}${above + 1}`;
	const split = before > 0 ? `xSplit="${before}" ` : '';
	const pane = before > 0 ? 'bottomRight' : 'bottomLeft';
	return `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ${split}ySplit="${above}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

/** The rows above the figures: the title where it is asked for, then a row for each variable of the heading. */
function headRows({ stub, heading }: CrossTable, contents: string, title?: string): (string | null)[][] {
	const rows = heading.length > 0 ? heading : [[contents]];
	const before = (row: number) => (row === rows.length - 1 ? stub : stub.map(() => null));
	return [...(title === undefined ? [] : [[title], []]), ...rows.map((values, row) => [...before(row), ...values])];
}

/** The table as a sheet, piece by piece. `contents`: what the figures are called where nothing stands above them. */
export function* crossSheet(
	table: CrossTable,
	shape: SheetShape,
	texts: SharedTexts,
	{ contents, title }: { contents: string; title?: string }
): Generator<string> {
	const places = Array.from({ length: shape.columns }, (_, place) => place);
	const heads = places.map((place) => sheet.cellWriter(place, STYLES.heading, texts));
	const writers = places.map((place) =>
		sheet.cellWriter(place, place < shape.before ? STYLES.text : STYLES.plain, texts)
	);
	let row = 0;
	const rowsAbove = headRows(table, contents, title).map((cells) => sheet.rowXml(cells, ++row, heads));
	const widths = places.map((place) => (place < shape.before ? 28 : 14));
	yield `${sheet.BEGIN}${frozen(shape)}${sheet.columnsXml(widths)}<sheetData>${rowsAbove.join('')}`;
	let rows: string[] = [];
	for (const { labels, figures } of table.rows) {
		rows.push(sheet.rowXml([...labels, ...figures], ++row, writers));
		if (rows.length < PIECE) continue;
		yield rows.join('');
		rows = [];
	}
	yield `${rows.join('')}</sheetData><autoFilter ref="${shape.area}"/>${sheet.codesAreTexts(shape.area)}${sheet.END}`;
}
