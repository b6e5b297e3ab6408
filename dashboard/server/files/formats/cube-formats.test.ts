import { afterAll, expect, test } from 'vitest';
import type { Extract } from '#lib/server/extract/extract.ts';
import { jsonStatFormat } from './json-stat.ts';
import { pxFormat } from './px.ts';
import { askFor, createExtractDatabase, fileOf, PROVENANCE } from './testing-extract.ts';

const db = await createExtractDatabase();
afterAll(() => db.destroy());

const jsonOf = async (table: string, query: string) =>
	JSON.parse((await fileOf(jsonStatFormat, await askFor(db, table, query))).toString());

const pxOf = async (table: string, query: string) =>
	new TextDecoder('windows-1252').decode(await fileOf(pxFormat, await askFor(db, table, query)));

test('what the figures mean, where they come from and what broke them stands in the notes', async () => {
	const dataset = await jsonOf('indicators', 'region=2161');
	expect(dataset).toMatchObject({
		label: 'Indikatorer efter region, indikator, kön, andel av vilka, tabellinnehåll och år',
		source: 'Egen beräkning; underlag: öppna data från SCB',
		href: PROVENANCE.permalink,
		updated: '2026-11-25T00:00:00Z',
		role: { geo: ['region_code'], time: ['year'], metric: ['measure'] }
	});
	expect(dataset.note).toContain('2023: Åldersgränsen ändras från 25–64 till 25–65 år');
	expect(dataset.note[0]).toMatch(/^Högutbildade: Andel av befolkningen/);
	const px = await pxOf('indicators', 'region=2161');
	expect(px.replaceAll('"\r\n"', '')).toContain('#2023: Åldersgränsen ändras från 25–64 till 25–65 år');
	expect(px).toContain('SOURCE="Egen beräkning; underlag: öppna data från SCB";');
});

test('an event that is not everywhere in the file names its regions', async () => {
	const { note } = await jsonOf('counts', 'region=2584,2161&lang=en');
	expect(note).toContain('2020–2022: +1 "quoted", &amp; <b>; 100 % (Kiruna)');
});

test('counts name SCB and its table, and sums that SCB did not publish are told apart', async () => {
	const dataset = await jsonOf('counts', 'region=00,2580');
	expect(dataset.source).toBe('Källa: SCB, tabell TAB3981. Riket: Egen beräkning; underlag: öppna data från SCB');
	expect(dataset.label).toBe(
		'Antal personer efter region, tabell hos SCB, ålder, utbildningsnivå, kön, tabellinnehåll och år'
	);
	expect(dataset.dimension.region_code.category.note).toEqual({
		'00': ['Egen beräkning; underlag: öppna data från SCB']
	});
});

test.each(['json', 'px'])('%s does not name SCB as the source of sums alone', async (ending) => {
	const read = {
		json: async () => (await jsonOf('counts', 'region=00')).source,
		px: () => pxOf('counts', 'region=00')
	};
	const told: string = await read[ending as 'json' | 'px']();
	expect(told).toContain('Egen beräkning; underlag: öppna data från SCB');
	expect(told).not.toContain('Källa: SCB');
});

test('what has no row is told from what is missing', async () => {
	const px = await pxOf('indicators', 'indicator=hogutbildade,hogutbildade-25-64&region=2161&sex=women,total');
	expect(px.replaceAll('"\r\n"', '')).toContain(
		'#...... betyder att underlaget inte har någon uppgift på den platsen.";'
	);
	expect(await pxOf('indicators', 'indicator=hogutbildade&region=2161')).not.toContain('......');
});

test('no line of a PC-Axis file before its figures is longer than 256 characters', async () => {
	const px = await pxOf('indicators', 'region=all&lang=en');
	const lines = px.split('DATA=')[0]!.split('\r\n');
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(256);
});

test.each([jsonStatFormat, pxFormat])('$ending refuses, in words, what is too large', async (format) => {
	const asked: Extract = { ...(await askFor(db, 'indicators', '')), countRows: async () => 700_000 };
	await expect(fileOf(format, asked)).rejects.toThrow(
		'That would be 3500000 cells, and a file of this kind has at most 3000000'
	);
});
