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
import { type Ages, agesInWords } from './labels/ages.ts';
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

/** A row that every region and year can have, in the order of the key. */
interface Place {
	ages: Ages;
	/** Index of the ages among those of the year. */
	plane: number;
	sex: 1 | 2;
	/** Index into LEVELS. */
	level: number;
	/** Among the cells of a region. */
	cell: number;
}

/** The places of a year, and the statement for whichever region has numbers of persons in all of them. */
interface Block {
	table: number;
	places: Place[];
	template: Template;
}

/** The figures of a year: one plane for each span of ages. */
interface Year {
	year: number;
	planes: Plane[];
	block: Block;
}

/** Every count, region by region, so that rows come in the order of their key without a sort. Returns the number of rows. */
export async function writeCounts(db: EducationDb, reference: Reference, counts: Counts): Promise<number> {
	let rows = 0;
	for (const { id, code } of reference.sourceTables) {
		const years = yearsOf(
			db,
			id,
			counts.planes().filter(({ table }) => table === code)
		);
		for (const region of reference.regions.keys()) for (const year of years) rows += await writeYear(db, year, region);
	}
	return rows;
}

/** Years with the same ages share their statement. Planes come by year and ages. */
function yearsOf(db: EducationDb, table: number, planes: readonly Plane[]): Year[] {
	const blocks = new Map<string, Block>();
	return [...Map.groupBy(planes, ({ year }) => year)].map(([year, planes]) => {
		const key = planes.map(({ ages }) => agesInWords(ages)).join();
		if (!blocks.has(key)) blocks.set(key, blockOf(db, table, planes));
		return { year, planes, block: blocks.get(key)! };
	});
}

function blockOf(db: EducationDb, table: number, planes: readonly Plane[]): Block {
	const places = ([1, 2] as const).flatMap((sex) =>
		planes.flatMap(({ ages }, plane) =>
			LEVELS.map((_, level): Place => ({ ages, plane, sex, level, cell: placeIn(0, sex, level) }))
		)
	);
	const always = [table, { name: 'region' }, { name: 'year' }];
	const rows = places.map((place): TemplateValue[] => [...always, ...keyOf(place), BOUND, null]);
	return { table, places, template: rowTemplate(db, 'observation', [...OBSERVATION], rows) };
}

const keyOf = ({ sex, ages, level }: Place): number[] => [sex, ages.from, ages.to, LEVELS[level].id];

function writeYear(db: EducationDb, year: Year, region: number): Promise<number> {
	const persons = personsOf(year, region);
	if (persons === null) return insertValues(db, 'observation', [...OBSERVATION], anyValues(year, region));
	return insertTemplate(db, year.block.template, persons, { region: region + 1, year: year.year });
}

/** The persons of a region, in the order of the places; null where one has none. */
function personsOf({ planes, block: { places } }: Year, region: number): number[] | null {
	const persons: number[] = Array(places.length);
	let place = 0;
	for (const sex of [1, 2] as const) {
		const start = placeIn(region, sex, 0);
		for (const { figures } of planes)
			for (let at = start; at < start + LEVELS.length; at++) {
				if (figures[at] < 0) return null;
				persons[place++] = figures[at];
			}
	}
	return persons;
}

/** Rows with whatever figures the region has. */
const anyValues = ({ year, planes, block: { table, places } }: Year, region: number): unknown[] =>
	places.flatMap((place) => {
		const code = planes[place.plane].figures[placeIn(region, 1, 0) + place.cell];
		if (code === NO_FIGURE) return [];
		const { persons, status } = decodeFigure(code);
		return [table, region + 1, year, ...keyOf(place), persons, status];
	});
