import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_FILE_LOADS } from '../testing-figures.ts';
import { createTestDatabase } from '../testing.ts';
import { listEvents } from './events.ts';
import { fileLoads, loadChecks, revisions, sourceTables, tableNotes } from './sources.ts';

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

test('footnotes come with their table and file', async () => {
	expect(await expectSql('table-notes', db, tableNotes)).toMatchObject([
		{ table: 'TAB3981', file: 'scb/TAB3981.csv', language: 'sv', dimension: null, value: null },
		{ dimension: 'utbildningsnivå', text: 'Uppgift saknas för en del av befolkningen.' }
	]);
});

test('revisions name both files', async () => {
	const [first] = TEST_FILE_LOADS;
	const cell = { source_table_id: 1, region_id: 5, year: 2022, sex: 1 as const, age_from: 16, age_to: 74 };
	const revised = await createTestDatabase({
		fileLoads: [first, { ...first, id: 2, file: 'scb/newer.csv' }],
		revisions: [{ id: 1, ...cell, subject: '6', earlier: '617', later: '618', earlier_file_id: 1, later_file_id: 2 }]
	});
	expect(await expectSql('revisions', revised, revisions)).toMatchObject([
		{
			table: 'TAB3981',
			region: '2101',
			region_name: 'Ockelbo',
			earlier: '617',
			later: '618',
			later_file: 'scb/newer.csv'
		}
	]);
	await revised.destroy();
});
