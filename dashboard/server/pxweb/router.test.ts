import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { createExtractDatabase } from '../files/formats/testing-extract.ts';
import { BASE, getData, pxwebApp, queryOf, type Values } from './testing-pxweb.ts';

const db = await createExtractDatabase();
const app = pxwebApp(db);
afterAll(() => db.destroy());

/** Links name the host, which is part of what is tagged. */
const get = (path: string) =>
	request(app)
		.get(BASE + path)
		.set('Host', 'example.org');

const ONE = { Region: '2161', UtbildningsNiva: '6', Kon: '1', ContentsCode: 'UF0506A1', Tid: '2022' };

const without = (code: string, values = ONE): Values =>
	Object.fromEntries(Object.entries(values).filter(([name]) => name !== code));

const problemOf = (res: {
	status: number;
	headers: Record<string, string>;
	body: { status: number; title: string };
}) => {
	expect(res.headers['content-type']).toBe('application/problem+json; charset=utf-8');
	expect(res.body.status).toBe(res.status);
	return `${res.status} ${res.body.title}`;
};

describe('/tables', () => {
	test('has the counts as loaded, and every indicator', async () => {
		const { body } = await get('/tables');
		const ids = body.tables.map(({ id }: { id: string }) => id);
		expect(ids.slice(0, 3)).toEqual(['TAB3981', 'TAB6534', 'hogutbildade']);
		expect(ids).toContain('kvinnor-minus-man');
		expect(ids).not.toContain('TAB5956'); // there are ratios of it, and no counts
		expect(body.page).toMatchObject({ pageNumber: 1, totalElements: ids.length, totalPages: 1, links: [] });
	});

	test.each([
		['query=tab3981', 'TAB3981'],
		['query=PROCENTENHETER%20%C3%A5r', 'kvinnor-minus-man'],
		['lang=en&query=research%20degree', 'forskarutbildade'],
		['query=ingenting', '']
	])('?%s finds %s', async (query, expected) => {
		const { body } = await get(`/tables?${query}`);
		expect(body.tables.map(({ id }: { id: string }) => id).join()).toBe(expected);
		expect(body.page.totalPages).toBe(1);
	});

	test('pages have all tables once, and lead to each other', async () => {
		const { body: all } = await get('/tables');
		const met: string[] = [];
		let next: string | undefined = `${BASE}/tables?pageSize=4`;
		while (next) {
			const { body } = await request(app).get(next);
			met.push(...body.tables.map(({ id }: { id: string }) => id));
			const link = body.page.links.find(({ rel }: { rel: string }) => rel === 'next');
			next = link && new URL(link.href).pathname + new URL(link.href).search;
		}
		expect(met).toEqual(all.tables.map(({ id }: { id: string }) => id));
		const { body } = await get('/tables?pageSize=4&pageNumber=2&lang=en');
		expect(body.page.links.map(({ rel }: { rel: string }) => rel)).toEqual(['next', 'previous', 'last']);
	});

	test('of the last days: those of a data version that is no older', async () => {
		const days = Math.ceil((Date.now() - Date.parse('2026-11-25')) / 86_400_000);
		expect((await get(`/tables?pastDays=${days + 1}`)).body.tables.length).toBeGreaterThan(5);
		if (days > 1) expect((await get(`/tables?pastDays=${days - 1}`)).body.tables).toEqual([]);
	});

	test('links can be followed', async () => {
		const { body } = await get('/tables/tab3981?lang=en');
		expect(body).toMatchObject({ id: 'TAB3981', language: 'en', firstPeriod: '2019', lastPeriod: '2023' });
		expect(body.links).toHaveLength(3);
		for (const { href } of body.links) {
			const { pathname, search } = new URL(href);
			expect((await request(app).get(pathname + search)).status).toBe(200);
		}
	});
});

