import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { migrateToLatest } from '#db/migrate.ts';
import { openDatabase } from '#db/open.server.ts';
import { takeLock } from '#db/writers/lock.ts';
import { publish } from './publish.ts';
import { temporaryFolder } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const target = () => join(temporaryFolder(), 'x.sqlite');

test('what was built stands in the place of the target, alone', async () => {
	const file = target();
	expect(await publish(file, (db) => migrateToLatest(db).then(() => 7))).toBe(7);
	expect(readdirSync(join(file, '..')).sort()).toEqual(['x.sqlite', 'x.sqlite-lock']);
	const db = openDatabase(file, { readonly: true });
	expect(await db.selectFrom('region').selectAll().execute()).toEqual([]);
	await db.destroy();
});

test('a build that fails leaves the database that was there, and nothing else', async () => {
	const file = target();
	writeFileSync(file, 'the old one');
	const failing = publish(file, async (db) => {
		await migrateToLatest(db);
		throw new Error('no figures');
	});
	await expect(failing).rejects.toThrow('no figures');
	expect(readFileSync(file, 'utf8')).toBe('the old one');
	expect(readdirSync(join(file, '..')).sort()).toEqual(['x.sqlite', 'x.sqlite-lock']);
});

test('a database with a row that points to nothing is not published', async () => {
	const file = target();
	const broken = publish(file, async (db) => {
		await migrateToLatest(db);
		await sql`pragma foreign_keys = off`.execute(db);
		await sql`insert into published_ratio values (1, 1, 2020, 'hogutbildade', 25, 64, 1, 2, 'read')`.execute(db);
	});
	await expect(broken).rejects.toThrow('point to nothing');
	expect(existsSync(file)).toBe(false);
});

test('what a killed run left behind is cleared away', async () => {
	const file = target();
	for (const name of ['next-1', 'next-4711', 'next-4711-journal']) writeFileSync(`${file}.${name}`, 'half');
	writeFileSync(join(file, '../other.sqlite.next-1'), 'not ours');
	await publish(file, migrateToLatest);
	expect(readdirSync(join(file, '..')).sort()).toEqual(['other.sqlite.next-1', 'x.sqlite', 'x.sqlite-lock']);
});

test('a second run while the first builds says so, and disturbs nothing', async () => {
	const file = target();
	await publish(file, async (db) => {
		await migrateToLatest(db);
		await expect(publish(file, migrateToLatest)).rejects.toThrow(
			`Another ingest is building ${file}: wait until it has ended, then start again.`
		);
	});
	expect(existsSync(file)).toBe(true);
});

test('the lock is free again when it was given back', async () => {
	const lock = join(temporaryFolder(), 'lock');
	await (await takeLock(lock))!();
	const release = await takeLock(lock);
	expect(release).not.toBeNull();
	await release!();
});

test('a folder that is not there is named', async () => {
	await expect(publish('/no/such/folder/x.sqlite', migrateToLatest)).rejects.toThrow(
		'There is no folder /no/such/folder for the database: make it first.'
	);
});
