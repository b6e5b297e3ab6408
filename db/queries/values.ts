import { sql } from 'kysely';
import { basisId, basisOf } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { Basis, MissingStatus, Sex } from '../schema.ts';
import type { ValueKey } from './indicators.ts';
import { isAfter, pages } from './paging.ts';
import { STUDY_COUNTIES } from './regions.ts';

/** One value with what stands behind it. */
export interface ValueRow {
	/** The region's code. */
	code: string;
	year: number;
	/** Per cent for a share, percentage points for a difference; null when missing. */
	value: number | null;
	/** Persons; null for a difference. */
	numerator: number | null;
	/** Persons; null for a difference. */
	denominator: number | null;
	/** Why the value is missing; null when it is there. */
	status: MissingStatus | null;
	/** Upper age limit; where it changes, the series breaks. */
	age_to: number;
}

/** A value with its place among the municipalities of the three counties. */
export interface RankedRow extends ValueRow {
	name: string;
	/** The förstudie project; null: did not take part. */
	project: string | null;
	/** 1 is the highest value. Equal values share a span: two on 3–4 are followed by 5. Null when missing. */
	rank_from: number | null;
	rank_to: number | null;
}

/** Shared by every query of values: the rows of one indicator, sex and basis, with their region. */
function selectValues(db: EducationDb, { indicator, sex, basis }: ValueKey) {
	return db
		.selectFrom('indicator_value as v')
		.innerJoin('region as r', 'r.id', 'v.region_id')
		.where('v.indicator_id', '=', (eb) => eb.selectFrom('indicator').select('id').where('code', '=', indicator))
		.where('v.sex', '=', sex)
		.where('v.basis', '=', basisId(basis))
		.select(['r.code', 'v.year', 'v.value', 'v.numerator', 'v.denominator', 'v.status', 'v.age_to']);
}

/** Values of one year by region code: of the `regions` named, otherwise of every municipality that has one. */
export function mapValues(db: EducationDb, args: ValueKey & { year: number; regions?: string[] }): Promise<ValueRow[]> {
	const values = selectValues(db, args).where('v.year', '=', args.year).orderBy('r.code');
	return (
		args.regions ? values.where('r.code', 'in', args.regions) : values.where('r.level', '=', 'municipality')
	).execute();
}

/** Every year's value of each region, ordered by region code, then year. */
export function seriesValues(db: EducationDb, args: ValueKey & { regions: string[] }): Promise<ValueRow[]> {
	return selectValues(db, args).where('r.code', 'in', args.regions).orderBy('r.code').orderBy('v.year').execute();
}

/** Every year's value of the study municipalities and the country, ordered by region code, then year. */
export function panelRows(db: EducationDb, args: ValueKey): Promise<ValueRow[]> {
	return selectValues(db, args)
		.where((eb) =>
			eb('r.level', '=', 'country').or(eb('r.level', '=', 'municipality').and('r.county_code', 'in', STUDY_COUNTIES))
		)
		.orderBy('r.code')
		.orderBy('v.year')
		.execute();
}

/** Every year's value of the country and of every municipality that has any, ordered by region code, then year. */
export function nationRows(db: EducationDb, args: ValueKey): Promise<ValueRow[]> {
	return selectValues(db, args)
		.where('r.level', 'in', ['country', 'municipality'])
		.orderBy('r.code')
		.orderBy('v.year')
		.execute();
}

/** The study municipalities of one year from the highest value to the lowest, the missing ones last. */
export function ranking(db: EducationDb, args: ValueKey & { year: number }): Promise<RankedRow[]> {
	return selectValues(db, args)
		.where('v.year', '=', args.year)
		.where('r.level', '=', 'municipality')
		.where('r.county_code', 'in', STUDY_COUNTIES)
		.select(['r.name', 'r.project'])
		.select([rankFrom.as('rank_from'), rankTo.as('rank_to')])
		.orderBy('v.value', (order) => order.desc().nullsLast())
		.orderBy('r.code')
		.execute();
}

const downwards = sql`over (order by v.value desc nulls last)`;

const rankFrom = sql<number | null>`case when v.value is not null then rank() ${downwards} end`;

/** The last place of the equal ones: how many values are at least as high. */
const rankTo = sql<number | null>`case when v.value is not null then count(*) ${downwards} end`;

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