test('the metadata tell everything that can be asked', async () => {
	const { body } = await get('/tables/TAB3981/metadata');
	expect(body.id).toEqual(['Region', 'Alder', 'UtbildningsNiva', 'Kon', 'ContentsCode', 'Tid']);
	expect(body.size).toEqual([6, 1, 8, 2, 1, 5]);
	expect(body.role).toEqual({ geo: ['Region'], metric: ['ContentsCode'], time: ['Tid'] });
	expect(body.dimension.Alder.category.label).toEqual({ 'tot16-74': 'totalt 16-74 år' });
	expect(body.dimension.Alder.extension).toMatchObject({ elimination: true, eliminationValueCode: 'tot16-74' });
	expect(body.dimension.Kon.extension).toMatchObject({ elimination: true, codeLists: [] });
	expect(body.dimension.Kon.extension).not.toHaveProperty('eliminationValueCode');
	expect(body.dimension.Region.extension).toMatchObject({ elimination: false, show: 'code_value' });
	expect(body.dimension.ContentsCode.category.unit.UF0506A1).toEqual({ base: 'antal personer', decimals: 0 });
	const breaks = body.note.findIndex((note: string) => note.includes('=1+1'));
	expect(body.extension.noteMandatory[breaks]).toBe(true);
});

test("ages have SCB's codes", async () => {
	const { body } = await get('/tables/TAB6534/metadata?lang=en');
	expect(body.dimension.Alder.category.label).toEqual({ 30: '30 years', 31: '31 years', '95+': '95+ years' });
	expect(body.dimension.Alder.extension.elimination).toBe(false);
});

describe('/tables/{id}/data', () => {
	const numbersOf = async (table: string, values: Values) => {
		const { body } = await getData(app, table, values);
		const { value, status, source, id } = JSON.parse(body);
		return { value, status, source, id };
	};

	test('a variable that is left out is added up, or stands for one of its values', async () => {
		const both = await numbersOf('TAB3981', { ...ONE, Kon: '*' });
		const withoutSex = without('Kon');
		const summed = await numbersOf('TAB3981', withoutSex);
		expect(summed.value).toEqual([both.value[0] + both.value[1]]);
		expect(summed.id).toEqual(['Region', 'UtbildningsNiva', 'ContentsCode', 'Tid']);
		expect(both.source).toBe('Källa: SCB, tabell TAB3981');
		expect(summed.source).toBe('Egen beräkning; underlag: öppna data från SCB');
		expect(await numbersOf('TAB3981', { ...withoutSex, Kon: '' })).toEqual(summed);
		const total = await numbersOf('hogutbildade', { Region: '2161', ContentsCode: 'value', Tid: '2022' });
		const asked = { Region: '2161', Kon: '1+2', Underlag: 'population', ContentsCode: 'value', Tid: '2022' };
		expect(total.value).toEqual((await numbersOf('hogutbildade', asked)).value);
	});

	test('what is not known is never zero: stored, not stored, added up, not applicable', async () => {
		const unknown = { ...ONE, Region: '2584', Tid: '2021', UtbildningsNiva: 'US' };
		expect(await numbersOf('TAB3981', { ...unknown, Kon: '2' })).toMatchObject({ value: [null], status: { 0: '..' } });
		expect(await numbersOf('TAB3981', without('Kon', unknown))).toMatchObject({ value: [null], status: { 0: '..' } });
		const later = await numbersOf('TAB3981', { ...ONE, Region: '00', Tid: '2023' });
		expect(later).toMatchObject({ value: [null], status: { 0: '..' } });
		const stored = { Region: '2101', Alder: '30', UtbildningsNiva: '6,7', Kon: '2', ContentsCode: '*', Tid: '*' };
		expect(await numbersOf('TAB6534', stored)).toMatchObject({ value: [null, null], status: { 0: '.', 1: '-' } });
		const difference = { Region: '2161', ContentsCode: 'numerator', Tid: '2022' };
		expect(await numbersOf('kvinnor-minus-man', difference)).toMatchObject({ value: [null], status: { 0: '.' } });
	});

	test('the time variable is called time, too', async () => {
		expect(await numbersOf('TAB3981', { ...without('Tid'), time: ONE.Tid! })).toEqual(await numbersOf('TAB3981', ONE));
	});

	test('nothing selected is the default selection, which has an address', async () => {
		const { body } = await get('/tables/TAB3981/defaultselection');
		const posted = await request(app).post(`${BASE}/tables/TAB3981/data`).send({ selection: body.selection });
		const { body: asked } = await get('/tables/TAB3981/data');
		expect(asked.size).toEqual([6, 8, 2, 1, 1]);
		expect([posted.body.value, posted.body.id]).toEqual([asked.value, asked.id]);
		expect((await request(app).post(`${BASE}/tables/TAB3981/data`)).body.value).toEqual(asked.value);
		expect(body.placement).toEqual({
			stub: ['Region', 'UtbildningsNiva', 'Kon'],
			heading: ['ContentsCode', 'Tid']
		});
	});

	test('the same question in an address and as a body has the same answer', async () => {
		const selection = [
			{ variableCode: 'region', valueCodes: ['21*', '2580'] },
			{ variableCode: 'UtbildningsNiva', valueCodes: ['RANGE(6,US)'] },
			{ variableCode: 'Kon', valueCodes: ['*'] },
			{ variableCode: 'ContentsCode', valueCodes: ['uf0506a1'] },
			{ variableCode: 'Tid', valueCodes: ['TOP(2,1)'] }
		];
		const posted = await request(app)
			.post(`${BASE}/tables/TAB3981/data?outputFormat=csv&lang=en&outputFormatParams=UseCodes`)
			.send({ selection, placement: { heading: ['Kon', 'TIME'], stub: null } });
		const values = {
			Region: '21*,2580',
			UtbildningsNiva: '[RANGE(6,US)]',
			Kon: '*',
			ContentsCode: '*',
			Tid: '[TOP(2,1)]'
		};
		const more = { outputFormat: 'csv', lang: 'en', outputFormatParams: 'UseCodes', heading: 'Kon,TIME' };
		const { body } = await getData(app, 'TAB3981', values, more);
		expect(posted.status).toBe(200);
		expect(posted.text).toBe(body.toString());
		expect(posted.headers['cache-control']).toBe('no-store');
	});

	test.each([
		['heading=Tid', ['Region', 'UtbildningsNiva', 'Kon', 'ContentsCode'], ['Tid']],
		['stub=Tid', ['Tid'], ['Region', 'UtbildningsNiva', 'Kon', 'ContentsCode']],
		[
			'stub=kon,Region&heading=time,UtbildningsNiva,ContentsCode',
			['Kon', 'Region'],
			['Tid', 'UtbildningsNiva', 'ContentsCode']
		],
		[
			'stub=Kon,Region,Tid,UtbildningsNiva,ContentsCode',
			['Kon', 'Region', 'Tid', 'UtbildningsNiva', 'ContentsCode'],
			[]
		]
	])('%s', async (placement, stub, heading) => {
		const { body } = await get(`/tables/TAB3981/data?${queryOf(ONE)}&${placement}`);
		expect(body.id).toEqual([...stub, ...heading]);
		expect(body.extension.px).toMatchObject({ stub, heading });
	});
});

