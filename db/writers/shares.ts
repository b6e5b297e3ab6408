import { type Expression, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Basis, IndicatorDefinition, LevelCode, MissingStatus, Sex } from '../schema.ts';

const ALL_LEVELS: LevelCode[] = ['1', '2', '3', '4', '5', '6', '7', 'US'];

/** Per cent, from columns `numerator` and `denominator`; null where there is nobody to be a share of. */
export const perCent = sql<number | null>`100.0 * numerator / nullif(denominator, 0)`;

/** `.` (not applicable) where the denominator is 0. */
export const nobody = sql<MissingStatus | null>`case denominator when 0 then '.' end`;

/** What a share is computed from: an indicator by levels, on one basis, for these sexes. */
export interface ShareQuery {
	definition: IndicatorDefinition;
	levels: LevelCode[];
	basis: Basis;
	sexes: Sex[];
}

/** Shares by sex, year and region, each with its numerator and denominator (persons) or the reason why not. */
export function shares(db: EducationDb, query: ShareQuery) {
	return db
		.selectFrom(sums(db, query).as('sums'))
		.select(['sex', 'year', 'region_id', 'numerator', 'denominator', perCent.as('value')])
		.select((eb) => eb.fn.coalesce('missing', nobody).as('status'));
}

/**
 * Persons in the query's levels and in all levels of its basis. A region and year of which not every level is there
 * at all gives no row; one of which a level is marked missing gives null sums and the mark.
 */
function sums(db: EducationDb, { definition, levels, basis, sexes }: ShareQuery) {
	const whole = ALL_LEVELS.filter((level) => basis === 'population' || level !== 'US');
	const cells = sql<number>`${sql.lit(whole.length)} * case wanted.sex when 0 then 2 else 1 end`;
	return db
		.selectFrom('observation as cell')
		.innerJoin('source_table', 'source_table.id', 'cell.source_table_id')
		.innerJoin('education_level as level', 'level.id', 'cell.level_id')
		.innerJoin(sexRows(db, sexes).as('wanted'), (join) =>
			join.on((eb) => eb('cell.sex', '=', eb.ref('wanted.sex')).or('wanted.sex', '=', 0))
		)
		.where('source_table.code', 'in', definition.tables)
		.where('cell.age_from', '=', definition.ages.from)
		.where('cell.age_to', '=', definition.ages.to)
		.where('level.code', 'in', whole)
		.groupBy(['wanted.sex', 'cell.source_table_id', 'cell.region_id', 'cell.year'])
		.having((eb) => eb(eb.fn.countAll<number>(), '=', cells))
		.select(['wanted.sex', 'cell.region_id', 'cell.year'])
		.select((eb) => [
			unlessMissing(eb.fn.sum<number>('cell.persons').filterWhere('level.code', 'in', levels)).as('numerator'),
			unlessMissing(eb.fn.sum<number>('cell.persons')).as('denominator'),
			eb.fn.min('cell.status').as('missing')
		]);
}

/** A sum that leaves out a missing cell would be wrong: it is missing itself. */
const unlessMissing = (sum: Expression<number>) => sql<number | null>`case when count(cell.status) = 0 then ${sum} end`;

/** The wanted sexes as a table of one column, so that one pass over the counts serves them all. */
function sexRows(db: EducationDb, [first, ...others]: Sex[]) {
	const row = (sex: Sex) => db.selectNoFrom(sql<Sex>`${sql.lit(sex)}`.as('sex'));
	return others.reduce((rows, sex) => rows.unionAll(row(sex)), row(first));
}
