import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createApp } from '../app.ts';
import { createEvaluationDatabase } from '../testing-evaluation.ts';
import { ADDRESSES } from './addresses.ts';

const db = await createEvaluationDatabase();
const app = createApp({
	site: (_req, res) => void res.end('site'),
	database: fixedDatabase(db),
	perMinute: 10_000
});
const server = app.listen(0, '127.0.0.1');
afterAll(async () => {
	server.close();
	await db.destroy();
});

interface Raw {
	status: number;
	headers: Record<string, string | undefined>;
	bytes: Buffer;
}

/** Asks for a path exactly as it is written, and gives the bytes exactly as they come. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asked = rawRequest({ port, host: '127.0.0.1', path, method, headers }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
			const answer = { status: res.statusCode!, headers: res.headers as Raw['headers'] };
			res.on('end', () => resolve({ ...answer, bytes: Buffer.concat(chunks) }));
		});
		asked.on('error', reject).end();
	});
}

/** These are compressed inside. */
const isPacked = (path: string) => /\.(zip|xlsx|parquet)$/.test(path);

const problemOf = ({ status, headers, bytes }: Raw) => {
	expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
	expect(headers['cache-control']).toBe('no-store');
	const body = JSON.parse(bytes.toString());
	expect(body.status).toBe(status);
	return body;
};

