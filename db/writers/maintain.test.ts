import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate.ts';
import { type EducationDb, openDatabase } from '../open.server.ts';
import { createTestDatabase } from '../testing.ts';
import { insertRows } from './insert.ts';
import { analyze, integrityCheck, vacuum } from './maintain.ts';

let db: EducationDb;
beforeEach(async () => void (db = await createTestDatabase()));
afterEach(() => db.destroy());

test('a sound database passes', async () => {
	await expect(integrityCheck(db)).resolves.toBeUndefined();
});

describe('what a load with deferred checks let through is found', () => {
	let db: EducationDb;
	beforeEach(async () => {
		db = openDatabase(':memory:', { deferChecks: true });
		await migrateToLatest(db);
	});
	afterEach(() => db.destroy());

	test('a row that points to nothing', async () => {
		const key = { source_table_id: 1, region_id: 1, year: 2020, measure: 'm', age_from: 25, age_to: 64 };
		await insertRows(db, 'published_ratio', [{ ...key, numerator: 1, denominator: 2, provenance: 'read' }]);
		await expect(integrityCheck(db)).rejects.toThrow(/^2 rows point to nothing, the first from published_ratio to /);
	});

	test('a row that breaks a constraint', async () => {
		const check = { id: 1, name: 'n', message_sv: '', message_en: '', touches: '{}' };
		await insertRows(db, 'load_check', [{ ...check, outcome: 'refuse' as 'pass' }]);
		await expect(integrityCheck(db)).rejects.toThrow('load_check');
	});
});

test('analyze gathers statistics of the tables that are queried most', async () => {
	await analyze(db);
	const { rows } = await sql<{ tbl: string }>`select distinct tbl from sqlite_stat1`.execute(db);
	expect(rows.map(({ tbl }) => tbl)).toEqual(expect.arrayContaining(['observation', 'indicator_value', 'region']));
});

test('vacuum gives back the room of what was deleted', async () => {
	const pages = async () => (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0].page_count;
	const before = await pages();
	await db.deleteFrom('indicator_value').execute();
	await vacuum(db);
	expect(await pages()).toBeLessThan(before);
});
