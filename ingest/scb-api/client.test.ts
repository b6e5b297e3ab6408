import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { PATIENCE } from './back-off.ts';
import { Client } from './client.ts';
import { testingClock } from './testing-clock.ts';
import { type Fault, cut, failing, short, slow, startServer, text, tooMany } from './testing-server.ts';
import { publishedCounts } from './testing-table.ts';

const TABLE = publishedCounts([2021, 2022]);

async function start() {
	const clock = testingClock();
	const server = await startServer([TABLE], clock.now);
	const said: string[] = [];
	const patience = { ...PATIENCE, timeout: 400 };
	const client = new Client({ base: `${server.base}/`, clock, patience, say: (line) => said.push(line) });
	client.keepTo({ calls: 30, milliseconds: 10_000 });
	return { clock, server, said, client, url: `${server.base}/config` };
}

test('an answer is kept as its bytes and its JSON', async () => {
	const { client, url, clock } = await start();
	const { body, json } = await client.get(url);
	expect(json).toMatchObject({ maxDataCells: 150_000 });
	expect(JSON.parse(Buffer.from(body).toString('utf8'))).toEqual(json);
	expect(clock.waits).toEqual([]);
});

test.each<[string, Fault[], number[]]>([
	['500, 502, 503 and 504', [500, 502, 503, 504].map((status) => failing(status, 'Out')), [1500, 3000, 6000, 12_000]],
	['429 with seconds', [tooMany('7')], [7000]],
	['429 with a date', [tooMany('Thu, 26 Nov 2026 12:00:30 GMT')], [30_000]],
	['429 with less than our own wait', [tooMany('0')], [1500]],
	['429 without a word: a whole window', [tooMany()], [10_000]],
	['503 with seconds', [failing(503, 'Closed', { 'retry-after': '120' })], [120_000]],
	['a connection that breaks', [cut, cut], [1500, 3000]],
	['an answer that breaks off', [short], [1500]],
	['a slow answer', [slow], [1500]]
])('%s: asked again', async (_, faults, waits) => {
	const { client, url, server, clock, said } = await start();
	server.fail(/config/, ...faults);
	expect((await client.get(url)).json).toMatchObject({ timeWindow: 10 });
	expect(clock.waits).toEqual(waits);
	expect(server.requests).toHaveLength(faults.length + 1);
	expect(said).toHaveLength(faults.length);
});

test('a wait is said', async () => {
	const { client, url, server, said } = await start();
	server.fail(/config/, tooMany('7'), slow, cut);
	await client.get(url);
	expect(said).toEqual([
		'status 429, "Too many requests": asking again in 7 s (attempt 2 of 6).',
		'no complete answer within 0.4 s: asking again in 3 s (attempt 3 of 6).',
		expect.stringMatching(/^a broken connection \([A-Z_]+\): asking again in 6 s \(attempt 4 of 6\)\.$/)
	]);
});

const LATER = 'expected JSON. Run it again later: what has come is kept and not asked for again.';

test.each<[string, Fault[], string]>([
	[
		'five hundreds without end',
		Array.from({ length: 6 }, () => failing(500, 'Out of order')),
		`found status 500, "Out of order" in each of 6 attempts; ${LATER}`
	],
	['a longer wait than we will', [tooMany('3600')], `"Too many requests" and the wish to wait 60 minutes; ${LATER}`],
	[
		'a web page',
		[text('\n<!DOCTYPE html><title>Underhåll</title>')],
		'found a web page, "<!DOCTYPE html><title>Underhåll</title>"; expected JSON. Open the address in a browser: SCB may be'
	],
	['something else', [text('CHARSET="ANSI";')], 'found CHARSET="ANSI";; expected JSON. Open the address in a browser'],
	['nothing', [text('')], 'found nothing; expected JSON.'],
	['bytes', [text(new Uint8Array([0xff, 0xfe, 0]))], 'found bytes that are no text; expected JSON.'],
	[
		'a redirect',
		[failing(301, 'Moved', { location: 'https://api.scb.se' })],
		'found a redirect to https://api.scb.se;'
	],
	['404', [failing(404, 'Not Found')], 'found status 404, "Not Found"; expected JSON. SCB may have moved or replaced'],
	[
		'400',
		[failing(400, 'Non-existent value')],
		'found status 400, "Non-existent value"; expected JSON. Open the address'
	],
	['400 for the cells', [failing(400, 'Too many cells selected')], 'The limit of cells was changed: run it again'],
	['403 for the cells', [failing(403, 'Forbiden')], 'The limit of cells was changed: run it again']
])('%s is refused in a sentence', async (_, faults, sentence) => {
	const { client, url, server } = await start();
	server.fail(/config/, ...faults);
	const refusal = await client.get(url).catch((error: Error) => error);
	expect(refusal).toMatchObject({ name: 'RefreshRefused', message: expect.stringContaining(sentence) });
	expect((refusal as Error).message).toContain(`${url}: found `);
	expect(server.requests).toHaveLength(faults.length);
});

test('nobody answers', async () => {
	const { clock } = await start();
	const closed = createServer().listen(0, '127.0.0.1');
	await once(closed, 'listening');
	const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/config`;
	closed.close();
	const client = new Client({ base: url, clock, patience: PATIENCE, say() {} });
	await expect(client.get(url)).rejects.toThrow(
		`${url}: found a broken connection (ECONNREFUSED) in each of 6 attempts; expected JSON. Run it again later`
	);
});

test('thirty calls in ten seconds and not one more, in front of a server that counts', async () => {
	const { client, url, server, clock } = await start();
	for (let call = 0; call < 95; call++) await client.get(url);
	expect(server.requests).toHaveLength(95);
	expect(clock.waits).toEqual([10_000, 10_000, 10_000]);
});

test('until a limit is known, one call a second', async () => {
	const { server, clock } = await start();
	const client = new Client({ base: server.base, clock, patience: PATIENCE, say() {} });
	for (let call = 0; call < 3; call++) await client.get(`${server.base}/config`);
	expect(clock.waits).toEqual([1000, 1000]);
});
