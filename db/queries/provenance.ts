import { basisId } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { PublishedRatioTable } from '../schema.ts';

/** A value, of both sexes together on the basis `population`, whose numerator and denominator no table has as such. */
export interface DerivedValue {
	/** The indicator's code. */
	indicator: string;
	/** The region's code and name. */
	region: string;
	region_name: string;
	year: number;
	/** `summed` from the parts, or `recovered` from a share that SCB published with every decimal. */
	provenance: Exclude<PublishedRatioTable['provenance'], 'read'>;
}

/** Every value that rests on a ratio which was not read as published, by indicator, region and year. */
export function derivedValues(db: EducationDb): Promise<DerivedValue[]> {
	return db
		.selectFrom('published_ratio as ratio')
		.innerJoin('indicator_value as value', (join) =>
			join
				.onRef('value.region_id', '=', 'ratio.region_id')
				.onRef('value.year', '=', 'ratio.year')
				.onRef('value.age_from', '=', 'ratio.age_from')
				.onRef('value.age_to', '=', 'ratio.age_to')
				.onRef('value.numerator', '=', 'ratio.numerator')
				.onRef('value.denominator', '=', 'ratio.denominator')
		)
		.innerJoin('indicator', 'indicator.id', 'value.indicator_id')
		.innerJoin('region', 'region.id', 'value.region_id')
		.where('ratio.provenance', '!=', 'read')
		.where('value.sex', '=', 0)
		.where('value.basis', '=', basisId('population'))
		.select(['indicator.code as indicator', 'region.code as region', 'region.name as region_name', 'value.year'])
		.select((eb) => eb.ref('ratio.provenance').$castTo<DerivedValue['provenance']>().as('provenance'))
		.orderBy('value.indicator_id')
		.orderBy('region.code')
		.orderBy('value.year')
		.execute();
}
