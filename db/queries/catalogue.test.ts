import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { listEvents } from './events.ts';
import { currentRelease } from './releases.ts';
import { fileLoads, loadChecks, sourceTables } from './sources.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

test('events come by their start', async () => {
	const events = await expectSql('list-events', db, listEvents);
	expect(events.map(({ start, kind }) => [start, kind])).toEqual([
		['2021', 'prestudy'],
		['2023', 'break']
	]);
});

test('source tables come by code', async () => {
	const tables = await expectSql('source-tables', db, sourceTables);
	expect(tables.map(({ code }) => code)).toEqual(['TAB3981', 'TAB5956', 'TAB6534']);
});

test('file loads and checks tell what the database was made of', async () => {
	expect(await expectSql('file-loads', db, fileLoads)).toMatchObject([{ form: 'scb-web-wide', cells: 464 }]);
	expect(await expectSql('load-checks', db, loadChecks)).toMatchObject([{ outcome: 'pass' }, { outcome: 'note' }]);
});

test('the current release is the newest', async () => {
	await db
		.insertInto('release')
		.values({ version: '2027-04-30', data_sha256: 'c'.repeat(64) })
		.execute();
	expect(await expectSql('current-release', db, currentRelease)).toMatchObject({ version: '2027-04-30' });
});

test('a database without a release says how to get one', async () => {
	await db.deleteFrom('release').execute();
	await expect(currentRelease(db)).rejects.toThrow('npm run ingest');
});
