import type { EducationDb } from '../open.server.ts';
import type { ComparisonSetDefinition } from '../schema.ts';

/** With whom the participants can be compared, in the order of data/comparison-sets.json. */
export async function listComparisonSets(db: EducationDb): Promise<ComparisonSetDefinition[]> {
	const rows = await db.selectFrom('comparison_set').select('definition').orderBy('id').execute();
	return rows.map((row) => JSON.parse(row.definition));
}
