import { basisId, basisOf } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { Basis, Sex } from '../schema.ts';
import { isAfter, pages } from './paging.ts';
import type { ValueRow } from './values.ts';

/** What to read; what is left out is not limited. */
export interface ValueFilter {
	/** Codes. */
	indicators?: string[];
	sexes?: Sex[];
	bases?: Basis[];
	years?: number[];
	/** Codes. */
	regions?: string[];
}

/** One computed value with its labels. */
export interface LabelledValueRow extends Omit<ValueRow, 'code'> {
	indicator: string;
	sex: Sex;
	basis: Basis;
	region_code: string;
	region_name: string;
	age_from: number;
}

/**
 * Computed values in pages of at most `size` rows, ordered by indicator, sex, basis, year and region.
 * A page never spans two indicators, sexes or bases: each is a stretch of the table's own key, found without a search.
 */
export async function* indicatorValuePages(
	db: EducationDb,
	filter: ValueFilter,
	size: number
): AsyncGenerator<LabelledValueRow[], void> {
	for (const stretch of await stretchesOf(db, filter)) {
		const read = (after: StoredValue | undefined) => readStretch(db, stretch, filter, size, after);
		for await (const page of pages(read, size)) yield page.map((value) => labelled(stretch, value));
	}
}

/** How many values `indicatorValuePages` gives. */
export async function countValues(db: EducationDb, filter: ValueFilter): Promise<number> {
	const { indicators, sexes, bases, years, regions } = filter;
	const { rows } = await db
		.selectFrom('indicator_value as v')
		.select((eb) => eb.fn.countAll<number>().as('rows'))
		.$if(indicators !== undefined, (query) =>
			query.where('v.indicator_id', 'in', (eb) =>
				eb.selectFrom('indicator').select('id').where('code', 'in', indicators!)
			)
		)
		.$if(sexes !== undefined, (query) => query.where('v.sex', 'in', sexes!))
		.$if(bases !== undefined, (query) => query.where('v.basis', 'in', bases!.map(basisId)))
		.$if(years !== undefined, (query) => query.where('v.year', 'in', years!))
		.$if(regions !== undefined, (query) =>
			query.where('v.region_id', 'in', (eb) => eb.selectFrom('region').select('id').where('code', 'in', regions!))
		)
		.executeTakeFirstOrThrow();
	return rows;
}

type Stretch = Awaited<ReturnType<typeof stretchesOf>>[number];

/** The indicators, sexes and bases that have any value, in the order of the key. */
const stretchesOf = (db: EducationDb, { indicators, sexes, bases }: ValueFilter) =>
	db
		.selectFrom('indicator_value as v')
		.innerJoin('indicator as i', 'i.id', 'v.indicator_id')
		.select(['v.indicator_id', 'i.code as indicator', 'v.sex', 'v.basis'])
		.distinct()
		.$if(indicators !== undefined, (query) => query.where('i.code', 'in', indicators!))
		.$if(sexes !== undefined, (query) => query.where('v.sex', 'in', sexes!))
		.$if(bases !== undefined, (query) => query.where('v.basis', 'in', bases!.map(basisId)))
		.orderBy('v.indicator_id')
		.orderBy('v.sex')
		.orderBy('v.basis')
		.execute();

interface StoredValue extends Omit<LabelledValueRow, 'indicator' | 'sex' | 'basis'> {
	region_id: number;
}

const KEY = ['year', 'region_id'] as const;

const readStretch = (
	db: EducationDb,
	{ indicator_id, sex, basis }: Stretch,
	{ years, regions }: ValueFilter,
	size: number,
	after: StoredValue | undefined
): Promise<StoredValue[]> =>
	db
		.selectFrom('indicator_value as v')
		.innerJoin('region as r', 'r.id', 'v.region_id')
		.select(['v.year', 'v.region_id', 'r.code as region_code', 'r.name as region_name', 'v.numerator'])
		.select(['v.denominator', 'v.value', 'v.status', 'v.age_from', 'v.age_to'])
		.where('v.indicator_id', '=', indicator_id)
		.where('v.sex', '=', sex)
		.where('v.basis', '=', basis)
		.$if(years !== undefined, (query) => query.where('v.year', 'in', years!))
		.$if(regions !== undefined, (query) => query.where('r.code', 'in', regions!))
		.$if(after !== undefined, (query) => query.where(isAfter(KEY, after!)))
		.orderBy('v.year')
		.orderBy('v.region_id')
		.limit(size)
		.execute();

const labelled = ({ indicator, sex, basis }: Stretch, value: StoredValue): LabelledValueRow => ({
	indicator,
	sex,
	basis: basisOf(basis),
	region_code: value.region_code,
	region_name: value.region_name,
	year: value.year,
	value: value.value,
	numerator: value.numerator,
	denominator: value.denominator,
	status: value.status,
	age_from: value.age_from,
	age_to: value.age_to
});
