import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { LruCache } from './lru-cache.ts';
import { encodingFor, keptPage } from './page-cache.ts';

const page = (headers: Record<string, string> = {}, status = 200) =>
	vi.fn(async () => new Response('<p>hej</p>', { status, headers: { 'content-type': 'text/html', ...headers } }));
const cache = () => new LruCache<never>(1_000_000);

test.each([
	['gzip, deflate, br, zstd', 'br'],
	['br;q=0.9, gzip', 'br'],
	['br;q=0, gzip', 'gzip'],
	['deflate', 'identity'],
	['', 'identity'],
	[null, 'identity']
])('who accepts "%s" gets %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));

describe('a page', () => {
	test('is drawn once for each address, and sent in each encoding', async () => {
		const pages = cache();
		const draw = page({ etag: 'W/"1"', 'content-length': '10' });
		const br = await keptPage(pages, '/?a=1', 'br', draw);
		const gz = await keptPage(pages, '/?a=1', 'gzip', draw);
		const plain = await keptPage(pages, '/?a=1', null, draw);
		expect(draw).toHaveBeenCalledTimes(1);
		expect(br.headers.get('content-encoding')).toBe('br');
		expect(br.headers.get('etag')).toBe('W/"1"');
		expect(br.headers.get('content-length')).toBe(String((await br.clone().arrayBuffer()).byteLength));
		expect(br.headers.get('vary')).toBe('accept-encoding');
		expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe('<p>hej</p>');
		expect(gunzipSync(await gz.arrayBuffer()).toString()).toBe('<p>hej</p>');
		expect(plain.headers.has('content-encoding')).toBe(false);
		expect(await plain.text()).toBe('<p>hej</p>');
		await keptPage(pages, '/?a=2', 'br', draw);
		expect(draw).toHaveBeenCalledTimes(2);
	});

	test.each([
		['a page that is not there', page({}, 404)],
		['what is no page', page({ 'content-type': 'application/json' })],
		['what sets a cookie', page({ 'set-cookie': 'a=b' })]
	])('%s is passed on and not kept', async (_, draw) => {
		const pages = cache();
		const answer = await keptPage(pages, '/', 'br', draw);
		expect(answer.headers.has('content-encoding')).toBe(false);
		await keptPage(pages, '/', 'br', draw);
		expect(draw).toHaveBeenCalledTimes(2);
	});
});