const data = (values: Values, more = '') => `/tables/TAB3981/data?${queryOf(values)}${more}`;

test.each([
	['/nothing', '404 Not Found'],
	['/navigation', '404 Not Found'],
	['/savedqueries/1', '404 Not Found'],
	['/codelists/agg_Region', '404 Non-existent codelist'],
	['/tables/TAB1', '404 Non-existent table'],
	['/tables/__proto__', '404 Non-existent table'],
	['/tables/TAB1/metadata', '404 Non-existent table'],
	['/tables/TAB1/data', '404 Non-existent table'],
	['/tables/TAB1/defaultselection', '404 Non-existent table'],
	['/tables?pageNumber=2', '404 Non-existent page'],
	['/tables?pageNumber=0', '400 Bad Request'],
	['/tables?pageSize=x', '400 Bad Request'],
	['/tables?pastDays=0', '400 Bad Request'],
	['/tables?includeDiscontinued=perhaps', '400 Bad Request'],
	['/tables?lang=dk', '400 Bad Request'],
	['/tables/%E0%A4%A', '400 Bad Request'],
	['/tables/TAB3981/metadata?outputFormat=px', '400 Bad Request'],
	[data(without('Region')), '400 Missing selection for mandatory variable'],
	[data({ ...ONE, Region: '' }), '400 Missing selection for mandatory variable'],
	[data({ ...ONE, Civilstand: '1' }), '400 Non-existent variable'],
	[data({ ...ONE, Tid: '1999' }), '400 Non-existent value'],
	[data({ ...ONE, Tid: 'TOP(x)' }), '400 Illegal selection expression'],
	[data(ONE, '&codelist[Region]=vs_RegionKommun07'), '400 Non-existent codelist'],
	[data(ONE, '&heading=Alder'), '400 Illegal placement'],
	[data(ONE, '&heading=Tid&stub=Tid'), '400 Illegal placement'],
	[data(ONE, '&heading=Tid&stub=Kon'), '400 Illegal placement'],
	[data(ONE, '&outputFormat=html'), '400 Bad Request'],
	[data(ONE, '&outputFormat=px&outputFormatParams=UseCodes'), '400 Unsupported output format'],
	[data(ONE, '&outputFormat=xlsx&outputFormatParams=SeparatorTab'), '400 Unsupported output format'],
	[data(ONE, '&outputFormat=csv&outputFormatParams=SeparatorTab,SeparatorSpace'), '400 Unsupported output format'],
	[data(ONE, '&valueCode[Tid]=2022'), '400 Bad Request']
])('%s is %s', async (path, expected) => expect(problemOf(await get(path))).toBe(expected));

