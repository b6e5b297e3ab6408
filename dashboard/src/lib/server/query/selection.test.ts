import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '#db/open.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { regionsOf, selectRegions } from './selection.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const all = () => regionsOf(db);

test.each([
	['all', () => true],
	['municipalities', ({ code }) => code.length === 4],
	['counties', ({ level }) => level === 'county'],
	['participants', ({ project }) => project !== null],
	['study', ({ code }) => /^(21|24|25)../.test(code)],
	['county:21', ({ code }) => /^21../.test(code)],
	['2161,00', ({ code }) => code === '00' || code === '2161']
] as [string, (region: { code: string; level: string; project: string | null }) => boolean][])(
	'%s',
	async (words, expected) => {
		const found = await selectRegions(db, words.split(','));
		expect(found.length).toBeGreaterThan(0);
		expect(found).toEqual((await all()).filter(expected));
	}
);

test('a group brings its municipalities', async () => {
	const group = (await all()).find(({ group_code }) => group_code !== null)!.group_code!;
	const found = await selectRegions(db, [`group:${group}`]);
	expect(found).toEqual((await all()).filter(({ group_code }) => group_code === group));
});

test.each(['2199', 'county:99', 'group:Z9', 'planet:21', 'constructor', 'constructor:21'])(
	'refuses %s',
	async (word) => {
		await expect(selectRegions(db, [word])).rejects.toMatchObject({ faults: [{ parameter: 'region', asked: word }] });
	}
);
