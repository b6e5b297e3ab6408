import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from './app.ts';

const db = await createTestDatabase();
const app = createApp({
	site: (req, res) => {
		res.setHeader('Content-Type', 'text/html');
		res.end(`site ${req.url} ${req.headers['x-forwarded-proto']} `.repeat(100));
	},
	database: fixedDatabase(db)
});
afterAll(() => db.destroy());

test('health tells the data version', async () => {
	const res = await request(app).get('/healthz');
	expect(res.body).toEqual({ ok: true, dataVersion: '2026-11-25' });
	expect(res.headers['cache-control']).toBe('no-store');
});

test('what is not ours goes to the site, with the protocol that was used', async () => {
	const res = await request(app).get('/kommun/2161-ljusdal?ar=2023').set('X-Forwarded-Proto', 'https');
	expect(res.text).toContain('site /kommun/2161-ljusdal?ar=2023 https');
});

test.each(['br', 'gzip'])('pages are compressed with %s', async (encoding) => {
	const res = await request(app).get('/').set('Accept-Encoding', encoding);
	expect(res.headers['content-encoding']).toBe(encoding);
	expect(res.text).toContain('site /');
});

const ADDRESSES = [
	'/',
	'/healthz',
	'/api/v1',
	'/api/v1/series?indicator=hogutbildade',
	'/api/v1/series?wrong=1',
	'/api/nothing'
];

test.each(ADDRESSES)('%s sets no cookie, says nothing of the machinery, and keeps its type', async (address) => {
	const { headers } = await request(app).get(address);
	expect(headers['set-cookie']).toBeUndefined();
	expect(headers['x-powered-by']).toBeUndefined();
	expect(headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'x-frame-options': 'SAMEORIGIN'
	});
});

test('pages may not be used by foreign pages, the API may', async () => {
	const page = await request(app).get('/');
	const api = await request(app).get('/api/v1/regions');
	expect(page.headers['access-control-allow-origin']).toBeUndefined();
	expect(page.headers['cross-origin-resource-policy']).toBe('same-origin');
	expect(api.headers['access-control-allow-origin']).toBe('*');
	expect(api.headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('scripts and style sheets carry only the headers that mean something for them', async () => {
	const { headers } = await request(app).get('/_app/immutable/chunks/a.js');
	expect(headers).not.toHaveProperty('x-content-type-options');
	expect(headers).not.toHaveProperty('etag');
	expect(headers).not.toHaveProperty('accept-ranges');
	expect(headers['referrer-policy']).toBeUndefined();
});
