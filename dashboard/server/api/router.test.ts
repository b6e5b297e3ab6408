import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';
import { OFFERED_DESCRIPTIONS, OFFERED_FILES } from '../files/offered.ts';

const db = await createTestDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const get = (path: string) => request(app).get(`/api/v1${path}`);

test('the list names every address', async () => {
	const { endpoints } = (await get('')).body;
	expect(endpoints.map(({ path }: { path: string }) => path)).toEqual([
		'/api/v1',
		'/api/v1/indicators',
		'/api/v1/regions',
		'/api/v1/series',
		'/api/v1/observations',
		'/api/v1/evaluation',
		'/api/v1/releases',
		'/api/v1/files',
		'/api/v1/openapi.json',
		...[...OFFERED_FILES, ...OFFERED_DESCRIPTIONS].map(({ path }) => `/api/v1/files${path}`)
	]);
	expect(endpoints[3].parameters.sex).toEqual(['total', 'men', 'women']);
});

test.each(['', '/indicators', '/regions', '/series?indicator=hogutbildade', '/observations', '/releases', '/files'])(
	'/api/v1%s answers with the data version, in body and header',
	async (path) => {
		const res = await get(path);
		expect(res.status).toBe(200);
		expect(res.body.dataVersion).toBe('2026-11-25');
		expect(res.headers).toMatchObject({
			'data-version': '2026-11-25',
			'content-type': 'application/json; charset=utf-8',
			'cache-control': 'public, no-cache'
		});
	}
);

test('regions have their code, level, group and project', async () => {
	const { regions } = (await get('/regions')).body;
	expect(regions).toHaveLength(9);
	expect(regions[5]).toEqual({
		code: '2161',
		name: 'Ljusdal',
		level: 'municipality',
		countyCode: '21',
		groupCode: 'C8',
		groupName: 'Landsbygdskommun',
		project: 'kraftsamling-gavleborg'
	});
});

test('indicators tell their unit, divisions and years', async () => {
	const { indicators } = (await get('/indicators')).body;
	const find = (code: string) => indicators.find((indicator: { code: string }) => indicator.code === code);
	expect(find('hogutbildade')).toMatchObject({
		unit: 'per cent',
		levels: ['6', '7'],
		sexes: ['total', 'men', 'women'],
		bases: ['population', 'known'],
		years: { from: 2019, to: 2023 }
	});
	expect(find('kvinnor-minus-man')).toMatchObject({ unit: 'percentage points', sexes: ['total'] });
	expect(find('hogutbildade-25-64')).toMatchObject({ levels: null, sourceTables: ['TAB5956', 'TAB6534'] });
});

test('the release names its files and the tables of SCB', async () => {
	const { body } = await get('/releases');
	expect(body.releases).toEqual([{ version: '2026-11-25', dataSha256: 'b'.repeat(64), changes: [] }]);
	expect(body.files[0]).toMatchObject({ file: 'scb/TAB3981.csv', rows: 96, years: { from: 2019, to: 2023 } });
	expect(body.sourceTables.map(({ code }: { code: string }) => code)).toEqual(['TAB3981', 'TAB5956', 'TAB6534']);
});

test('each release tells what it changed, the newest first', async () => {
	const history = await createTestDatabase({
		earlierReleases: [{ version: '2026-05-01', data_sha256: 'a'.repeat(64) }],
		releaseChanges: [
			{
				...{ id: 1, release_id: 2, source_table: 'TAB3981', kind: 'revised', figures: 3 },
				...{ years: '[2022,2023]', regions: '["2161"]', whole_years: '[2023]', whole_regions: '[]' }
			}
		]
	});
	const live = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(history) });
	const { releases } = (await request(live).get('/api/v1/releases')).body;
	expect(releases).toEqual([
		{
			version: '2026-11-25',
			dataSha256: 'b'.repeat(64),
			changes: [
				{
					...{ table: 'TAB3981', kind: 'revised', figures: 3, years: [2022, 2023], regions: ['2161'] },
					...{ wholeYears: [2023], wholeRegions: [] }
				}
			]
		},
		{ version: '2026-05-01', dataSha256: 'a'.repeat(64), changes: [] }
	]);
	await history.destroy();
});

test('anybody may ask whether they may read, and nobody may write', async () => {
	const preflight = await request(app).options('/api/v1/series').set('Access-Control-Request-Headers', 'if-none-match');
	expect(preflight.status).toBe(204);
	expect(preflight.headers['access-control-allow-headers']).toBe('If-None-Match');
	const post = await request(app).post('/api/v1/series');
	expect(post.status).toBe(405);
	expect(post.headers.allow).toBe('GET, HEAD, OPTIONS');
	expect(post.headers['content-type']).toContain('application/problem+json');
});

test('the files that can be asked for are listed, and those that the figures came from', async () => {
	const { files, inputs } = (await get('/files')).body;
	expect(files[0]).toMatchObject({
		path: '/api/v1/files/indicators.csv',
		table: 'indicators',
		format: 'csv',
		contentType: 'text/csv; charset=utf-8; header=present',
		parameters: { basis: expect.stringContaining('population, known'), dialect: ['excel', 'code'] }
	});
	for (const { path } of files) expect((await request(app).head(`${path}?region=2161`)).status).not.toBe(404);
	expect(inputs[0]).toMatchObject({
		file: 'scb/TAB3981.csv',
		rows: 96,
		sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
	});
});

test.each(['/api', '/api/'])('%s is a page, which the site draws', async (path) => {
	const res = await request(app).get(path);
	expect([res.status, res.text]).toEqual([200, 'site']);
	expect(res.headers['access-control-allow-origin']).toBeUndefined();
	const post = await request(app).post(path);
	expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

test.each(['/api/v1/nothing', '/api/v2/series'])('%s does not exist', async (path) => {
	const res = await request(app).get(path);
	expect(res.status).toBe(404);
	expect(res.headers['content-type']).toContain('application/problem+json');
	expect(res.headers['cache-control']).toBe('no-store');
});
