import type { EducationDb } from '#db/open.server.ts';
import { BOUND, type Template, insertTemplate, insertValues, rowTemplate } from '#db/writers/insert.ts';
import { type Counts, type Plane, placeIn } from './gather/counts.ts';
import { LEVELS } from './labels/levels.ts';
import { NO_FIGURE, decodeFigure } from './numbers.ts';
import type { Reference } from './reference/reference.ts';
import { type StratumId, writeStrata } from './write-strata.ts';

const OBSERVATION = ['source_table_id', 'region_id', 'year', 'stratum_id', 'persons', 'status'] as const;

/** A row that every region and year can have, in the order of the key. */
interface Place {
	/** Index of the ages among those of the year. */
	plane: number;
	/** Among the cells of a region. */
	cell: number;
	stratum: number;
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
	const planes = counts.planes();
	const stratumId = await writeStrata(db, planes);
	let rows = 0;
	for (const { id, code } of reference.sourceTables) {
		const ofTable = planes.filter(({ table }) => table === code);
		const years = yearsOf(db, id, ofTable, stratumId);
		for (const region of reference.regions.keys()) for (const year of years) rows += await writeYear(db, year, region);
	}
	return rows;
}

/** Years with the same ages share their statement. Planes come by year and ages. */
function yearsOf(db: EducationDb, table: number, planes: readonly Plane[], stratumId: StratumId): Year[] {
	const blocks = new Map<string, Block>();
	return [...Map.groupBy(planes, ({ year }) => year)].map(([year, planes]) => {
		const places = placesOf(planes, stratumId);
		const key = places.map(({ stratum }) => stratum).join();
		if (!blocks.has(key)) blocks.set(key, blockOf(db, table, places));
		return { year, planes, block: blocks.get(key)! };
	});
}

const placesOf = (planes: readonly Plane[], stratumId: StratumId): Place[] =>
	([1, 2] as const).flatMap((sex) =>
		planes.flatMap(({ ages }, plane) =>
			LEVELS.map((_, level) => ({ plane, cell: placeIn(0, sex, level), stratum: stratumId(sex, ages, level) }))
		)
	);

function blockOf(db: EducationDb, table: number, places: Place[]): Block {
	const rows = places.map(
		({ stratum }) => [table, { name: 'region' }, { name: 'year' }, stratum, BOUND, null] as const
	);
	return { table, places, template: rowTemplate(db, 'observation', [...OBSERVATION], rows) };
}

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
	places.flatMap(({ plane, cell, stratum }) => {
		const code = planes[plane].figures[placeIn(region, 1, 0) + cell];
		if (code === NO_FIGURE) return [];
		const { persons, status } = decodeFigure(code);
		return [table, region + 1, year, stratum, persons, status];
	});
