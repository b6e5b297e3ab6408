import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '#db/testing.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { sourceLine } from './source-line.ts';
import { EXTRACT_TABLES } from './tables.ts';

const db = await createTestDatabase();
afterAll(() => db.destroy());

test.each([
	['indicators', 'region=2161', 'Egen beräkning; underlag: öppna data från SCB'],
	['indicators', 'lang=en', 'Own calculation; based on open data from Statistics Sweden (SCB)'],
	['counts', 'region=2161', 'Källa: SCB, tabell TAB3981'],
	['counts', 'region=2161&lang=en', 'Source: Statistics Sweden (SCB), table TAB3981'],
	['counts', 'region=00', 'Egen beräkning; underlag: öppna data från SCB'],
	['counts', '', 'Källa: SCB, tabell TAB3981. Riket: Egen beräkning; underlag: öppna data från SCB']
])('%s?%s: %s', async (name, query, expected) => {
	const { extract, parameters } = EXTRACT_TABLES.find((table) => table.name === name)!;
	expect(sourceLine(await extract(db, readQuery(parameters, query)))).toBe(expected);
});

test('the tables behind are named with title, licence and address', async () => {
	const [, counts] = EXTRACT_TABLES;
	const { sources } = await counts!.extract(db, readQuery(counts!.parameters, 'lang=en'));
	expect(sources).toEqual([
		{
			...{ code: 'TAB3981', title: 'Table TAB3981', published: null, licence: 'CC0-1.0' },
			url: 'https://example.org/TAB3981'
		}
	]);
});
