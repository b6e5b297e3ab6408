import type { Basis, IndicatorDefinition, LevelCode, Sex } from '../schema.ts';
import { type CellDb, GROUP } from './cells.ts';
import { nobody, perCent, unlessMissing } from './fragments.ts';

const ALL_LEVELS: LevelCode[] = ['1', '2', '3', '4', '5', '6', '7', 'US'];

/** What a share is computed from: an indicator by levels, on one basis, for these sexes. */
export interface ShareQuery {
	definition: IndicatorDefinition;
	levels: LevelCode[];
	basis: Basis;
	sexes: Sex[];
}

/** Shares by sex, year and region, each with its numerator and denominator (persons) or the reason why not. */
export function shares(db: CellDb, query: ShareQuery) {
	return db
		.selectFrom(sums(db, query).as('sums'))
		.select(['sex', 'year', 'region_id', 'numerator', 'denominator', perCent.as('value')])
		.select((eb) => eb.fn.coalesce('missing', nobody).as('status'));
}

/**
 * Persons in the query's levels and in all levels of its basis. A region and year of which not every level is there
 * at all gives no row; one of which a level is marked missing gives null sums and the mark.
 */
function sums(db: CellDb, { definition, levels, basis, sexes }: ShareQuery) {
	const whole = ALL_LEVELS.filter((level) => basis === 'population' || level !== 'US');
	return db
		.selectFrom('cell')
		.where('sex', 'in', sexes)
		.where('source', 'in', definition.tables)
		.where('age_from', '=', definition.ages.from)
		.where('age_to', '=', definition.ages.to)
		.where('level', 'in', whole)
		.groupBy(GROUP)
		.having((eb) => eb(eb.fn.countAll<number>(), '=', whole.length))
		.select(['sex', 'year', 'region_id'])
		.select((eb) => [
			unlessMissing(eb.fn.sum<number>('persons').filterWhere('level', 'in', levels)).as('numerator'),
			unlessMissing(eb.fn.sum<number>('persons')).as('denominator'),
			eb.fn.min('status').as('missing')
		]);
}
