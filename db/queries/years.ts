import { sql } from 'kysely';
import { basisId } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { ValueFilter } from './values.ts';
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
 * The years in which any of the regions asked for has published counts by level, ascending; empty: none has.
 * Goes from year to year of each table and region, so that it does not matter how many counts a year has.
 */
export async function observationYears(
	db: EducationDb,
	{ regions }: Pick<ObservationFilter, 'regions'>
): Promise<number[]> {
	const rows = await db
		.withRecursive('counted(source, place, year)', (query) =>
			query
				.selectFrom(['source_table as t', 'region as r'])
				.select(['t.id as source', 'r.id as place', nextYear('t.id', 'r.id').as('year')])
				.$if(regions !== undefined, (query) => query.where('r.code', 'in', regions!))
				.unionAll(
					query
						.selectFrom('counted as c')
						.select(['c.source', 'c.place', nextYear('c.source', 'c.place', 'c.year').as('year')])
						.where('c.year', 'is not', null)
				)
		)
		.selectFrom('counted')
		.select('year')
		.distinct()
		.where('year', 'is not', null)
		.$narrowType<{ year: number }>()
		.orderBy('year')
		.execute();
	return rows.map(({ year }) => year);
}
