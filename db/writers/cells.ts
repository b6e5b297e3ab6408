import { type Kysely, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Database, IndicatorDefinition, LevelCode, MissingStatus, Sex } from '../schema.ts';
import { unlessMissing } from './fragments.ts';

/** A count that indicators are made of. */
interface CellTable {
	sex: Sex;
	year: number;
	region_id: number;
	/** The code of SCB's table. */
	source: string;
	age_from: number;
	age_to: number;
	level: LevelCode;
	persons: number | null;
	status: MissingStatus | null;
}

/** The database while the temporary table `cell` stands beside its own. */
export type CellDb = Kysely<Database & { cell: CellTable }>;

/** What makes two cells differ in nothing but their level. */
export const GROUP = ['sex', 'year', 'region_id', 'source'] as const;

/**
 * Picks out, once, the counts that the indicators are made of (a table by single years of age holds eighty times as
 * many), and adds both sexes together as sex 0.
 */
export async function createCells(db: EducationDb, definitions: IndicatorDefinition[]): Promise<CellDb> {
	await db.schema.createTable('cell').temporary().as(countsOf(db, definitions)).execute();
	const cells = db.$extendTables<{ cell: CellTable }>();
	await addBothSexes(cells);
	await db.schema
		.createIndex('cell_group')
		.on('cell')
		.columns([...GROUP])
		.execute();
	return cells;
}

/** Drops the temporary table again. */
export async function dropCells(db: CellDb): Promise<void> {
	await db.schema.dropTable('cell').execute();
}

function countsOf(db: EducationDb, definitions: IndicatorDefinition[]) {
	const tables = new Set(definitions.flatMap((definition) => definition.tables));
	const ages = new Map(definitions.map(({ ages }) => [`${ages.from}-${ages.to}`, ages]));
	return db
		.selectFrom('observed')
		.innerJoin('source_table', 'source_table.id', 'source_table_id')
		.innerJoin('education_level', 'education_level.id', 'level_id')
		.where('source_table.code', 'in', [...tables])
		.where((eb) => eb.or([...ages.values()].map(({ from, to }) => eb('age_from', '=', from).and('age_to', '=', to))))
		.select(['sex', 'year', 'region_id', 'source_table.code as source', 'age_from', 'age_to'])
		.select(['education_level.code as level', 'persons', 'status']);
}

/** Only where both are there: one sex alone is not everybody. */
async function addBothSexes(db: CellDb): Promise<void> {
	const key = ['year', 'region_id', 'source', 'age_from', 'age_to', 'level'] as const;
	const totals = db
		.selectFrom('cell')
		.select([sql.lit<Sex>(0).as('sex'), ...key])
		.select((eb) => unlessMissing(eb.fn.sum<number>('persons')).as('persons'))
		.select((eb) => eb.fn.min('status').as('status'))
		.groupBy(key)
		.having((eb) => eb(eb.fn.countAll<number>(), '=', 2));
	await db
		.insertInto('cell')
		.columns(['sex', ...key, 'persons', 'status'])
		.expression(totals)
		.execute();
}
