import type { EducationDb } from '#db/open.server.ts';
import {
	BOUND,
	type Template,
	type TemplateValue,
	insertTemplate,
	insertValues,
	rowTemplate
} from '#db/writers/insert.ts';
import { type Counts, type Plane, placeIn } from './gather/counts.ts';
import { LEVELS } from './labels/levels.ts';
import { NO_FIGURE, decodeFigure } from './numbers.ts';
import type { Reference } from './reference/reference.ts';

const OBSERVATION = [
	'source_table_id',
	'region_id',
	'year',
	'sex',
	'age_from',
	'age_to',
	'level_id',
	'persons',
	'status'
] as const;

/** Enough for the speed of one statement, few enough for its size in memory. */
const ROWS_PER_TEMPLATE = 800;

/** A row that every region can have, in the order of the key. */
interface Place {
	plane: Plane;
	sex: 1 | 2;
	/** Index into LEVELS. */
	level: number;
	/** Among the cells of a region. */
	cell: number;
}

/** Some places of a table, and the statement for regions that have numbers of persons in all of them. */
interface Block {
	table: number;
	places: Place[];
	template: Template;
}

/** Every count, region by region, so that rows come in the order of their key without a sort. Returns the number of rows. */
export async function writeCounts(db: EducationDb, reference: Reference, counts: Counts): Promise<number> {
	let rows = 0;
	for (const { id, code } of reference.sourceTables) {
		const planes = counts.planes().filter(({ table }) => table === code);
		const blocks = blocksOf(db, id, planes);
		for (const region of reference.regions.keys())
			for (const block of blocks) rows += await writeBlock(db, block, region);
	}
	return rows;
}

function blocksOf(db: EducationDb, table: number, planes: readonly Plane[]): Block[] {
	const all = placesOf(planes);
	const starts = Array.from(
		{ length: Math.ceil(all.length / ROWS_PER_TEMPLATE) },
		(_, index) => index * ROWS_PER_TEMPLATE
	);
	return starts.map((start) => {
		const places = all.slice(start, start + ROWS_PER_TEMPLATE);
		const rows = places.map((place): TemplateValue[] => [table, BOUND, ...keyOf(place), BOUND, null]);
		return { table, places, template: rowTemplate(db, 'observation', [...OBSERVATION], rows) };
	});
}

/** Planes come by year and ages. */
const placesOf = (planes: readonly Plane[]): Place[] =>
	[...Map.groupBy(planes, ({ year }) => year).values()].flatMap((ofYear) =>
		([1, 2] as const).flatMap((sex) =>
			ofYear.flatMap((plane) => LEVELS.map((_, level): Place => ({ plane, sex, level, cell: placeIn(0, sex, level) })))
		)
	);

const keyOf = ({ plane: { year, ages }, sex, level }: Place): number[] => [
	year,
	sex,
	ages.from,
	ages.to,
	LEVELS[level].id
];

function writeBlock(db: EducationDb, block: Block, region: number): Promise<number> {
	const persons = personsOf(block, region);
	if (persons !== null) return insertTemplate(db, block.template, persons);
	return insertValues(db, 'observation', [...OBSERVATION], anyValues(block, region));
}

/** For the template: the region's id and its persons, place after place; null where one has none. */
function personsOf({ places }: Block, region: number): number[] | null {
	const values: number[] = [];
	const start = placeIn(region, 1, 0);
	for (const { plane, cell } of places) {
		const code = plane.figures[start + cell];
		if (code < 0) return null;
		values.push(region + 1, code);
	}
	return values;
}

/** Rows with whatever figures the region has. */
const anyValues = ({ table, places }: Block, region: number): unknown[] =>
	places.flatMap((place) => {
		const code = place.plane.figures[placeIn(region, 1, 0) + place.cell];
		if (code === NO_FIGURE) return [];
		const { persons, status } = decodeFigure(code);
		return [table, region + 1, ...keyOf(place), persons, status];
	});
