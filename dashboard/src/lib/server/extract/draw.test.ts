import Papa from 'papaparse';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import type { ExtractChoices } from '#lib/state/extract.ts';
import { defaultExtract, readExtractChoice } from '#lib/state/read-extract.ts';
import { createApp } from '../../../../server/app.ts';
import { apiQuery } from './address.ts';
import { extractChoices } from './choices.ts';
import { drawExtract } from './draw.ts';

let db: EducationDb;
let choices: ExtractChoices;
beforeAll(async () => {
	db = await createTestDatabase();
	choices = await extractChoices(db);
});
afterAll(() => db.destroy());

const read = (query: string) => readExtractChoice(new URLSearchParams(query), choices).choice;

test('what has no figures is not offered', () => {
	expect(choices.regions.indicators).toEqual(expect.arrayContaining(['study', 'county:21', 'group:C8', '2161', 'all']));
	expect(choices.regions.indicators).not.toContain('21');
	expect(choices.regions.counts).not.toContain('counties');
	expect(choices.years.counts).toEqual([2019, 2020, 2021, 2022, 2023]);
});

test.each([
	['', 'indicator=hogutbildade&region=study,00&sex=total&basis=population'],
	['indikator=alla&omrade=alla&kon=alla,kvinnor,man&underlag=befolkningen,kand-niva', 'region=all'],
	[
		'omrade=lan-21,grupp-C8&fran=2020&till=2021',
		'indicator=hogutbildade&region=county:21,group:C8&sex=total&basis=population&from=2020&to=2021'
	],
	['tabell=antal', 'region=study,00'],
	['tabell=antal&kon=man&niva=6,7', 'region=study,00&sex=men&level=6,7']
])('the page "%s" asks the API for %s', (query, expected) => {
	expect(apiQuery(read(query), choices, 'sv')).toBe(expected);
	expect(apiQuery(read(query), choices, 'en')).toBe(`${expected}&lang=en`);
});

describe('what the page shows is what the file holds', () => {
	const site = () => createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(db) });

	test.each([
		'',
		'indikator=alla&omrade=alla&kon=alla,kvinnor,man&underlag=befolkningen,kand-niva',
		'indikator=hogutbildade-25-64&omrade=2161&fran=2020',
		'tabell=antal&omrade=lan-21&niva=US',
		'tabell=antal&kon=kvinnor&till=2020'
	])('%s', async (query) => {
		const drawn = await drawExtract(db, read(query), 'sv');
		const address = `/api/v1/files/${drawn.choice.table}.csv?${apiQuery(drawn.choice, choices, 'sv')}`;
		const file = (await request(site()).get(address).expect(200)).text;
		const [header, ...rows] = Papa.parse<string[]>(file.trimEnd()).data;
		const written = drawn.preview.rows.map((row) => row.map((cell) => String(cell ?? '')));
		expect(header).toEqual(drawn.preview.columns.map(({ name }) => name));
		expect(rows).toHaveLength(drawn.rows);
		expect(written).toEqual(rows.slice(0, 10));
	});
});

test('what does not exist together is replaced by the nearest that does', async () => {
	const shares = await createTestDatabase({
		cells: [],
		ratios: [
			{
				...{ table: 'TAB5956', region: '21', measure: 'eftergymnasial_minst_3_ar', age_from: 25, age_to: 64 },
				...{ year: 2019, numerator: 1, denominator: 4, provenance: 'read' as const }
			},
			{
				...{ table: 'TAB5956', region: '2161', measure: 'eftergymnasial_minst_3_ar', age_from: 25, age_to: 64 },
				...{ year: 2021, numerator: 1, denominator: 4, provenance: 'read' as const }
			}
		]
	});
	const offered = await extractChoices(shares);
	const plain = { ...defaultExtract('indicators', offered), regions: ['21'], from: 2020 };
	expect(await drawExtract(shares, plain, 'sv')).toMatchObject({ without: 'years', rows: 1, choice: { from: null } });
	await shares.destroy();

	const women = { ...defaultExtract('indicators', choices), regions: ['01'] };
	const drawn = await drawExtract(db, women, 'sv');
	expect(drawn).toMatchObject({ without: 'regions', choice: { regions: ['study', '00'] } });
});

test('regions without figures are counted', async () => {
	const drawn = await drawExtract(db, read('omrade=alla'), 'sv');
	expect(drawn.emptyRegions).toBe(3);
});
