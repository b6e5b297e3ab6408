import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { EducationLevelTable, LevelCode, MissingStatus } from '../schema.ts';
import { isAfter, pages } from './paging.ts';

/** SCB's eight education levels in SCB's order, with its words. */
export function educationLevels(db: EducationDb): Promise<Selectable<EducationLevelTable>[]> {
	return db.selectFrom('education_level').selectAll().orderBy('id').execute();
}

/** The persons of one level, year and sex. */
export interface LevelCount {
	year: number;
	sex: 1 | 2;
	level: LevelCode;
	/** Null when `status` says why it is missing. */
	persons: number | null;
	status: MissingStatus | null;
}

/** A region's persons aged 16–74 by year, sex and level (in SCB's order), as SCB's table TAB3981 has them. */
export function levelComposition(db: EducationDb, { region }: { region: string }): Promise<LevelCount[]> {
	return db
		.selectFrom('observation as o')
		.innerJoin('education_level as l', 'l.id', 'o.level_id')
		.where('o.source_table_id', '=', (eb) => eb.selectFrom('source_table').select('id').where('code', '=', 'TAB3981'))
		.where('o.region_id', '=', (eb) => eb.selectFrom('region').select('id').where('code', '=', region))
		.where('o.age_from', '=', 16)
		.where('o.age_to', '=', 74)
		.select(['o.year', 'o.sex', 'l.code as level', 'o.persons', 'o.status'])
		.orderBy('o.year')
		.orderBy('o.sex')
		.orderBy('o.level_id')
		.execute();
}

/** What to read; what is left out is not limited. */
export interface ObservationFilter {
	/** Codes of SCB's tables. */
	tables?: string[];
	/** Codes. */
	regions?: string[];
	years?: number[];
}

/** One published count with its labels. */
export interface ObservationRow extends LevelCount {
	source_table: string;
	region_code: string;
	region_name: string;
	age_from: number;
	age_to: number;
	level_sv: string;
	level_en: string;
	/** The database's own numbers, by which the pages are ordered; they mean nothing outside it. */
	source_table_id: number;
	region_id: number;
	level_id: number;
}

const KEY = ['o.source_table_id', 'o.region_id', 'o.year', 'o.sex', 'o.age_from', 'o.age_to', 'o.level_id'] as const;

const keyOf = (row: ObservationRow) => [
	row.source_table_id,
	row.region_id,
	row.year,
	row.sex,
	row.age_from,
	row.age_to,
	row.level_id
];

/** The published counts in pages of `size` rows, ordered by table, region, year, sex, ages and level. */
export function observationPages(
	db: EducationDb,
	filter: ObservationFilter,
	size: number
): AsyncGenerator<ObservationRow[], void> {
	return pages<ObservationRow>((after) => {
		const page = selectObservations(db, filter).limit(size);
		return (after ? page.where(isAfter(KEY, keyOf(after))) : page).execute();
	}, size);
}

function selectObservations(db: EducationDb, { tables, regions, years }: ObservationFilter) {
	return db
		.selectFrom('observation as o')
		.innerJoin('source_table as t', 't.id', 'o.source_table_id')
		.innerJoin('region as r', 'r.id', 'o.region_id')
		.innerJoin('education_level as l', 'l.id', 'o.level_id')
		.select(['o.source_table_id', 't.code as source_table', 'o.region_id', 'r.code as region_code'])
		.select(['r.name as region_name', 'o.year', 'o.sex', 'o.age_from', 'o.age_to', 'o.level_id'])
		.select(['l.code as level', 'l.name_sv as level_sv', 'l.name_en as level_en', 'o.persons', 'o.status'])
		.$if(tables !== undefined, (query) => query.where('t.code', 'in', tables!))
		.$if(regions !== undefined, (query) => query.where('r.code', 'in', regions!))
		.$if(years !== undefined, (query) => query.where('o.year', 'in', years!))
		.$call((query) => KEY.reduce((ordered, column) => ordered.orderBy(column), query));
}
