import type { MissingStatus } from '#db/schema.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { Problem } from '#lib/server/query/problem.ts';
import { type Category, type Cube, type Dimension, emptyCube, stridesOf, symbolCode } from './cube.ts';
import { type Event, Events, eventSentences } from './extract-events.ts';
import { type Axis, type Row, type Shape, shapeOf } from './extract-shape.ts';
import { divided, DIMENSION_WORDS, MEASURE_WORDS, SOURCE_WORDS, UNIT_WORDS } from './words.ts';

/** A cube is held in memory whole while it is written: at nine bytes a cell, and as much again while it is read. */
export const MAX_CELLS = 3_000_000;

/** Refuses, in words, what would be too large. */
export function refuseTooLarge(cells: number, most = MAX_CELLS): void {
	if (cells <= most) return;
	throw new Problem(
		'invalid-request',
		`That would be ${cells} cells, and a file of this kind has at most ${most}: ask for fewer regions, years or indicators, or for CSV, which has no limit.`
	);
}

/** The categories that were met along an axis. */
class Met {
	readonly axis: Axis;
	readonly codes = new Map<string, number>();
	readonly names: string[] = [];
	readonly attributes: Cell[][] = [];
	readonly notes: (string | null)[] = [];

	constructor(axis: Axis) {
		this.axis = axis;
	}

	placeOf(row: Row, locale: Extract['locale']): number {
		const code = this.axis.of(row);
		const known = this.codes.get(code);
		if (known !== undefined) return known;
		this.codes.set(code, this.names.length);
		this.names.push(this.axis.nameOf(row, locale));
		this.attributes.push((this.axis.attributes ?? []).map(row));
		this.notes.push(this.axis.noteOf?.(row, locale) ?? null);
		return this.names.length - 1;
	}

	/** Codes in the order of the cube. */
	ordered(): string[] {
		const { order } = this.axis;
		const codes = [...this.codes.keys()];
		if (order === undefined) return codes;
		return order === 'by code' ? codes.sort() : codes.sort((a, b) => order.indexOf(a) - order.indexOf(b));
	}

	dimension(locale: Extract['locale']): Dimension {
		const codes = this.ordered();
		const attributes = Object.fromEntries(
			(this.axis.attributes ?? []).map((name, index) => [
				name,
				Object.fromEntries(codes.map((code) => [code, this.attributes[this.codes.get(code)!]![index]]))
			])
		);
		return {
			code: this.axis.code,
			label: this.axis.label[locale],
			...(this.axis.role && { role: this.axis.role }),
			categories: codes.map((code) => this.category(code)),
			extension: attributes
		};
	}

	private category(code: string): Category {
		const place = this.codes.get(code)!;
		const note = this.notes[place];
		return { code, label: this.names[place]!, ...(note && { notes: [note] }) };
	}
}

/** All rows of an extract, as numbers. */
interface Rows {
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

async function readRows({ table, locale, countRows }: Extract, shape: Shape): Promise<Rows> {
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

const NOT_APPLICABLE = symbolCode('.');

/** Sets every figure in its place; what a row lacks without a reason does not apply to it. */
function fill(cube: Cube, { count, met, places, measures, statuses }: Rows, shape: Shape): void {
	const strides = stridesOf(cube.dimensions.map(({ categories }) => categories.length));
	const moved = met.map((axis, index) => {
		const stride = strides[index < met.length - 1 ? index : index + 1]!;
		const order = new Map(axis.ordered().map((code, place) => [code, place * stride]));
		return [...axis.codes.keys()].map((code) => order.get(code)!);
	});
	const between = strides[strides.length - 2]!;
	for (let row = 0; row < count; row++) {
		let at = 0;
		for (let axis = 0; axis < met.length; axis++) at += moved[axis]![places[row * met.length + axis]!]!;
		for (let measure = 0; measure < shape.measures.length; measure++) {
			const cell = at + measure * between;
			const value = measures[row * shape.measures.length + measure]!;
			cube.values[cell] = value;
			if (Number.isNaN(value)) cube.statuses[cell] = statuses[row] || NOT_APPLICABLE;
		}
	}
}

/** What stands for the measures, before the year. */
function measuresOf(shape: Shape, units: Set<Cell>, locale: Extract['locale']): Dimension {
	const shares = [...units].flatMap((unit) =>
		unit === null ? [] : UNIT_WORDS[unit as keyof typeof UNIT_WORDS][locale]
	);
	const unitOf = (name: string) => {
		if (name === 'value') return { base: shares.join(' / '), decimals: 6 };
		return { base: UNIT_WORDS[name.startsWith('age') ? 'years' : 'persons'][locale], decimals: 0 };
	};
	return {
		code: 'measure',
		label: DIMENSION_WORDS.contents[locale],
		role: 'metric',
		categories: shape.measures.map((name) => ({
			code: name,
			label: MEASURE_WORDS[name as keyof typeof MEASURE_WORDS][locale],
			unit: unitOf(name)
		}))
	};
}

/** Counts stand as SCB published them, and its tables are named; everything else is computed. */
const sourceOf = ({ sourceTables, locale }: Extract, shape: Shape): string =>
	shape.measures.includes('persons')
		? `${SOURCE_WORDS.scb[locale]}, ${{ sv: 'tabell', en: 'table' }[locale]} ${sourceTables.join(', ')}`
		: SOURCE_WORDS.calculated[locale];

/** What a file tells of where it comes from. */
export interface CubeProvenance {
	/** The data version. */
	version: string;
	permalink: string;
}

/**
 * An extract as a cube: its keys are the dimensions, its numbers the measures. Every row is in it; a place for which
 * there is no row has no figures and no reason. The texts of `events` stand in the notes, and with their years,
 * regions and indicators in `extension.events`.
 * @throws Problem where it would have more than MAX_CELLS cells
 */
export async function extractCube(extract: Extract, { version, permalink }: CubeProvenance): Promise<Cube> {
	const shape = shapeOf(extract.table.columns);
	const rows = await readRows(extract, shape);
	const { locale } = extract;
	const contents = shape.contents?.[locale] ?? extract.title;
	const axes = rows.met.map((axis) => axis.dimension(locale));
	const dimensions = [...axes.slice(0, -1), measuresOf(shape, rows.units, locale), axes.at(-1)!];
	refuseTooLarge(dimensions.reduce((product, { categories }) => product * categories.length, 1));
	const cube = emptyCube({
		id: extract.subject,
		title: `${contents} ${divided(
			dimensions.map(({ label }) => label),
			locale
		)}`,
		contents,
		locale,
		source: sourceOf(extract, shape),
		updated: version.slice(0, 10),
		notes: [
			...extract.notes,
			...eventSentences(
				rows.events,
				axes.find(({ role }) => role === 'geo')!
			)
		],
		dimensions,
		headings: 2,
		href: permalink,
		extension: { dataVersion: version, licence: 'CC0-1.0', sourceTables: extract.sourceTables, events: rows.events }
	});
	fill(cube, rows, shape);
	return cube;
}
