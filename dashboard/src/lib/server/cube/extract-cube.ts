import type { Extract } from '#lib/server/extract/extract.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { cellsOf, type Cube, type Dimension, emptyCube, stridesOf, symbolCode } from './cube.ts';
import { eventSentences } from './extract-events.ts';
import { readRows, type Rows } from './extract-rows.ts';
import { type Shape, shapeOf } from './extract-shape.ts';
import { refuseTooLarge } from './size-limit.ts';
import { divided, DIMENSION_WORDS, MEASURE_WORDS, UNIT_WORDS } from './words.ts';

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
	refuseTooLarge(cellsOf(dimensions));
	const cube = emptyCube({
		id: extract.subject,
		title: `${contents} ${divided(
			dimensions.map(({ label }) => label),
			locale
		)}`,
		contents,
		locale,
		source: sourceLine(extract),
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
