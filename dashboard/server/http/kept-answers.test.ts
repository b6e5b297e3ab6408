import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import express from 'express';
import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { fixedDatabase, openLiveDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';
import { answersOf, keptAnswers } from './kept-answers.ts';

const db = await createTestDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
const folder = mkdtempSync(join(tmpdir(), 'kept-answers-'));
afterAll(async () => {
	await db.destroy();
	rmSync(folder, { recursive: true });
});

const PATH = '/api/v1/series?indicator=hogutbildade&region=2161';

test.each(['br, gzip', 'gzip', 'identity', 'deflate', ''])(
	'accepting "%s", an answer from memory is the first one, header by header',
	async (accepted) => {
		const path = `${PATH}&from=2020`;
		const ask = () => request(app).get(path).set('Accept-Encoding', accepted);
		const first = await ask();
		expect(answersOf(db).get(path)).toBeDefined();
		const second = await ask();
		expect(second.body).toEqual(first.body);
		const { date, 'transfer-encoding': chunked, ...headers } = first.headers;
		expect(date).toBeDefined();
		if (!chunked) expect(second.headers).toMatchObject(headers);
		expect(second.headers).toMatchObject({ vary: 'Accept-Encoding', 'access-control-allow-origin': '*' });
		expect(second.headers['x-content-type-options']).toBe('nosniff');
	}
);

test('only callers who accept the same get the same bytes', async () => {
	for (const [accepted, encoding] of [
		['br', 'br'],
		['gzip', 'gzip'],
		['br', 'br'],
		['identity', undefined],
		['br;q=0, gzip', 'gzip']
	] as const) {
		const res = await request(app).get(PATH).set('Accept-Encoding', accepted);
		expect(res.headers['content-encoding']).toBe(encoding);
		expect(res.body.indicator).toBe('hogutbildade');
	}
});

test('however Accept-Encoding is written, the answer can be read', async () => {
	for (let i = 0; i < 150; i++) {
		const encoding = i % 2 ? 'gzip' : 'br';
		const res = await request(app)
			.get(PATH)
			.set('Accept-Encoding', `${encoding};q=0.${i + 1}, identity;q=0.0001`);
		expect(res.headers['content-encoding']).toBe(encoding);
		expect(res.body.indicator).toBe('hogutbildade');
	}
});

test('only plainly the same question is answered before anything else looks at it', async () => {
	const lane = express().use(keptAnswers(fixedDatabase(db)), (_req, res) => void res.end('the whole way'));
	const evaluation = '/api/v1/evaluation?indicator=hogutbildade';
	for (const path of [PATH, evaluation]) await request(app).get(path).set('Accept-Encoding', 'gzip');
	const ask = (path: string, headers = {}) =>
		request(lane)
			.get(path)
			.set({ 'Accept-Encoding': 'gzip', ...headers });
	expect((await ask(PATH)).body.dataVersion).toBe('2026-11-25');
	for (const other of [
		ask(`${PATH}&sex=women&to=2020`),
		ask(evaluation), // it is counted
		ask(PATH, { 'If-None-Match': '"x"' }),
		request(lane).post(PATH)
	]) {
		expect((await other).text).toBe('the whole way');
	}
});

test('who asks whether it is new, or for the headers alone, is still answered so', async () => {
	const first = await request(app).get(PATH);
	const again = await request(app).get(PATH).set('If-None-Match', first.headers.etag!);
	expect([again.status, again.text]).toEqual([304, '']);
	const head = await request(app).head(PATH);
	expect([head.status, head.text]).toEqual([200, undefined]);
	expect(head.headers.etag).toBe(first.headers.etag);
});

test('what is counted is never sent without being counted', async () => {
	const counting = createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(db), perMinute: 2 });
	const statuses = [];
	for (let i = 0; i < 3; i++) {
		statuses.push((await request(counting).get('/api/v1/evaluation?indicator=hogutbildade')).status);
	}
	expect(statuses[2]).toBe(429);
});

test('a new release is answered with its own figures at once', async () => {
	const file = join(folder, 'live.sqlite');
	const publish = async (version: string) => {
		const made = await createTestDatabase({ release: { version, data_sha256: 'c'.repeat(64) } });
		await sql`vacuum into ${sql.lit(`${file}.next`)}`.execute(made);
		await made.destroy();
		renameSync(`${file}.next`, file);
	};
	await publish('2026-01-01');
	const database = openLiveDatabase(file);
	const live = createApp({ site: (_req, res) => void res.end(), database });
	const versions = [];
	for (const version of ['2026-01-01', '2026-01-01', '2026-02-02', '2026-02-02']) {
		if (version !== '2026-01-01') await publish(version);
		versions.push((await request(live).get(PATH)).body.dataVersion);
	}
	expect(versions).toEqual(['2026-01-01', '2026-01-01', '2026-02-02', '2026-02-02']);
	database.close();
});
