import { readFileSync } from 'node:fs';
import type { Insertable } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import { type EducationDb, openDatabase } from './open.server.ts';
import type { ComparisonSetDefinition, Database, IndicatorDefinition } from './schema.ts';
import * as figures from './testing-figures.ts';
import { computeIndicatorValues } from './writers/compute-indicator-values.ts';
import { insertRows } from './writers/insert.ts';

/** All that a test database is made of; every part has a default in testing-figures.ts. */
export interface TestData {
	/** In order of their ids, which are given out from 1. */
	regions: Omit<Insertable<Database['region']>, 'id'>[];
	sourceTables: Insertable<Database['source_table']>[];
	cells: figures.TestCell[];
	ratios: figures.TestRatio[];
	/** By default those of data/indicators.json. */
	indicators: IndicatorDefinition[];
	events: Insertable<Database['event']>[];
	comparisonSets: ComparisonSetDefinition[];
	fileLoads: Insertable<Database['file_load']>[];
	loadChecks: Insertable<Database['load_check']>[];
	tableNotes: Insertable<Database['table_note']>[];
	revisions: Insertable<Database['revision']>[];
	release: Insertable<Database['release']>;
	/** The oldest first; they get the ids from 1, and `release` the next. */
	earlierReleases: Insertable<Database['release']>[];
	releaseChanges: Insertable<Database['release_change']>[];
	revisedFigures: Insertable<Database['revised_figure']>[];
}

/**
 * A small real database in memory, migrated, filled and with its indicator values computed; open for writing too.
 * What a test does not care about it leaves out; to change a part, start from the default:
 *
 * ```ts
 * const db = await createTestDatabase();
 * const holed = await createTestDatabase({ cells: TEST_CELLS.filter(({ year }) => year !== 2020) });
 * afterAll(() => db.destroy());
 * ```
 *
 * Where a server wants a live database, wrap it: `fixedDatabase(db)` of live.server.ts.
 */
export async function createTestDatabase(overrides: Partial<TestData> = {}): Promise<EducationDb> {
	const db = openDatabase(':memory:');
	await migrateToLatest(db);
	await fill(db, { ...defaults(), ...overrides });
	await computeIndicatorValues(db);
	return db;
}

const defaults = (): TestData => ({
	regions: figures.TEST_REGIONS,
	sourceTables: figures.TEST_SOURCE_TABLES,
	cells: figures.TEST_CELLS,
	ratios: figures.TEST_RATIOS,
	indicators: JSON.parse(readFileSync(new URL('../data/indicators.json', import.meta.url), 'utf8')),
	events: figures.TEST_EVENTS,
	comparisonSets: figures.TEST_COMPARISON_SETS,
	fileLoads: figures.TEST_FILE_LOADS,
	loadChecks: figures.TEST_LOAD_CHECKS,
	tableNotes: figures.TEST_TABLE_NOTES,
	revisions: [],
	release: { version: '2026-11-25', data_sha256: 'b'.repeat(64) },
	earlierReleases: [],
	releaseChanges: [],
	revisedFigures: []
});

async function fill(db: EducationDb, data: TestData): Promise<void> {
	await insertRows(db, 'region', numbered(data.regions));
	await insertRows(db, 'education_level', figures.TEST_LEVELS);
	await insertRows(db, 'source_table', data.sourceTables);
	await insertRows(db, 'stratum', strata(data));
	await insertRows(db, 'observation', observations(data));
	await insertRows(db, 'published_ratio', ratios(data));
	await insertRows(db, 'indicator', numbered(data.indicators.map(stored)));
	await insertRows(db, 'event', data.events);
	await insertRows(db, 'comparison_set', numbered(data.comparisonSets.map(stored)));
	await insertRows(db, 'file_load', data.fileLoads);
	await insertRows(db, 'load_check', data.loadChecks);
	await insertRows(db, 'table_note', data.tableNotes);
	await insertRows(db, 'revision', data.revisions);
	await insertRows(db, 'release', numbered([...data.earlierReleases, data.release]));
	await insertRows(db, 'release_change', data.releaseChanges);
	await insertRows(db, 'revised_figure', data.revisedFigures);
}

const numbered = <Row>(rows: Row[]) => rows.map((row, index) => ({ id: index + 1, ...row }));

const stored = (definition: IndicatorDefinition | ComparisonSetDefinition) => ({
	code: definition.code,
	definition: JSON.stringify(definition)
});

/** Persons who are counted together: 16–74 years where a cell does not say it. */
const stratumOf = ({ sex, ages, level }: figures.TestCell) => ({
	sex,
	age_from: ages?.from ?? 16,
	age_to: ages?.to ?? 74,
	level_id: figures.TEST_LEVELS.find(({ code }) => code === level)!.id
});

const strata = ({ cells }: TestData): Insertable<Database['stratum']>[] => {
	const known = new Map(cells.map(stratumOf).map((stratum) => [Object.values(stratum).join(), stratum]));
	const inOrder = [...known.values()].sort(
		(a, b) => a.sex - b.sex || a.age_from - b.age_from || a.age_to - b.age_to || a.level_id - b.level_id
	);
	return numbered(inOrder);
};

function observations(data: TestData): Insertable<Database['observation']>[] {
	const { tableId, regionId } = ids(data);
	const stratumIds = new Map(strata(data).map(({ id, ...stratum }) => [Object.values(stratum).join(), id]));
	return data.cells.map((cell) => ({
		source_table_id: tableId(cell.table ?? 'TAB3981'),
		region_id: regionId(cell.region),
		year: cell.year,
		stratum_id: stratumIds.get(Object.values(stratumOf(cell)).join())!,
		persons: cell.persons,
		status: cell.status ?? null
	}));
}

function ratios(data: TestData): Insertable<Database['published_ratio']>[] {
	const { tableId, regionId } = ids(data);
	return data.ratios.map(({ table, region, ...ratio }) => ({
		...ratio,
		source_table_id: tableId(table),
		region_id: regionId(region)
	}));
}

/** A code that the test's own lists do not have gives the id -1, which the foreign keys refuse. */
function ids({ regions, sourceTables }: TestData) {
	const regionIds = new Map(regions.map(({ code }, index) => [code, index + 1]));
	const tableIds = new Map(sourceTables.map(({ code, id }) => [code, id]));
	return {
		regionId: (code: string) => regionIds.get(code) ?? -1,
		tableId: (code: string) => tableIds.get(code) ?? -1
	};
}
