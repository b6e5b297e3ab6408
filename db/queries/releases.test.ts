import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { currentRelease, listReleases, releaseChanges, revisedFigures } from './releases.ts';

const change = { source_table: 'TAB3981', whole_years: '[]', whole_regions: '[]' };
const figure = {
	source_table: 'TAB3981',
	region: '2180',
	region_name: 'Gävle',
	age_from: 16,
	age_to: 74,
	sex: 1
} as const;

let db: EducationDb;
beforeAll(
	async () =>
		void (db = await createTestDatabase({
			earlierReleases: ['2025-05-02', '2026-04-27'].map((version) => ({ version, data_sha256: 'a'.repeat(64) })),
			releaseChanges: [
				{ ...change, id: 1, release_id: 2, kind: 'gone', figures: 4, years: '[2009]', regions: '["2180"]' },
				{ ...change, id: 2, release_id: 3, kind: 'revised', figures: 1, years: '[2025]', regions: '["2180"]' },
				{
					...change,
					id: 3,
					release_id: 3,
					kind: 'added',
					figures: 32,
					years: '[2024,2025]',
					regions: '["2101","2180"]',
					whole_years: '[2025]'
				}
			],
			revisedFigures: [
				{ ...figure, id: 1, release_id: 2, year: 2018, subject: '6', earlier: '617', later: '618' },
				{ ...figure, id: 2, release_id: 3, year: 2025, subject: '7', earlier: '..', later: '5' }
			]
		}))
);
afterAll(() => db.destroy());

test('releases come newest first', async () => {
	const releases = await expectSql('list-releases', db, listReleases);
	expect(releases.map(({ version }) => version)).toEqual(['2026-11-25', '2026-04-27', '2025-05-02']);
});

test('what a release changed has years and regions as lists', async () => {
	expect(await expectSql('release-changes', db, releaseChanges)).toEqual([
		{
			version: '2026-11-25',
			table: 'TAB3981',
			kind: 'added',
			figures: 32,
			years: [2024, 2025],
			regions: ['2101', '2180'],
			wholeYears: [2025],
			wholeRegions: []
		},
		expect.objectContaining({ version: '2026-11-25', kind: 'revised', figures: 1 }),
		expect.objectContaining({ version: '2026-04-27', kind: 'gone', years: [2009], regions: ['2180'] })
	]);
});

test('revised figures have their cell, earlier and later', async () => {
	const cell = { table: 'TAB3981', region: '2180', region_name: 'Gävle', sex: 1, age_from: 16, age_to: 74 };
	expect(await expectSql('revised-figures', db, revisedFigures)).toEqual([
		{ ...cell, version: '2026-11-25', year: 2025, subject: '7', earlier: '..', later: '5' },
		{ ...cell, version: '2026-04-27', year: 2018, subject: '6', earlier: '617', later: '618' }
	]);
});

test('the current release is the newest', async () => {
	expect(await expectSql('current-release', db, currentRelease)).toMatchObject({ version: '2026-11-25' });
});

test('a database without a release says how to get one', async () => {
	const empty = await createTestDatabase();
	await empty.deleteFrom('release').execute();
	await expect(currentRelease(empty)).rejects.toThrow('npm run ingest');
	await empty.destroy();
});
