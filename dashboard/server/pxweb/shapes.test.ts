import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { createExtractDatabase } from '../files/formats/testing-extract.ts';
import { BASE, pxwebApp } from './testing-pxweb.ts';
import { faultsOf, shapeOf } from './testing-shapes.ts';

const db = await createExtractDatabase();
const app = pxwebApp(db);
afterAll(() => db.destroy());

const get = async (path: string) => (await request(app).get(BASE + path)).body;

const IDS: string[] = (await get('/tables')).tables.map(({ id }: { id: string }) => id);

const ofTable = (id: string) => ['', '/metadata', '/data', '/defaultselection'].map((part) => `/tables/${id}${part}`);

test.each(['/config', '/tables', ...IDS.flatMap(ofTable)].flatMap((path) => [path, `${path}?lang=en`]))(
	'the answer of %s has the form of the specification',
	async (path) => {
		const body = await get(path);
		expect(faultsOf(shapeOf(path)!, body)).toBeNull();
		if (shapeOf(path) !== 'dataset') return;
		const cells = body.size.reduce((product: number, size: number) => product * size, 1);
		expect(body.value).toHaveLength(path.includes('/data') ? cells : 0);
		expect(Object.keys(body.dimension)).toEqual(body.id);
	}
);

test('a wrong form is noticed', async () => {
	const body = await get('/config');
	expect(faultsOf('config', { ...body, timeWindow: 0 })).not.toBeNull();
	expect(faultsOf('config', { ...body, more: 1 })).not.toBeNull();
	expect(faultsOf('problem', await get('/tables/x'))).toBeNull();
});
