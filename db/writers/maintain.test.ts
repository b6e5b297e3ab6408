import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate.ts';
import { type EducationDb, openDatabase } from '../open.server.ts';
import { createTestDatabase } from '../testing.ts';
import { insertRows } from './insert.ts';
import { analyze, foreignKeyCheck, integrityCheck } from './maintain.ts';

let db: EducationDb;
beforeEach(async () => void (db = await createTestDatabase()));
afterEach(() => db.destroy());

test('a sound database passes', async () => {
	await expect(integrityCheck(db)).resolves.toBeUndefined();
	await expect(foreignKeyCheck(db)).resolves.toBeUndefined();
});

test('a row that points to nothing, which a load with deferred foreign keys lets through, is found', async () => {
	const deferred = openDatabase(':memory:', { deferForeignKeys: true });
	await migrateToLatest(deferred);
	const key = { source_table_id: 1, region_id: 1, year: 2020, measure: 'm', age_from: 25, age_to: 64 };
	await insertRows(deferred, 'published_ratio', [{ ...key, numerator: 1, denominator: 2, provenance: 'read' }]);
	await expect(integrityCheck(deferred)).resolves.toBeUndefined();
	await expect(foreignKeyCheck(deferred, ['observation'])).rejects.toThrow(
		/^2 rows point to nothing, the first from published_ratio to /
	);
	await expect(foreignKeyCheck(deferred, ['published_ratio'])).resolves.toBeUndefined();
	await deferred.destroy();
});

test('analyze gathers statistics of the tables that are queried most', async () => {
	await analyze(db);
	const { rows } = await sql<{ tbl: string }>`select distinct tbl from sqlite_stat1`.execute(db);
	expect(rows.map(({ tbl }) => tbl)).toEqual(expect.arrayContaining(['observation', 'indicator_value', 'region']));
});
