import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLiveDatabase } from './live.server.ts';
import { type EducationDb, openDatabase } from './open.server.ts';
import { perDatabase } from './per-database.ts';

let folder: string;
let file: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'live-'));
	file = join(folder, 'figures.sqlite');
	await publish('first');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function publish(text: string) {
	const next = openDatabase(`${file}.next`);
	await sql`create table note as select ${sql.lit(text)} as text`.execute(next);
	await next.destroy();
	renameSync(`${file}.next`, file);
}

const read = async (db: EducationDb) => (await sql<{ text: string }>`select text from note`.execute(db)).rows[0]?.text;

test('changes over to a newly published file, while an earlier lease still reads the old one', async () => {
	const live = openLiveDatabase(file);
	const early = live.lease();
	await publish('second');
	const late = live.lease();
	expect(await read(late.db)).toBe('second');
	expect(await read(early.db)).toBe('first');
	early.close();
	await expect(read(early.db)).rejects.toThrow();
	early.close();
	expect(await read(late.db)).toBe('second');
	late.close();
	live.close();
	await expect(read(late.db)).rejects.toThrow();
});

test('keeps the same connection while the file is the same', () => {
	const live = openLiveDatabase(file);
	const first = live.lease();
	first.close();
	expect(live.lease().db).toBe(first.db);
});

test('serves on when the file is gone', async () => {
	const live = openLiveDatabase(file);
	rmSync(file);
	expect(await read(live.lease().db)).toBe('first');
});

test('serves on, and says so once, when the new file is no database', async () => {
	const live = openLiveDatabase(file);
	const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
	writeFileSync(`${file}.next`, 'this is no database, it only has its name '.repeat(100));
	renameSync(`${file}.next`, file);
	expect(await read(live.lease().db)).toBe('first');
	expect(await read(live.lease().db)).toBe('first');
	expect(complain).toHaveBeenCalledOnce();
	complain.mockRestore();
});

test('says when there is no database to begin with', () => {
	expect(() => openLiveDatabase(join(folder, 'nothing.sqlite'))).toThrow();
});

test('makes a thing once for each database', async () => {
	const live = openLiveDatabase(file);
	const number = vi.fn((db: EducationDb) => read(db));
	const note = perDatabase(number);
	expect(await note(live.lease().db)).toBe('first');
	expect(await note(live.lease().db)).toBe('first');
	await publish('second');
	expect(await note(live.lease().db)).toBe('second');
	expect(number).toHaveBeenCalledTimes(2);
});
