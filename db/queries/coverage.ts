import type { EducationDb } from '../open.server.ts';

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
