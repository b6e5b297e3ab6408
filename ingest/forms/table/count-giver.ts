import type { Sex } from '#db/schema.ts';
import { type Ages, span } from '../../labels/ages.ts';
import type { CellSink, CountCell } from '../form.ts';
import type { Header } from './header.ts';

/** What the labels of a row say; a dimension that the headings over the figures say may have any value. */
export interface RowLabels {
	/** Index into the vocabulary's regions. */
	region: number;
	ages: Ages;
	/** Index into LEVELS, or ALL_LEVELS. */
	level: number;
	sex: Sex;
	year: number;
}

/** Gives the counts of a row to the sink; `codes` (of numbers.ts) come in the order of the header's figures. */
export function countGiver(header: Header, sink: CellSink): (line: number, own: RowLabels, codes: Int32Array) => void {
	const { figures } = header;
	const cell: CountCell = { row: 0, column: 0, region: 0, ages: span(0, 0), year: 0, sex: 0, level: 0, code: 0 };
	return (line, own, codes) => {
		let some = false;
		cell.row = line;
		for (let index = 0; index < figures.length; index++) {
			const { column, values } = figures[index];
			cell.column = column;
			cell.region = values.region ?? own.region;
			cell.ages = values.age ?? own.ages;
			cell.level = values.level ?? own.level;
			cell.sex = values.sex ?? own.sex;
			cell.year = values.year ?? own.year;
			cell.code = codes[index];
			some ||= cell.code > 0;
			sink.count(cell);
		}
		if (!some) sink.emptyRow();
	};
}
