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

/** The years in which any of the regions asked for has published counts by level, ascending; empty: none has. */
export async function observationYears(
	db: EducationDb,
	{ regions }: Pick<ObservationFilter, 'regions'>
): Promise<number[]> {
	const rows = await db
		.selectFrom('observation as o')
		.select('o.year')
		.distinct()
		.$if(regions !== undefined, (query) =>
			query.where('o.region_id', 'in', (eb) => eb.selectFrom('region').select('id').where('code', 'in', regions!))
		)
		.orderBy('o.year')
		.execute();
	return rows.map(({ year }) => year);
}
