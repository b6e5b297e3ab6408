import type { MissingStatus } from '#db/schema.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { symbolCode } from './cube.ts';
import { type Event, Events } from './extract-events.ts';
import type { Row, Shape } from './extract-shape.ts';
import { Met } from './met.ts';
import { refuseTooLarge } from './size-limit.ts';

/** All rows of an extract, as numbers. */
export interface Rows {
	count: number;
	met: Met[];
	/** Places along each axis, row by row. */
	places: Uint16Array;
	/** Measures, row by row; NaN is missing. */
	measures: Float64Array;
	statuses: Uint8Array;
	events: Event[];
	/** The words of `unit`. */
	units: Set<Cell>;
}

/** Reads an extract to its end. Throws Problem where it is too large. */
export async function readRows({ table, locale, countRows }: Extract, shape: Shape): Promise<Rows> {
	const expected = await countRows();
	refuseTooLarge(expected * shape.measures.length);
	const met = shape.axes.map((axis) => new Met(axis));
	const events = new Events();
	const rows: Omit<Rows, 'events'> = {
		count: 0,
		met,
		places: new Uint16Array(expected * met.length),
		measures: new Float64Array(expected * shape.measures.length),
		statuses: new Uint8Array(expected),
		units: new Set()
	};
	const columns = new Map(table.columns.map(({ name }, index) => [name, index]));
	for await (const page of table.pages) {
		for (const cells of page) {
			const row: Row = (name) => cells[columns.get(name)!] ?? null;
			const at = rows.count++;
			met.forEach((axis, index) => (rows.places[at * met.length + index] = axis.placeOf(row, locale)));
			shape.measures.forEach((name, index) => {
				rows.measures[at * shape.measures.length + index] = (row(name) as number | null) ?? NaN;
			});
			rows.statuses[at] = symbolCode(row('status') as MissingStatus | null);
			rows.units.add(row('unit'));
			events.meet(row);
		}
	}
	return { ...rows, events: events.list() };
}
