import { basisId } from '../basis.ts';
import type { CellDb } from './cells.ts';
import { type Indicator, VALUE_COLUMNS } from './level-values.ts';
import { nobody, perCent } from './fragments.ts';

/**
 * Inserts the published ratios of a measure as values for both sexes together on the basis `population`, where the
 * indicator has none yet. `agesTo`: the upper age limits to take; each row keeps its own.
 */
export async function insertPublished(
	db: CellDb,
	{ id, definition }: Indicator,
	measure: string,
	agesTo: number[]
): Promise<void> {
	const basis = basisId('population');
	const values = db
		.selectFrom('published_ratio as ratio')
		.innerJoin('source_table', 'source_table.id', 'ratio.source_table_id')
		.where('source_table.code', 'in', definition.tables)
		.where('ratio.measure', '=', measure)
		.where('ratio.age_from', '=', definition.ages.from)
		.where('ratio.age_to', 'in', agesTo)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('indicator_value as known')
						.select('known.year')
						.where('known.indicator_id', '=', id)
						.where('known.sex', '=', 0)
						.where('known.basis', '=', basis)
						.whereRef('known.year', '=', 'ratio.year')
						.whereRef('known.region_id', '=', 'ratio.region_id')
				)
			)
		)
		.select((eb) => [eb.val(id).as('indicator_id'), eb.val(0).as('sex'), eb.val(basis).as('basis')])
		.select(['ratio.year', 'ratio.region_id', 'ratio.numerator', 'ratio.denominator'])
		.select([perCent.as('value'), nobody.as('status'), 'ratio.age_from', 'ratio.age_to'])
		.orderBy('ratio.year')
		.orderBy('ratio.region_id');
	await db.insertInto('indicator_value').columns(VALUE_COLUMNS).expression(values).execute();
}
