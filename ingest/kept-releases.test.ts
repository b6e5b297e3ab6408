import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open.server.ts';
import { ingest } from './ingest.ts';
import { keptReleases, versionAt } from './kept-releases.ts';
import { silent } from './progress.ts';
import { restore } from './restore.ts';
import { DATA, latin1, sha256Of, smallTable, temporaryFolder } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Publishes databases that differ in their last year, one for each: returns their versions. */
async function publishYears(target: string, years: number[], keep?: number) {
	const file = join(target, '../small.csv');
	const versions: string[] = [];
	for (const year of years) {
		writeFileSync(file, latin1(smallTable({ years: [year - 1, year] })));
		const options = { data: DATA, files: [file], target, progress: silent, allowFewer: true, keep };
		versions.push((await ingest(options)).published.version);
	}
	return versions;
}

const target = () => join(temporaryFolder(), 'x.sqlite');
const kept = (file: string) => keptReleases(file).map(({ version }) => version);

test('the last five databases that were replaced stay, byte for byte', async () => {
	const file = target();
	const [first] = await publishYears(file, [2018]);
	const bytes = sha256Of(file);
	const [second] = await publishYears(file, [2019]);
	expect(sha256Of(keptReleases(file)[0].file)).toBe(bytes);
	expect(kept(file)).toEqual([first]);
	const others = await publishYears(file, [2020, 2021, 2022, 2023, 2024]);
	expect(kept(file)).toEqual([...others.slice(0, -1).reverse(), second]);
	expect(readdirSync(join(file, '../releases'))).toHaveLength(5);
});

test.each([
	[0, 0],
	[2, 2]
])('with --keep %i, %i stay', async (keep, count) => {
	const file = target();
	await publishYears(file, [2018, 2019, 2020, 2021], keep);
	expect(kept(file)).toHaveLength(count);
});

test('a kept release goes back in place, byte for byte, and the other one is kept', async () => {
	const file = target();
	const [first] = await publishYears(file, [2018]);
	const bytes = sha256Of(file);
	const [second] = await publishYears(file, [2019]);
	await restore(file, first);
	expect([sha256Of(file), await versionAt(file)]).toEqual([bytes, first]);
	expect(kept(file)).toContain(second);
	await restore(file, second);
	expect(await versionAt(file)).toBe(second);
	expect(readdirSync(join(file, '..')).sort()).toEqual(['releases', 'small.csv', 'x.sqlite', 'x.sqlite-lock']);
});

test('what cannot be restored is said in a sentence, and the database stays', async () => {
	const file = target();
	await expect(restore(file, '2020-01-01')).rejects.toThrow(
		`The data version 2020-01-01 is not kept beside ${file}; there is none.`
	);
	const [first, second] = await publishYears(file, [2018, 2019]);
	const before = [sha256Of(file), statSync(file).ino];
	await expect(restore(file, '2020-01-01')).rejects.toThrow(`beside ${file}; there is ${first}.`);
	await expect(restore(file, second)).rejects.toThrow(`The data version ${second} is not kept`);
	const [{ file: old }] = keptReleases(file);
	const db = openDatabase(old);
	await sql`delete from kysely_migration where name like '%release-history'`.execute(db);
	await db.destroy();
	await expect(restore(file, first)).rejects.toThrow('was made by another version of the program');
	const damaged = readFileSync(old);
	damaged.fill(255, damaged.length / 2);
	writeFileSync(old, damaged);
	await expect(restore(file, first)).rejects.toThrow(/cannot be restored|does not hold/);
	expect([sha256Of(file), statSync(file).ino]).toEqual(before);
});

test('what a killed run left in the folder of releases is cleared, and nothing else', async () => {
	const file = target();
	await publishYears(file, [2018, 2019]);
	const folder = join(file, '../releases');
	for (const name of ['x-2026-11-25.sqlite.next-7', 'y-2026-11-25.sqlite.next-7', 'x-mine.sqlite'])
		writeFileSync(join(folder, name), 'half');
	await publishYears(file, [2020]);
	const names = readdirSync(folder);
	expect(names.filter((name) => name.includes('next'))).toEqual(['y-2026-11-25.sqlite.next-7']);
	expect(names).toContain('x-mine.sqlite');
});
