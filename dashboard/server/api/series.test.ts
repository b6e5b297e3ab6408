import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase, openLiveDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';

const db = await createTestDatabase();
const appOn = (database: Parameters<typeof createApp>[0]['database']) =>
	createApp({ site: (_req, res) => void res.end('site'), database });
const app = appOn(fixedDatabase(db));
afterAll(() => db.destroy());

const series = (query: string) => request(app).get(`/api/v1/series?${query}`);

test('gives values with what stands behind them, region by region', async () => {
	const { body } = await series('indicator=hogutbildade&region=2580,2161&sex=women&from=2022');
	expect(body).toEqual({
		dataVersion: '2026-11-25',
		indicator: 'hogutbildade',
		sex: 'women',
		basis: 'population',
		unit: 'per cent',
		valueType: 'calculated',
		sourceTables: ['TAB3981'],
		ages: { from: 16, to: [74, 74] },
		years: [2022, 2023],
		regions: [
			{ code: '2161', name: 'Ljusdal', values: [28, 29], numerators: [560, 580], denominators: [2000, 2000] },
			{ code: '2580', name: 'Luleå', values: [36, 37], numerators: [1800, 1850], denominators: [5000, 5000] }
		]
	});
});

test('says of figures that stand in no table how they were found', async () => {
	const { body } = await series('indicator=hogutbildade&region=00,2161&from=2022');
	expect(body.regions.map(({ provenance }: { provenance?: string[] }) => provenance)).toEqual([
		[null, 'summed'],
		undefined
	]);
	for (const other of ['sex=women', 'basis=known', 'to=2022']) {
		const { body } = await series(`indicator=hogutbildade&region=00&${other}`);
		expect(body.regions[0].provenance).toBeUndefined();
	}
});

test('without a wish: the municipalities of the three counties and the country', async () => {
	const { body } = await series('indicator=hogutbildade');
	const codes = body.regions.map(({ code }: { code: string }) => code);
	expect(codes).toEqual(['00', '2101', '2161', '2580', '2584']);
});

test('a missing value is null with its reason, an absent one null alone', async () => {
	const missing = await series('indicator=hogutbildade&region=2584&sex=women&from=2021&to=2022');
	expect(missing.body.regions[0]).toMatchObject({ values: [null, 30], statuses: ['..', null] });
	const absent = await series('indicator=hogutbildade&region=00&sex=women&from=2022');
	expect(absent.body.regions[0]).toMatchObject({ values: [34, null], denominators: [100_000, null] });
	expect(absent.body.regions[0].statuses).toBeUndefined();
});

test('the ages tell where the series breaks', async () => {
	const { body } = await series('indicator=hogutbildade-25-64&region=2161');
	expect(body.ages).toEqual({ from: 25, to: [64, 64, 64, 64, 65] });
});

test('no value carries more than six decimals', async () => {
	const { body } = await series('indicator=hogutbildade&region=all&basis=known');
	const values: number[] = body.regions.flatMap((region: { values: number[] }) => region.values).filter(Boolean);
	expect(values.length).toBeGreaterThan(20);
	expect(values.filter((value) => Number(value.toFixed(6)) !== value)).toEqual([]);
});

describe('refuses', () => {
	const known = expect.arrayContaining(['hogutbildade', 'kvinnor-minus-man']);
	test.each([
		['region=2161', 'indicator', null, 'a code of /api/v1/indicators'],
		['indicator=lycka', 'indicator', 'lycka', known],
		['indicator=hogutbildade&region=2161,9999,abc', 'region', '9999,abc', expect.stringContaining('"study"')],
		['indicator=hogutbildade&region=constructor', 'region', 'constructor', expect.stringContaining('"study"')],
		['indicator=hogutbildade&sex=1', 'sex', '1', ['total', 'men', 'women']],
		['indicator=kvinnor-minus-man&sex=women', 'sex', 'women', ['total']],
		['indicator=hogutbildade-25-64&basis=known', 'basis', 'known', ['population']],
		['indicator=hogutbildade&from=2030', 'from', '2030', 'years from 2019 to 2023, "from" not after "to"'],
		['indicator=hogutbildade&sex=men&sex=women', 'sex', 'men and women', expect.stringContaining('once')],
		['indicator=hogutbildade&year=2020', 'year', '2020', expect.stringContaining('indicator, region, sex')]
	])('%s', async (query, parameter, asked, allowed) => {
		const res = await series(query);
		expect(res.status).toBe(400);
		expect(res.headers['content-type']).toContain('application/problem+json');
		expect(JSON.parse(res.text).parameters).toContainEqual({ parameter, asked, allowed });
	});
});

test('an end before the beginning is refused with both ends', async () => {
	const res = await series('indicator=hogutbildade&from=2022&to=2020');
	expect(JSON.parse(res.text).parameters.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
		'from',
		'to'
	]);
});

test('a caller who has the answer gets 304, HEAD the headers alone', async () => {
	const query = 'indicator=hogutbildade&region=2161';
	const first = await series(query);
	const again = await series(query).set('If-None-Match', first.headers.etag!);
	expect([again.status, again.text]).toEqual([304, '']);
	expect(again.headers.etag).toBe(first.headers.etag);
	const head = await request(app).head(`/api/v1/series?${query}`);
	expect([head.status, head.text]).toEqual([200, undefined]);
	expect(head.headers.etag).toBe(first.headers.etag);
});

test('after a new release is published the same question has the new answer', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'series-'));
	const file = join(folder, 'figures.sqlite');
	async function publish(version: string) {
		const next = await createTestDatabase({ release: { version, data_sha256: 'c'.repeat(64) } });
		await sql`vacuum into ${sql.lit(`${file}.next`)}`.execute(next);
		await next.destroy();
		renameSync(`${file}.next`, file);
	}
	await publish('2026-04-27');
	const live = openLiveDatabase(file);
	const ask = () => request(appOn(live)).get('/api/v1/series?indicator=hogutbildade&region=2161');
	const before = await ask();
	await publish('2027-04-26');
	const after = await ask().set('If-None-Match', before.headers.etag!);
	expect([before.body.dataVersion, after.body.dataVersion]).toEqual(['2026-04-27', '2027-04-26']);
	live.close();
	rmSync(folder, { recursive: true });
});
