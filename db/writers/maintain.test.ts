import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { createTestDatabase } from '../testing.ts';
import { analyze, integrityCheck, vacuum } from './maintain.ts';

let db: EducationDb;
beforeEach(async () => void (db = await createTestDatabase()));
afterEach(() => db.destroy());

test('a sound database passes', async () => {
	await expect(integrityCheck(db)).resolves.toBeUndefined();
});

test('a row that points to nothing is found', async () => {
	await sql`pragma foreign_keys = off`.execute(db);
	await db.deleteFrom('education_level').where('code', '=', 'US').execute();
	await expect(integrityCheck(db)).rejects.toThrow(
		/\d+ rows point to nothing, the first from observation to education_level/
	);
});

test('a row that breaks a constraint is found', async () => {
	await sql`pragma ignore_check_constraints = on`.execute(db);
	await db.updateTable('observation').set({ persons: -1 }).where('level_id', '=', 1).execute();
	await sql`pragma ignore_check_constraints = off`.execute(db);
	await expect(integrityCheck(db)).rejects.toThrow('observation');
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
