import type { EducationDb } from '../open.server.ts';
import type { IndicatorDefinition } from '../schema.ts';

/** Every indicator's definition, in the order of data/indicators.json. */
export async function listIndicators(db: EducationDb): Promise<IndicatorDefinition[]> {
	const rows = await db.selectFrom('indicator').select('definition').orderBy('id').execute();
	return rows.map((row) => JSON.parse(row.definition));
}
