import { sql } from 'kysely';
import { basisId } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { ValueFilter } from './value-pages.ts';
import type { ObservationFilter } from './observations.ts';

/** The years in which any of the computed values asked for exists, ascending; empty: there are none. */
export async function valueYears(db: EducationDb, filter: Omit<ValueFilter, 'years'>): Promise<number[]> {
	const { indicators, sexes, bases, regions } = filter;
	const rows = await db
		.selectFrom('indicator_value as v')
		.select('v.year')
		.distinct()
		.$if(indicators !== undefined, (query) =>
			query.where('v.indicator_id', 'in', (eb) =>
				eb.selectFrom('indicator').select('id').where('code', 'in', indicators!)
			)
		)
		.$if(sexes !== undefined, (query) => query.where('v.sex', 'in', sexes!))
		.$if(bases !== undefined, (query) => query.where('v.basis', 'in', bases!.map(basisId)))
		.$if(regions !== undefined, (query) =>
			query.where('v.region_id', 'in', (eb) => eb.selectFrom('region').select('id').where('code', 'in', regions!))
		)
		.orderBy('v.year')
		.execute();
	return rows.map(({ year }) => year);
}

/** The first year behind `after` (null: of all) of a table and region: one step down the table's own key. */
const nextYear = (table: string, region: string, after?: string) =>
	sql<
		number | null
	>`(select min(o.year) from observation as o where o.source_table_id = ${sql.ref(table)} and o.region_id = ${sql.ref(region)} ${after ? sql`and o.year > ${sql.ref(after)}` : sql``})`;

/**
 * Each table and region with each year that it has counts of, as `counted` (ids in `source` and `place`). Goes from
 * year to year of each, so that it does not matter how many counts a year has; behind the last year stands null.
 */
const withCounted = (db: EducationDb, { tables, regions }: Pick<ObservationFilter, 'tables' | 'regions'>) =>
	db.withRecursive('counted(source, place, year)', (query) =>
		query
			.selectFrom(['source_table as t', 'region as r'])
			.select(['t.id as source', 'r.id as place', nextYear('t.id', 'r.id').as('year')])
			.$if(tables !== undefined, (query) => query.where('t.code', 'in', tables!))
			.$if(regions !== undefined, (query) => query.where('r.code', 'in', regions!))
			.unionAll(
				query
					.selectFrom('counted as c')
					.select(['c.source', 'c.place', nextYear('c.source', 'c.place', 'c.year').as('year')])
					.where('c.year', 'is not', null)
			)
	);

/** The years in which any of the regions asked for has published counts by level, ascending; empty: none has. */
export async function observationYears(db: EducationDb, filter: Pick<ObservationFilter, 'regions'>): Promise<number[]> {
	const rows = await withCounted(db, { regions: filter.regions })
		.selectFrom('counted')
		.select('year')
		.distinct()
		.where('year', 'is not', null)
		.$narrowType<{ year: number }>()
		.orderBy('year')
		.execute();
	return rows.map(({ year }) => year);
}

/** A table, a region and a year that have published counts together. */
export interface CountedYear {
	table_id: number;
	source_table: string;
	region_id: number;
	region_code: string;
	region_name: string;
	year: number;
}

/** What of these tables, regions and years has any published counts, in the order of the counts. */
export function countedYears(
	db: EducationDb,
	{ years, ...filter }: Pick<ObservationFilter, 'tables' | 'regions' | 'years'>
): Promise<CountedYear[]> {
	return withCounted(db, filter)
		.selectFrom('counted as c')
		.innerJoin('source_table as t', 't.id', 'c.source')
		.innerJoin('region as r', 'r.id', 'c.place')
		.select(['t.id as table_id', 't.code as source_table', 'r.id as region_id', 'r.code as region_code'])
		.select(['r.name as region_name', 'c.year'])
		.where('c.year', 'is not', null)
		.$narrowType<{ year: number }>()
		.$if(years !== undefined, (query) => query.where('c.year', 'in', years!))
		.orderBy('t.id')
		.orderBy('r.id')
		.orderBy('c.year')
		.execute();
}
