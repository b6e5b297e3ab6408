import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateToLatest } from './migrate.ts';
import { openDatabase } from './open.server.ts';
import { currentRelease } from './queries/releases.ts';
import { insertRows } from './writers/insert.ts';
import { analyze } from './writers/maintain.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'open-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function build(name: string): Promise<string> {
	const file = join(folder, name);
	const db = openDatabase(file);
	await migrateToLatest(db);
	await db
		.transaction()
		.execute((transaction) => insertRows(transaction, 'release', [{ version: name, data_sha256: '0'.repeat(64) }]));
	await analyze(db);
	await db.destroy();
	return file;
}

test('what was built is read again, and the file stands alone', async () => {
	const file = await build('one.sqlite');
	expect(readdirSync(folder)).toEqual(['one.sqlite']);
	const db = openDatabase(file, { readonly: true });
	expect(await currentRelease(db)).toMatchObject({ version: 'one.sqlite' });
	expect(readdirSync(folder)).toEqual(['one.sqlite']);
	await db.destroy();
});

test('many may read at once', async () => {
	const file = await build('one.sqlite');
	const readers = [1, 2, 3].map(() => openDatabase(file, { readonly: true }));
	const releases = await Promise.all(readers.map(currentRelease));
	expect(releases.map(({ version }) => version)).toEqual(Array(3).fill('one.sqlite'));
	await Promise.all(readers.map((db) => db.destroy()));
});

test('a served database refuses every change', async () => {
	const db = openDatabase(await build('one.sqlite'), { readonly: true });
	await expect(db.deleteFrom('release').execute()).rejects.toThrow('readonly');
	await expect(sql`create temp table scratch (x)`.execute(db)).rejects.toThrow('readonly');
	await db.destroy();
});

test('a file that is not there is not made, and the message says what to do', () => {
	const file = join(folder, 'none.sqlite');
	expect(() => openDatabase(file, { readonly: true })).toThrow('npm run ingest');
	expect(existsSync(file)).toBe(false);
});

test('the same rows give the same bytes', async () => {
	const first = readFileSync(await build('same.sqlite'));
	rmSync(join(folder, 'same.sqlite'));
	expect(readFileSync(await build('same.sqlite')).equals(first)).toBe(true);
});