describe.each(ADDRESSES)('$path', ({ path, example }) => {
	const question = `${path}?${example}`;
	let plain: Raw;
	beforeAll(async () => void (plain = await ask(question)));

	test('carries a tag, the data version, and says that a copy must be asked about', () => {
		expect(plain.status).toBe(200);
		expect(plain.headers).toMatchObject({
			'data-version': '2026-11-25',
			'cache-control': 'public, no-cache',
			etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
			'access-control-allow-origin': '*'
		});
		if (!isPacked(path)) expect(plain.headers.vary).toContain('Accept-Encoding');
	});

	test('HEAD has the headers of GET and no body', async () => {
		const head = await ask(question, {}, 'HEAD');
		expect([head.status, head.bytes.length]).toEqual([200, 0]);
		for (const name of ['etag', 'content-type', 'data-version', 'content-disposition', 'accept-ranges', 'vary']) {
			expect(head.headers[name], name).toBe(plain.headers[name]);
		}
	});

	test.each([
		['the tag', (tag: string) => tag],
		['the tag in a list', (tag: string) => `"other", ${tag}, W/"third"`],
		['the tag as if it were strong', (tag: string) => tag.replace('W/', '')],
		['anything', () => '*']
	])('who has %s gets 304 without a body', async (_, given) => {
		for (const method of ['GET', 'HEAD']) {
			const again = await ask(question, { 'If-None-Match': given(plain.headers.etag!) }, method);
			expect([again.status, again.bytes.length]).toEqual([304, 0]);
			expect(again.headers).toMatchObject({ etag: plain.headers.etag, 'data-version': '2026-11-25' });
			expect(again.headers['content-type']).toBeUndefined();
		}
	});

	test('who has something else gets it whole', async () => {
		const again = await ask(question, { 'If-None-Match': 'W/"other", "another"' });
		expect([again.status, again.bytes.length]).toEqual([200, plain.bytes.length]);
	});

	test('it is compressed as the caller can read it, and the same in each form', async () => {
		const forms = { br: brotliDecompressSync, gzip: gunzipSync };
		if (isPacked(path)) return;
		for (const [encoding, open] of Object.entries(forms)) {
			const packed = await ask(question, { 'Accept-Encoding': encoding });
			if (plain.bytes.length > 1024) expect(packed.headers['content-encoding']).toBe(encoding);
			const bytes = packed.headers['content-encoding'] ? open(packed.bytes) : packed.bytes;
			expect(bytes.equals(plain.bytes)).toBe(true);
		}
	});

	test('a part of it cannot be had: it comes whole', async () => {
		const part = await ask(question, { Range: 'bytes=0-9' });
		expect([part.status, part.bytes.length]).toEqual([200, plain.bytes.length]);
		expect(part.headers['accept-ranges']).toBe('none');
		expect(part.headers['content-range']).toBeUndefined();
	});

	test('the address decides the form, whatever the caller accepts', async () => {
		const res = await ask(question, { Accept: 'image/png' });
		expect([res.status, res.headers['content-type']]).toEqual([200, plain.headers['content-type']]);
	});

	test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('%s is not possible, and it says what is', async (method) => {
		const res = await ask(question, {}, method);
		expect([res.status, res.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
		expect(problemOf(res).detail).toContain(method);
	});

	test('a browser may ask whether it may, and what is new to the page', async () => {
		const asked = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' };
		const res = await ask(question, { ...asked, 'Access-Control-Request-Headers': 'if-none-match' }, 'OPTIONS');
		expect([res.status, res.bytes.length]).toEqual([204, 0]);
		expect(res.headers).toMatchObject({
			allow: 'GET, HEAD, OPTIONS',
			'access-control-allow-origin': '*',
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'If-None-Match'
		});
		expect(res.headers['access-control-allow-credentials']).toBeUndefined();
	});

	test.each([`${path}/`, `${path.toUpperCase()}`, `${path}//`, `${path}%20`])(
		'%s is another address',
		async (other) => {
			const res = await ask(`${other}?${example}`);
			if (other === path.toUpperCase()) expect([res.status, res.bytes.toString()]).toEqual([200, 'site']);
			else expect([res.status, problemOf(res).title]).toEqual([404, 'There is nothing at this address']);
		}
	);

	test.each(['__proto__=1', 'constructor=x', 'toString=', 'a%00b=1', '%=1', '%zz=%', '=', '=x', 'hasOwnProperty[x]=1'])(
		'the parameter %s is unknown',
		async (parameter) => {
			const res = await ask(`${question}&${parameter}`);
			expect(res.status).toBe(400);
			expect(problemOf(res).parameters.length).toBeGreaterThan(0);
		}
	);
});

test.each([
	'/api/v1/%',
	'/api/v1/%E0%A4%A',
	'/api/v1/%00',
	'/api/v1/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
	'/api/v1/files/..%5c..%5cx',
	'/api/v1/__proto__',
	'/api/v1//series',
	'/api//v1/series'
])('%s does not exist, and nothing breaks', async (path) => {
	const res = await ask(path);
	expect([400, 404]).toContain(res.status);
	problemOf(res);
});

test.each([
	['sex', 'men&sex=women'],
	['sex', 'men&s%65x=women'],
	['sex', 'men%00'],
	['region', '2161,%00'],
	['region', `county:__proto__`],
	['region', 'group:'],
	['region', '2161,'],
	['region', '__proto__'],
	['from', encodeURIComponent('٢٠٢٠')],
	['from', '2020.5'],
	['from', '-2020'],
	['to', '1e3'],
	['indicator', 'hogutbildade&indicator='],
	['indicator', '__proto__'],
	['basis', '%E0%A4%A']
])('%s=%s is refused', async (parameter, value) => {
	const rest = parameter === 'indicator' ? '' : 'indicator=hogutbildade&';
	const res = await ask(`/api/v1/series?${rest}${parameter}=${value}`);
	expect(res.status).toBe(400);
	expect(problemOf(res).parameters).toContainEqual(expect.objectContaining({ parameter }));
});

test('a very long address is refused, by us or by node, and the next request is served', async () => {
	const long = (length: number) => `/api/v1/series?indicator=hogutbildade&region=${'2161,'.repeat(length / 5)}0`;
	for (const length of [3_000, 12_000]) expect((await ask(long(length))).status).toBe(400);
	// node hangs up while it is still being spoken to: its answer may be lost on the way
	expect([431, 'ECONNRESET', 'EPIPE']).toContain(
		await ask(long(100_000)).then(
			({ status }) => status,
			({ code }) => code
		)
	);
	expect((await ask('/api/v1')).status).toBe(200);
});

test('a question that cannot be answered is refused, whatever copy the caller has', async () => {
	for (const path of [
		'/api/v1/files/counts.csv?region=1',
		'/api/v1/series?indicator=x',
		'/api/v1/files/evaluation.zip'
	]) {
		expect((await ask(path, { 'If-None-Match': '*' })).status).toBe(400);
	}
});

test('the same words in another order, or written with per cent signs, are the same question', async () => {
	const plain = await request(app).get('/api/v1/series?indicator=hogutbildade&region=2161,2580');
	const other = await request(app).get('/api/v1/series?region=2580%2C2161&indicator=h%6Fgutbildade&sex=');
	expect(other.body).toEqual(plain.body);
	expect(other.headers.etag).toBe(plain.headers.etag);
});
