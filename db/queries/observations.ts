import { type CompiledQuery, type ExpressionBuilder, type Selectable, sql, type SqlBool } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Database, EducationLevelTable, LevelCode, MissingStatus, ObservedView, Sex } from '../schema.ts';
import { joinPages, pages } from './paging.ts';
import { filled, slotsOf } from './slots.ts';
import { type CountedYear, countedYears } from './years.ts';

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
		.selectFrom('observed as o')
		.innerJoin('education_level as l', 'l.id', 'o.level_id')
		.where('o.source_table_id', '=', (eb) => eb.selectFrom('source_table').select('id').where('code', '=', 'TAB3981'))
		.where('o.region_id', '=', (eb) => eb.selectFrom('region').select('id').where('code', '=', region))
		.where('o.age_from', '=', 16)
		.where('o.age_to', '=', 74)
		.select(['o.year', 'o.sex', 'l.code as level', 'o.persons', 'o.status'])
		.orderBy('o.year')
		.orderBy('o.stratum_id')
		.execute();
}

/** What to read; what is left out is not limited. */
export interface ObservationFilter {
	/** Codes of SCB's tables. */
	tables?: string[];
	/** Codes. */
	regions?: string[];
	years?: number[];
	sexes?: Sex[];
	levels?: LevelCode[];
}

/** Ages, inclusive. */
export interface Ages {
	from: number;
	to: number;
}

/** The same, and ages as the table divides them. */
export interface AgeFilter extends ObservationFilter {
	ages?: Ages[];
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
}

/**
 * The published counts in pages of at most `size` rows, ordered by table, region, year, sex, ages and level.
 * Each table, region and year is a stretch of the table's own key, found without a search.
 */
export const observationPages = (
	db: EducationDb,
	filter: AgeFilter,
	size: number
): AsyncGenerator<ObservationRow[], void> => joinPages(stretchPages(db, filter, size), size);

async function* stretchPages(db: EducationDb, filter: AgeFilter, size: number) {
	const levels = new Map((await educationLevels(db)).map((level) => [level.id, level]));
	const [first, next] = [countsQuery(db, filter, size), countsQuery(db, filter, size, 'behind a count')];
	for (const place of await countedYears(db, filter)) {
		const read = async (after: StoredCount | undefined) =>
			(await db.executeQuery(filled(after ? next : first, { ...after, ...place }))).rows;
		for await (const page of pages(read, size)) {
			yield page.map((count) => labelled(count, place, levels.get(count.level_id)!));
		}
	}
}

const idsOfLevels = (eb: ExpressionBuilder<Database, 'observed'>, levels: LevelCode[]) =>
	eb.selectFrom('education_level').select('education_level.id').where('education_level.code', 'in', levels);

const isOfAges = (eb: ExpressionBuilder<Database, 'observed'>, ages: Ages[]) =>
	eb.or(ages.map(({ from, to }) => eb.and([eb('age_from', '=', from), eb('age_to', '=', to)])));

type StoredCount = Omit<Selectable<ObservedView>, 'source_table_id' | 'region_id' | 'year'>;

/** What a page is read of: where, and the last stratum of the page before. */
const slot = slotsOf<CountedYear & Pick<StoredCount, 'stratum_id'>>();

/** A page of a stretch: the first, or that behind a count. */
const countsQuery = (
	db: EducationDb,
	{ sexes, ages, levels }: AgeFilter,
	size: number,
	where?: 'behind a count'
): CompiledQuery<StoredCount> =>
	db
		.selectFrom('observed')
		.select(['stratum_id', 'sex', 'age_from', 'age_to', 'level_id', 'persons', 'status'])
		.where('source_table_id', '=', slot('table_id'))
		.where('region_id', '=', slot('region_id'))
		.where('year', '=', slot('year'))
		.$if(sexes !== undefined, (query) => query.where('sex', 'in', sexes as (1 | 2)[]))
		.$if(ages !== undefined, (query) => query.where((eb) => isOfAges(eb, ages!)))
		.$if(levels !== undefined, (query) => query.where('level_id', 'in', (eb) => idsOfLevels(eb, levels!)))
		.$if(where !== undefined, (query) => query.where('stratum_id', '>', slot('stratum_id')))
		.orderBy('stratum_id')
		.limit(size)
		.compile();

const labelled = (
	{ sex, age_from, age_to, persons, status }: StoredCount,
	{ source_table, region_code, region_name, year }: CountedYear,
	level: EducationLevelTable
): ObservationRow => ({
	...{ source_table, region_code, region_name, year, sex, age_from, age_to },
	level: level.code,
	level_sv: level.name_sv,
	level_en: level.name_en,
	persons,
	status
});

/** The counts that a filter leaves, of every table. */
const selectObservations = (db: EducationDb, { tables, regions, years, sexes, ages, levels }: AgeFilter) =>
	db
		.selectFrom('observed')
		.$if(tables !== undefined, (query) =>
			query.where('source_table_id', 'in', (eb) =>
				eb.selectFrom('source_table').select('source_table.id').where('source_table.code', 'in', tables!)
			)
		)
		.$if(regions !== undefined, (query) =>
			query.where('region_id', 'in', (eb) =>
				eb.selectFrom('region').select('region.id').where('region.code', 'in', regions!)
			)
		)
		.$if(years !== undefined, (query) => query.where('year', 'in', years!))
		.$if(sexes !== undefined, (query) => query.where('sex', 'in', sexes as (1 | 2)[]))
		.$if(ages !== undefined, (query) => query.where((eb) => isOfAges(eb, ages!)))
		.$if(levels !== undefined, (query) => query.where('level_id', 'in', (eb) => idsOfLevels(eb, levels!)));

/** How many counts `observationPages` gives. */
export async function countObservations(db: EducationDb, filter: AgeFilter): Promise<number> {
	const { rows } = await selectObservations(db, filter)
		.select((eb) => eb.fn.countAll<number>().as('rows'))
		.executeTakeFirstOrThrow();
	return rows;
}

/** The codes of SCB's tables that `observationPages` reads from, in order. One count of each is enough to know. */
export async function observedTables(db: EducationDb, filter: AgeFilter): Promise<string[]> {
	const anyOf = selectObservations(db, filter)
		.select('observed.year')
		.where(sql<SqlBool>`observed.source_table_id = source_table.id`);
	const tables = await db
		.selectFrom('source_table')
		.select('code')
		.where(({ exists }) => exists(anyOf))
		.orderBy('code')
		.execute();
	return tables.map(({ code }) => code);
}
