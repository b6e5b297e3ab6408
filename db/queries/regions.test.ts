import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { listRegions, regionByCode, studyMunicipalities } from './regions.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);

test('lists every region by code', async () => {
	const rows = await expectSql('list-regions', db, listRegions);
	expect(codes(rows)).toEqual(['00', '01', '0114', '21', '2101', '2161', '25', '2580', '2584']);
	expect(rows[0]).toEqual({
		code: '00',
		name: 'Riket',
		level: 'country',
		county_code: null,
		group_code: null,
		group_name: null,
		project: null
	});
});

test('the study municipalities are those of the three counties, participants or not', async () => {
	const rows = await expectSql('study-municipalities', db, studyMunicipalities);
	expect(codes(rows)).toEqual(['2101', '2161', '2580', '2584']);
	expect(codes(rows.filter(({ project }) => project !== null))).toEqual(['2161', '2584']);
});

test('finds one region by its code, and none by another', async () => {
	const found = await expectSql('region-by-code', db, (db) => regionByCode(db, '2584'));
	expect(found).toMatchObject({ name: 'Kiruna', county_code: '25', group_code: 'C6' });
	expect(await regionByCode(db, '9999')).toBeUndefined();
});
