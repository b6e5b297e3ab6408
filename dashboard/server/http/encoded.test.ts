import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { EncodedBody } from './encoded.ts';

const text = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ i })));
const body = new EncodedBody(text);
const app = express().get('/', (_req, res) => {
	res.type('json');
	body.send(res);
});

test.each([
	['gzip, deflate, br, zstd', 'br'],
	['gzip', 'gzip'],
	['deflate', 'deflate'],
	['br;q=0, gzip', 'gzip'],
	['identity', undefined]
])('accepting "%s" it is sent as %s', async (accepted, encoding) => {
	const res = await request(app).get('/').set('Accept-Encoding', accepted);
	expect(res.headers['content-encoding']).toBe(encoding);
	expect(res.headers.vary).toContain('Accept-Encoding');
	expect(res.text).toBe(text);
});

test('a caller who has it gets 304 without a body', async () => {
	const first = await request(app).get('/');
	const again = await request(app).get('/').set('If-None-Match', first.headers.etag!);
	expect(again.status).toBe(304);
	expect(again.text).toBe('');
	expect(new EncodedBody(text + ' ').etag).not.toBe(first.headers.etag);
});

test('HEAD has the same headers and no body', async () => {
	const head = await request(app).head('/').set('Accept-Encoding', 'identity');
	expect(head.headers['content-length']).toBe(String(text.length));
	expect(head.text).toBeUndefined();
});
