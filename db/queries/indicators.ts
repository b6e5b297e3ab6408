import { basisId } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { Basis, IndicatorDefinition, Sex } from '../schema.ts';

/** Names one column of values: an indicator for one sex on one basis. */
export interface ValueKey {
	/** The indicator's code, e.g. `hogutbildade`. */
	indicator: string;
	sex: Sex;
	basis: Basis;
}

/** Every indicator's definition, in the order of data/indicators.json. */
export async function listIndicators(db: EducationDb): Promise<IndicatorDefinition[]> {
	const rows = await db.selectFrom('indicator').select('definition').orderBy('id').execute();
	return rows.map((row) => JSON.parse(row.definition));
}

/** The definition of one indicator; undefined when there is none with this code. */
export async function indicatorByCode(db: EducationDb, code: string): Promise<IndicatorDefinition | undefined> {
	const row = await db.selectFrom('indicator').select('definition').where('code', '=', code).executeTakeFirst();
	return row && JSON.parse(row.definition);
}

/** The years for which any region has a value or a reason for its absence, ascending; empty for an unknown key. */
export async function indicatorYears(db: EducationDb, { indicator, sex, basis }: ValueKey): Promise<number[]> {
	const rows = await db
		.selectFrom('indicator_value')
		.select('year')
		.distinct()
		.where('indicator_id', '=', (eb) => eb.selectFrom('indicator').select('id').where('code', '=', indicator))
		.where('sex', '=', sex)
		.where('basis', '=', basisId(basis))
		.orderBy('year')
		.execute();
	return rows.map((row) => row.year);
}
