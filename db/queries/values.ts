import { sql } from 'kysely';
import { basisId } from '../basis.ts';
import type { EducationDb } from '../open.server.ts';
import type { MissingStatus } from '../schema.ts';
import type { ValueKey } from './indicators.ts';
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
