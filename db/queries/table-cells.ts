import type { EducationDb } from '../open.server.ts';
import type { LevelCode, MissingStatus } from '../schema.ts';

/** A span of ages, inclusive at both ends. */
export interface AgeSpan {
	from: number;
	to: number;
}

/** What the counts of one of SCB's tables are divided by: every value that occurs, in order. */
export interface TableAxes {
	/** Codes and names. */
	regions: { code: string; name: string }[];
	years: number[];
	ages: AgeSpan[];
	sexes: (1 | 2)[];
	levels: { code: LevelCode; name_sv: string; name_en: string }[];
}

const idOf = (db: EducationDb, table: string) => db.selectFrom('source_table').select('id').where('code', '=', table);

const regionsIn = (db: EducationDb, table: string) =>
	db
		.selectFrom('region as r')
		.select(['r.code', 'r.name'])
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('observation as o')
					.select('o.year')
					.where('o.source_table_id', '=', idOf(db, table))
					.whereRef('o.region_id', '=', 'r.id')
			)
		)
		.orderBy('r.code')
		.execute();

const levelsIn = (db: EducationDb, ids: number[]) =>
	db
		.selectFrom('education_level')
		.select(['code', 'name_sv', 'name_en'])
		.where('id', 'in', ids)
		.orderBy('id')
		.execute();

const ascending = <Item>(items: Iterable<Item>) => [...new Set(items)].sort((a, b) => Number(a) - Number(b));

/** The axes of the counts of a table; empty ones where it has none. */
export async function tableAxes(db: EducationDb, table: string): Promise<TableAxes> {
	const found = await db
		.selectFrom('observation')
		.select(['year', 'sex', 'age_from', 'age_to', 'level_id'])
		.distinct()
		.where('source_table_id', '=', idOf(db, table))
		.orderBy('age_from')
		.orderBy('age_to')
		.execute();
	const ages = new Map(found.map(({ age_from, age_to }) => [`${age_from}-${age_to}`, { from: age_from, to: age_to }]));
	return {
		regions: await regionsIn(db, table),
		years: ascending(found.map(({ year }) => year)),
		ages: [...ages.values()],
		sexes: ascending(found.map(({ sex }) => sex)),
		levels: await levelsIn(db, ascending(found.map(({ level_id }) => level_id)))
	};
}

/** Which counts of a table to read; every list has at least one value. */
export interface CellFilter {
	/** SCB's table. */
	table: string;
	/** Codes. */
	regions: string[];
	years: number[];
	sexes: (1 | 2)[];
	ages: AgeSpan[];
	levels: LevelCode[];
}

/** A count in its place. */
export interface TableCell {
	year: number;
	sex: 1 | 2;
	age_from: number;
	age_to: number;
	level: LevelCode;
	/** Persons; null when `status` says why it is missing. */
	persons: number | null;
	status: MissingStatus | null;
}

/** The counts of a table, a region at a time; its ages are a stretch, so others between them can come along. */
export async function* tableCells(
	db: EducationDb,
	{ table, regions, years, sexes, ages, levels }: CellFilter
): AsyncGenerator<{ region: string; cells: TableCell[] }, void> {
	for (const region of regions) {
		const cells = await db
			.selectFrom('observation as o')
			.innerJoin('education_level as l', 'l.id', 'o.level_id')
			.select(['o.year', 'o.sex', 'o.age_from', 'o.age_to', 'l.code as level', 'o.persons', 'o.status'])
			.where('o.source_table_id', '=', idOf(db, table))
			.where('o.region_id', '=', (eb) => eb.selectFrom('region').select('id').where('code', '=', region))
			.where('o.year', 'in', years)
			.where('o.sex', 'in', sexes)
			.where('o.age_from', '>=', Math.min(...ages.map(({ from }) => from)))
			.where('o.age_to', '<=', Math.max(...ages.map(({ to }) => to)))
			.where('l.code', 'in', levels)
			.execute();
		yield { region, cells };
	}
}
