import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openLiveDatabase } from '#db/live.server.ts';
import { createTestDatabase, type TestData } from '#db/testing.ts';
import { TEST_CELLS } from '#db/testing-figures.ts';
import { swap } from '#ingest/publish.ts';
import { createApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'change-over-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function databaseFile(name: string, data: Partial<TestData>): Promise<string> {
	const file = join(folder, name);
	const db = await createTestDatabase(data);
	await sql`vacuum into ${file}`.execute(db);
	await db.destroy();
	return file;
}

/** Two releases that differ in every count, so that a mixture would show. */
const files = {
	first: await databaseFile('first.sqlite', { release: { version: 'first', data_sha256: 'a'.repeat(64) } }),
	second: await databaseFile('second.sqlite', {
		release: { version: 'second', data_sha256: 'b'.repeat(64) },
		cells: TEST_CELLS.map((cell) => ({ ...cell, persons: cell.persons === null ? null : cell.persons + 1 }))
	})
};

const ADDRESSES = [
	'/files/counts.csv?region=all',
	'/series?indicator=hogutbildade',
	'/observations?region=2161',
	'/releases'
];

test('the server changes over between requests, and no answer is of two releases', async () => {
	const target = join(folder, 'live.sqlite');
	const put = (name: keyof typeof files) => {
		copyFileSync(files[name], `${target}.next`);
		swap(`${target}.next`, target);
	};
	put('first');
	const database = openLiveDatabase(target);
	const server = createApp({ site: (_req, res) => void res.end(), database, perMinute: 1_000_000 }).listen(0);
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
	const answers = new Map<string, Set<string>>();
	let asking = true;
	async function ask(address: string) {
		while (asking) {
			const response = await fetch(base + address);
			expect(response.status).toBe(200);
			const key = `${address} of ${response.headers.get('data-version')}`;
			answers.set(key, (answers.get(key) ?? new Set()).add(await response.text()));
			await setImmediate();
		}
	}
	const askers = ADDRESSES.map(ask);
	for (let round = 0; round < 40; round++) {
		put(round % 2 === 0 ? 'second' : 'first');
		await fetch(`${base}/releases`);
	}
	asking = false;
	await Promise.all(askers);
	await new Promise((resolve) => server.close(resolve));
	database.close();
	expect([...answers.keys()].sort()).toEqual(
		ADDRESSES.flatMap((address) => [`${address} of first`, `${address} of second`]).sort()
	);
	for (const texts of answers.values()) expect(texts.size).toBe(1);
});
