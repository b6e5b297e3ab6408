import { sql } from 'kysely';
import { basisId } from '../basis.ts';
import type { Basis, IndicatorDefinition, LevelCode } from '../schema.ts';
import type { CellDb } from './cells.ts';
import { shares } from './shares.ts';

/** A row of `indicator` with its definition read. */
export interface Indicator {
	id: number;
	definition: IndicatorDefinition;
}

/** The columns in the order in which every INSERT … SELECT of a value gives them. */
export const VALUE_COLUMNS = [
	'indicator_id',
	'sex',
	'basis',
	'year',
	'region_id',
	'numerator',
	'denominator',
	'value',
	'status',
	'age_from',
	'age_to'
] as const;

/** Inserts the indicator's shares on one basis, for the sexes of its definition. */
export async function insertShares(
	db: CellDb,
	{ id, definition }: Indicator,
	levels: LevelCode[],
	basis: Basis
): Promise<void> {
	const { ages, sexes } = definition;
	const values = db
		.selectFrom(shares(db, { definition, levels, basis, sexes }).as('share'))
		.select((eb) => [eb.val(id).as('indicator_id'), 'sex', eb.val(basisId(basis)).as('basis')])
		.select(['year', 'region_id', 'numerator', 'denominator', 'value', 'status'])
		.select((eb) => [eb.val(ages.from).as('age_from'), eb.val(ages.to).as('age_to')])
		.orderBy('sex')
		.orderBy('year')
		.orderBy('region_id');
	await db.insertInto('indicator_value').columns(VALUE_COLUMNS).expression(values).execute();
}

/** Inserts women's share minus men's, in percentage points, on one basis; missing where either share is. */
export async function insertDifferences(
	db: CellDb,
	{ id, definition }: Indicator,
	levels: LevelCode[],
	basis: Basis
): Promise<void> {
	const { ages } = definition;
	const values = db
		.selectFrom(shares(db, { definition, levels, basis, sexes: [2] }).as('women'))
		.innerJoin(shares(db, { definition, levels, basis, sexes: [1] }).as('men'), (join) =>
			join.onRef('men.region_id', '=', 'women.region_id').onRef('men.year', '=', 'women.year')
		)
		.select((eb) => [eb.val(id).as('indicator_id'), eb.val(0).as('sex'), eb.val(basisId(basis)).as('basis')])
		.select(['women.year', 'women.region_id'])
		.select([sql<null>`null`.as('numerator'), sql<null>`null`.as('denominator')])
		.select((eb) => eb('women.value', '-', eb.ref('men.value')).as('value'))
		.select((eb) => eb.fn.coalesce('women.status', 'men.status').as('status'))
		.select((eb) => [eb.val(ages.from).as('age_from'), eb.val(ages.to).as('age_to')])
		.orderBy('women.year')
		.orderBy('women.region_id');
	await db.insertInto('indicator_value').columns(VALUE_COLUMNS).expression(values).execute();
}