test.each([
	['{', '400 Bad Request'],
	['5', '400 Bad Request'],
	['{"selections":[]}', '400 Bad Request'],
	['{"selection":[{"valueCodes":["*"]}]}', '400 Bad Request'],
	['{"selection":[{"variableCode":"Tid","valueCodes":[5]}]}', '400 Bad Request'],
	['{"selection":[{"variableCode":"Tid"}]}', '400 Missing selection for mandatory variable'],
	['{"selection":[{"variableCode":"Region","codeList":"agg_x","valueCodes":["*"]}]}', '400 Non-existent codelist'],
	[`{"selection":[],"x":"${'x'.repeat(1_100_000)}"}`, '400 Bad Request']
])('the body %.60s is %s', async (sent, expected) => {
	const res = await request(app).post(`${BASE}/tables/TAB3981/data`).type('json').send(sent);
	expect(problemOf(res)).toBe(expected);
});

test('anybody may ask from any page, by GET and POST, and nothing can be written', async () => {
	const options = await request(app).options(`${BASE}/tables/TAB3981/data`);
	expect([options.status, options.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
	expect(options.headers['access-control-allow-headers']).toContain('Content-Type');
	expect((await get('/config')).headers['access-control-allow-origin']).toBe('*');
	for (const [method, path] of [
		['post', '/tables'],
		['delete', '/tables/TAB3981/data'],
		['post', '/savedqueries']
	] as const) {
		const res = await request(app)[method](BASE + path);
		expect(problemOf(res)).toBe('405 Method Not Allowed');
		expect(res.headers.allow).toContain('GET');
	}
});

test.each([
	'/config',
	'/tables',
	'/tables/TAB3981',
	'/tables/TAB3981/metadata',
	data(ONE),
	data(ONE, '&outputFormat=csv')
])('%s is not sent again to who has it', async (path) => {
	const first = await get(path);
	expect(first.headers).toMatchObject({ 'data-version': '2026-11-25', 'cache-control': 'public, no-cache' });
	const again = await get(path).set('If-None-Match', first.headers.etag!);
	expect([again.status, again.text]).toEqual([304, '']);
	const head = await request(app)
		.head(BASE + path)
		.set('Host', 'example.org');
	expect([head.status, head.text, head.headers.etag]).toEqual([200, undefined, first.headers.etag]);
});

test('as many calls are answered as the configuration tells', async () => {
	const limited = pxwebApp(db, 3);
	const ask = () => request(limited).get(`${BASE}/config`);
	const { body } = await ask();
	expect(body).toMatchObject({ maxCallsPerTimeWindow: 3, timeWindow: 60 });
	await request(limited).get(`${BASE}/tables`).expect(200);
	await request(limited).post(`${BASE}/tables/TAB3981/data`).expect(200);
	const refused = await ask();
	expect(problemOf(refused)).toBe('429 Too many requests');
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
	await request(limited).options(`${BASE}/tables/TAB3981/data`).expect(204);
});
