import { CsvReader, type CsvSlice } from '../../text/csv.ts';
import type { Source } from '../../text/source.ts';
import { LineEnds, rawTextOf } from '../../text/text.ts';
import type { CellSink } from '../form.ts';
import { quotedRows } from './quoted-rows.ts';
import { type ReadableTable, rowReader } from './read-table.ts';
import { type Layout, dataOf } from './rows.ts';

/**
 * Gives every cell of a text with delimiters to the sink; the number of rows of each piece. As long as all rows are
 * quoted as SCB quotes them they are read by the short way; from the first one on that is not, every row is read field
 * by field, which gives the same cells at a third of the speed, and refuses what is wrong.
 */
export function* readDelimited(
	source: Source,
	layout: Layout,
	readable: ReadableTable,
	sink: CellSink
): Generator<number> {
	const csv = new CsvReader(source.name, layout.delimiter);
	const lineEnds = new LineEnds();
	const read = rowReader(readable, sink);
	let take = quotedRows(readable, layout, sink);
	for (const piece of rawTextOf(source)) {
		const [head, body] = csv.line === 1 ? splitBehind(piece, layout.headerRow) : ['', piece];
		yield (head === '' ? 0 : readFields(head)) + (body === '' ? 0 : readBody(body));
	}
	yield readSlice(csv.next(lineEnds.end())) + readSlice(csv.end());

	function readBody(body: string): number {
		if (!take || !csv.isBetweenRows || csv.line <= layout.headerRow) return readFields(body);
		const { rows, rest } = take(body, csv.line);
		csv.line += rows;
		if (rest === '') return rows;
		take = null;
		return rows + readFields(rest);
	}

	function readFields(text: string): number {
		return readSlice(csv.next(lineEnds.next(text)));
	}

	function readSlice(slice: CsvSlice): number {
		const rows = dataOf(slice, source.name, layout);
		for (const row of rows) read(row);
		return rows.length;
	}
}

/** The first lines of a text, and what is behind them. */
function splitBehind(text: string, lines: number): [string, string] {
	let end = 0;
	for (let line = 0; line < lines; line++) end = text.indexOf('\n', end) + 1 || text.length;
	return [text.slice(0, end), text.slice(end)];
}
