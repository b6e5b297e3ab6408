import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { TEST_CELLS } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';

const db = await createTestDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const ask = (query: string) => request(app).get(`/api/v1/observations?${query}`);

interface Row {
	region: string;
	year: number;
	sex: string;
	level: string;
	persons: number | null;
}

/** Follows `next` to the last page. */
async function walk(query: string): Promise<{ pages: Row[][]; totals: number[] }> {
	const pages: Row[][] = [];
	const totals: number[] = [];
	for (let path: string | null = `/api/v1/observations?${query}`; path;) {
		const { status, body, text }: request.Response = await request(app).get(path);
		expect(status, text).toBe(200);
		pages.push(body.observations);
		totals.push(body.rows);
		path = body.next;
	}
	return { pages, totals };
}

test('gives counts as SCB published them, with the words for the levels', async () => {
	const { body } = await ask('region=2161&level=US&sex=women&from=2019&to=2019');
	expect(body).toMatchObject({
		dataVersion: '2026-11-25',
		rows: 1,
		next: null,
		observations: [
			{
				sourceTable: 'TAB3981',
				region: '2161',
				regionName: 'Ljusdal',
				year: 2019,
				sex: 'women',
				ages: { from: 16, to: 74 },
				level: 'US',
				status: null,
				valueType: 'scb'
			}
		]
	});
	expect(body.levels.map(({ code }: { code: string }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', 'US']);
	expect(body.levels[7].title.en).toBeTruthy();
});

test('links to the first page and to the next, as its answer has it', async () => {
	const query = 'region=2161&level=6,7&limit=8';
	const relations = async (asked: string) => {
		const { headers, body } = await ask(asked);
		const links = [...headers.link!.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, path, name]) => [name!, path!]);
		return { links: Object.fromEntries(links), next: body.next };
	};
	const { links, next } = await relations(query);
	expect(Object.keys(links)).toEqual(['first', 'next']);
	expect(links.next).toBe(next);
	const second = await relations(next.split('?')[1]!);
	expect(second.links.first).toBe(links.first);
	expect((await request(app).get(links.first!)).body).toEqual((await ask(query)).body);
	const { links: end } = await relations('region=2161&limit=2000');
	expect(Object.keys(end)).toEqual(['first']);
});

test('says why a count is missing, and which are sums', async () => {
	const missing = await ask('region=2584&level=US&sex=women&from=2021&to=2021');
	expect(missing.body.observations[0]).toMatchObject({ persons: null, status: '..' });
	const country = await ask('region=00&limit=1');
	expect(country.body.observations[0].valueType).toBe('calculated');
});

describe.each([1, 7, 80, 2000])('pages of %i rows', (limit) => {
	const query = limit === 1 ? 'region=2161,2584&from=2022&level=6,7' : 'region=all';

	test('hold every count once, in a stable order', async () => {
		const { pages, totals } = await walk(`${query}&limit=${limit}`);
		const keys = pages.flat().map(({ region, year, sex, level }) => [region, year, sex, level].join());
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys).toHaveLength(limit === 1 ? 16 : TEST_CELLS.length);
		expect(new Set(totals)).toEqual(new Set([keys.length]));
		expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
		expect((await walk(`${query}&limit=${limit}`)).pages).toEqual(pages);
	});
});

test.each([
	['limit=0', 'limit'],
	['limit=2001', 'limit'],
	['sex=total', 'sex'],
	['level=8', 'level'],
	['from=2023&to=2019', 'from'],
	['region=1', 'region'],
	['after=TAB3981.2161', 'after'],
	['region=2580&after=TAB3981.2161.2019.1.16.74.6', 'after'],
	['after=NOTABLE.2161.2019.1.16.74.6', 'after'],
	['indicator=hogutbildade', 'indicator']
])('%s is refused', async (query, parameter) => {
	const res = await ask(query);
	expect(res.status).toBe(400);
	expect(JSON.parse(res.text).parameters).toContainEqual(expect.objectContaining({ parameter }));
});
