import type { EducationDb } from '../open.server.ts';
import type { LevelCode } from '../schema.ts';
import type { Ages } from './observations.ts';

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

/** What a table of published counts divides persons by, besides region and year; each in order. */
export interface Divisions {
	sexes: (1 | 2)[];
	ages: Ages[];
	levels: LevelCode[];
}

/** The sexes, ages and levels that a table has any published counts of: it is read once from end to end. */
export async function divisionsOf(db: EducationDb, table: string): Promise<Divisions> {
	const rows = await db
		.selectFrom('observation as o')
		.innerJoin('education_level as l', 'l.id', 'o.level_id')
		.select(['o.sex', 'o.age_from', 'o.age_to', 'l.id as level_id', 'l.code as level'])
		.distinct()
		.where('o.source_table_id', '=', (eb) => eb.selectFrom('source_table').select('id').where('code', '=', table))
		.orderBy('o.age_from')
		.orderBy('o.age_to')
		.orderBy('l.id')
		.execute();
	const ages = new Map(rows.map(({ age_from: from, age_to: to }) => [`${from}-${to}`, { from, to }]));
	const levels = new Map(rows.map(({ level_id, level }) => [level_id, level]));
	return {
		sexes: [...new Set(rows.map(({ sex }) => sex))].sort(),
		ages: [...ages.values()],
		levels: [...levels].sort(([a], [b]) => a - b).map(([, level]) => level)
	};
}
