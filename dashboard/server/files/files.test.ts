import Papa from 'papaparse';
import express from 'express';
import { sql } from 'kysely';
import request from 'supertest';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import type { ExtractTable } from '#lib/server/extract/extract.ts';
import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import { createApp } from '../app.ts';
import { csvFormat } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { DESCRIPTIONS, FORMATS } from './formats/formats.ts';
import { readStrictly } from './formats/testing-strict-reader.ts';
import { fileRoute } from './route.ts';

const db = await createTestDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

type Row = Record<string, string>;
const get = (path: string) => request(app).get(`/api/v1/files${path}`);

async function rowsOf(path: string): Promise<Row[]> {
	const { text, status } = await get(path);
	expect(status, text.slice(0, 500)).toBe(200);
	return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const distinct = (rows: Row[], column: string) => [...new Set(rows.map((row) => row[column]))].sort();

test('a value stands with all that it needs to be understood', async () => {
	const rows = await rowsOf(
		'/indicators.csv?indicator=hogutbildade&region=2161&sex=women&basis=population&from=2022&to=2022'
	);
	expect(rows).toEqual([
		{
			indicator: 'hogutbildade',
			indicator_title: 'Högutbildade',
			region_code: '2161',
			region_name: 'Ljusdal',
			year: '2022',
			sex: 'women',
			basis: 'population',
			age_from: '16',
			age_to: '74',
			numerator: '560',
			denominator: '2000',
			value: '28',
			unit: 'per cent',
			status: '',
			value_type: 'calculated',
			source_tables: 'TAB3981',
			events: ''
		}
	]);
});

test('a count stands with its level in words', async () => {
	const rows = await rowsOf('/counts.csv?region=2161&from=2019&to=2019&sex=men&lang=en');
	expect(rows).toHaveLength(8);
	expect(rows[5]).toEqual({
		region_code: '2161',
		region_name: 'Ljusdal',
		year: '2019',
		sex: 'men',
		age_from: '16',
		age_to: '74',
		level_code: '6',
		level_name: 'post-secondary education 3 years or more (ISCED97 5A)',
		persons: '300',
		status: '',
		value_type: 'scb',
		source_table: 'TAB3981',
		events: ''
	});
});

test('what is missing is empty, and the status says why', async () => {
	const [count] = (await rowsOf('/counts.csv?region=2584&from=2021&to=2021&sex=women')).slice(-1);
	expect(count).toMatchObject({ level_code: 'US', persons: '', status: '..' });
	const [value] = await rowsOf(
		'/indicators.csv?indicator=hogutbildade&region=2584&from=2021&to=2021&sex=women&basis=population'
	);
	expect(value).toMatchObject({ value: '', denominator: '', status: '..' });
});

test('sums that SCB did not publish as such are called calculated', async () => {
	const rows = await rowsOf('/counts.csv?region=00,2101&from=2020&to=2020');
	for (const row of rows) expect(row.value_type).toBe(row.region_code === '00' ? 'calculated' : 'scb');
	expect(distinct(rows, 'region_code')).toEqual(['00', '2101']);
});

test('the break of the ages is told on the rows that it touches', async () => {
	const rows = await rowsOf('/indicators.csv?indicator=hogutbildade-25-64&region=2161');
	expect(rows.map(({ year, age_to, events }) => [year, age_to, events])).toEqual([
		['2019', '64', ''],
		['2020', '64', ''],
		['2021', '64', ''],
		['2022', '64', ''],
		['2023', '65', 'Åldersgränsen ändras från 25–64 till 25–65 år']
	]);
});

test('without filters everything of the three counties and the country comes, "all" brings the rest', async () => {
	const usual = await rowsOf('/indicators.csv');
	expect(distinct(usual, 'region_code')).toEqual(['00', '2101', '2161', '2580', '2584']);
	expect(distinct(usual, 'indicator')).toHaveLength(7);
	expect(distinct(usual, 'sex')).toEqual(['men', 'total', 'women']);
	expect(distinct(usual, 'basis')).toEqual(['known', 'population']);
	const all = await rowsOf('/indicators.csv?region=all');
	const { count } = await db
		.selectFrom('indicator_value')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	expect(all).toHaveLength(count);
	const counts = await db
		.selectFrom('observation')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	expect(await rowsOf('/counts.csv?region=all')).toHaveLength(counts.count);
});

describe.each(['/indicators.csv?region=all', '/counts.csv?region=all'])('%s', (path) => {
	test('both dialects hold the same rows', async () => {
		const [code, excel] = await Promise.all(['code', 'excel'].map((dialect) => get(`${path}&dialect=${dialect}`)));
		expect(excel!.text.charCodeAt(0)).toBe(0xfeff);
		expect(code!.text.charCodeAt(0)).not.toBe(0xfeff);
		const [header, ...rows] = readStrictly(code!.text, ',');
		const [sameHeader, ...sameRows] = readStrictly(excel!.text.slice(1), ';');
		expect(sameHeader).toEqual(header);
		const value = header!.indexOf('value');
		const pointed = sameRows.map((row) => row.map((cell, i) => (i === value ? cell.replace(',', '.') : cell)));
		expect(pointed).toEqual(rows);
		expect(rows.length).toBeGreaterThan(400);
	});

	test('codes keep their first zero, and numbers are plain', async () => {
		const rows = await rowsOf(path);
		expect(rows.filter(({ region_code }) => !/^(\d{2}|\d{4})$/.test(region_code!))).toEqual([]);
		expect(distinct(rows, 'region_code')).toContain('0114');
		for (const column of ['value', 'numerator', 'denominator', 'persons', 'year']) {
			expect(rows.filter((row) => !/^(-?\d+(\.\d{1,6})?)?$/.test(row[column] ?? ''))).toEqual([]);
		}
	});
});

test.each([
	['/indicators.csv?indicator=hogutbildade', 'hogutbildade_kommuner-4_2019-2023_v2026-11-25.csv'],
	[
		'/indicators.csv?indicator=hogutbildade&sex=women&basis=known',
		'hogutbildade_women_known_kommuner-4_2019-2023_v2026-11-25.csv'
	],
	[
		'/indicators.csv?indicator=hogutbildade&sex=total&basis=population&dialect=excel',
		'hogutbildade_kommuner-4_2019-2023_v2026-11-25_excel.csv'
	],
	['/indicators.csv?region=00&from=2020', 'indikatorer_region-00_2020-2023_v2026-11-25.csv'],
	['/counts.csv?region=00', 'antal-efter-niva_region-00_2019-2022_v2026-11-25.csv'],
	[
		'/indicators.csv-metadata.json?indicator=hogutbildade&dialect=excel',
		'hogutbildade_kommuner-4_2019-2023_v2026-11-25_excel.csv-metadata.json'
	],
	['/counts.zip?region=2161', 'antal-efter-niva_region-2161_2019-2023_v2026-11-25.zip'],
	['/counts.datapackage.json?region=2161', 'antal-efter-niva_region-2161_2019-2023_v2026-11-25.datapackage.json'],
	['/indicators.xlsx?indicator=hogutbildade', 'hogutbildade_kommuner-4_2019-2023_v2026-11-25.xlsx'],
	['/counts.parquet?region=2161', 'antal-efter-niva_region-2161_2019-2023_v2026-11-25.parquet'],
	['/counts.ndjson?region=2161', 'antal-efter-niva_region-2161_2019-2023_v2026-11-25.ndjson']
])('%s is named %s', async (path, name) => {
	const { headers } = await get(path);
	expect(headers['content-disposition']).toBe(`attachment; filename=${name}`);
	expect(headers['content-type']).toBe(
		[...DESCRIPTIONS, ...FORMATS].find(({ ending }) => name.endsWith(`.${ending}`))!.contentType
	);
	expect(headers['data-version']).toBe('2026-11-25');
	expect(headers['set-cookie']).toBeUndefined();
});

test('files are compressed, can be asked about by HEAD, and are not sent twice', async () => {
	const path = '/indicators.csv?indicator=gymnasial';
	const whole = await get(path).set('Accept-Encoding', 'br');
	expect(whole.headers['content-encoding']).toBe('br');
	const head = await request(app).head(`/api/v1/files${path}`);
	expect([head.status, head.text]).toEqual([200, undefined]);
	expect(head.headers['content-disposition']).toBe(whole.headers['content-disposition']);
	const again = await get(path).set('If-None-Match', whole.headers.etag!);
	expect([again.status, again.text]).toEqual([304, '']);
	const other = await get('/counts.csv').set('If-None-Match', whole.headers.etag!);
	expect(other.status).toBe(200);
});

test.each([...FORMATS, ...DESCRIPTIONS])(
	'a file of $ending can be asked about by HEAD, and is not sent twice',
	async ({ ending }) => {
		const path = `/counts.${ending}?region=2161`;
		const whole = await get(path);
		const head = await request(app).head(`/api/v1/files${path}`);
		expect([head.status, head.text]).toEqual([200, undefined]);
		for (const name of ['content-disposition', 'content-type', 'etag', 'data-version']) {
			expect(head.headers[name]).toBe(whole.headers[name]);
		}
		expect((await get(path).set('If-None-Match', whole.headers.etag!)).status).toBe(304);
	}
);

test('others are served between the pieces of a long file', async () => {
	let pages = 0;
	const table = EXTRACT_TABLES.find(({ name }) => name === 'indicators')!;
	const long: ExtractTable = {
		...table,
		async extract(...asked) {
			const extract = await table.extract(...asked);
			const [rows] = await Array.fromAsync(extract.table.pages);
			async function* many() {
				for (; pages < 300; pages++) yield rows!.slice(0, 1);
			}
			return { ...extract, table: { ...extract.table, pages: many() } };
		}
	};
	const site = express().get(
		'/long',
		fileRoute({ table: long, format: csvFormat as Format }, fixedDatabase(db), { name: '' })
	);
	const inOneTurn: number[] = [];
	let before = 0;
	const watch = () => {
		inOneTurn.push(pages - before);
		before = pages;
		turn = setImmediate(watch);
	};
	let turn = setImmediate(watch);
	await request(site).get('/long').expect(200);
	clearImmediate(turn);
	expect(pages).toBe(300);
	expect(Math.max(...inOneTurn)).toBeLessThanOrEqual(3);
});

test.each([
	['/indicators.csv?dialect=word', 'dialect'],
	['/indicators.csv?sex=women,boys', 'sex'],
	['/indicators.csv?indicator=hogutbildade,lycka', 'indicator'],
	['/indicators.csv?region=1', 'region'],
	['/indicators.csv?from=2024', 'from'],
	['/counts.csv?sex=total', 'sex'],
	['/counts.csv?indicator=hogutbildade', 'indicator']
])('%s is refused', async (path, parameter) => {
	const res = await get(path);
	expect(res.status).toBe(400);
	expect(JSON.parse(res.text).parameters).toContainEqual(expect.objectContaining({ parameter }));
	expect(res.headers['content-disposition']).toBeUndefined();
});

test.each(['/counts.csv?region=21', '/indicators.csv?indicator=kvinnor-minus-man&sex=women'])(
	'%s exists in no figure, and the answer says so',
	async (path) => {
		const res = await get(path);
		expect(res.status).toBe(400);
		expect(JSON.parse(res.text).detail).toContain('There are no figures');
	}
);

test.each(['csv', 'zip'])(
	'a database that fails while a file of %s is made gives an error, not a broken file',
	async (ending) => {
		const broken = await createTestDatabase();
		await sql`pragma foreign_keys = off`.execute(broken);
		await broken.schema.dropTable('education_level').execute(); // only the rows themselves need it, the checks before do not
		const log = vi.spyOn(console, 'error').mockImplementation(() => {});
		const failing = createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(broken) });
		const res = await request(failing).get(`/api/v1/files/counts.${ending}`);
		expect(res.status).toBe(500);
		expect(res.headers['content-type']).toContain('problem+json');
		expect(res.headers['content-disposition']).toBeUndefined();
		expect(log).toHaveBeenCalledOnce();
		log.mockRestore();
		await broken.destroy();
	}
);
