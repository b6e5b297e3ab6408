import type { EducationDb } from '../open.server.ts';
import type { LevelCode } from '../schema.ts';

/** The codes of the regions that any computed value is about, ascending. */
export async function regionsWithValues(db: EducationDb): Promise<string[]> {
	const rows = await db
		.selectFrom('region')
		.select('code')
		.where('id', 'in', (eb) => eb.selectFrom('indicator_value').select('region_id'))
		.orderBy('code')
		.execute();
	return rows.map(({ code }) => code);
}

/** The codes of the regions that have published counts by level, ascending. */
export async function regionsWithCounts(db: EducationDb): Promise<string[]> {
	const rows = await db
		.selectFrom('region')
		.select('code')
		.where('id', 'in', (eb) => eb.selectFrom('observation').select('region_id'))
		.orderBy('code')
		.execute();
	return rows.map(({ code }) => code);
}

/** The codes of the regions that an indicator has any value of, ascending. */
export async function regionsOfIndicator(db: EducationDb, indicator: string): Promise<string[]> {
	const rows = await db
		.selectFrom('indicator_value as v')
		.innerJoin('region as r', 'r.id', 'v.region_id')
		.select('r.code')
		.distinct()
		.where('v.indicator_id', '=', (eb) => eb.selectFrom('indicator').select('id').where('code', '=', indicator))
		.orderBy('r.code')
		.execute();
	return rows.map(({ code }) => code);
}

/** Persons whom a table of published counts counts together, besides region and year. */
export interface Division {
	sex: 1 | 2;
	age_from: number;
	age_to: number;
	level: LevelCode;
}

/**
 * How a table divides the persons of a region, in the order of ages and levels. A region at a time: its counts are read
 * from end to end, and of a large table there are millions.
 */
export const divisionsOf = (
	db: EducationDb,
	{ table, region }: { table: string; region: string }
): Promise<Division[]> =>
	db
		.selectFrom('stratum as s')
		.innerJoin('education_level as l', 'l.id', 's.level_id')
		.select(['s.sex', 's.age_from', 's.age_to', 'l.code as level'])
		.where('s.id', 'in', (eb) =>
			eb
				.selectFrom('observation as o')
				.select('o.stratum_id')
				.where('o.source_table_id', '=', eb.selectFrom('source_table').select('id').where('code', '=', table))
				.where('o.region_id', '=', eb.selectFrom('region').select('id').where('code', '=', region))
		)
		.orderBy('s.age_from')
		.orderBy('s.age_to')
		.orderBy('l.id')
		.orderBy('s.sex')
		.execute();
