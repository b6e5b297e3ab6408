import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open.server.ts';
import { LoadRefused } from './gather/gather.ts';
import { ingest } from './ingest.ts';
import { silent } from './progress.ts';
import { DATA, latin1, smallTable, temporaryFolder, withLine } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes a table and loads it alone. */
async function load(folder: string, table: string) {
	writeFileSync(join(folder, 'small.csv'), latin1(table));
	const target = join(folder, 'x.sqlite');
	await ingest({ data: DATA, files: [join(folder, 'small.csv')], target, progress: silent });
	return target;
}

test('the same files give the same bytes', async () => {
	const folder = temporaryFolder();
	const targets = [join(folder, 'a.sqlite'), join(folder, 'b.sqlite')];
	for (const target of targets) await ingest({ data: DATA, files: [], target, progress: silent });
	expect(sha256(targets[0])).toBe(sha256(targets[1]));
});

test('a refused file leaves the database byte for byte as it was', async () => {
	const folder = temporaryFolder();
	const target = await load(folder, smallTable());
	const before = sha256(target);
	await expect(load(folder, smallTable({ figure: () => 'x' }))).rejects.toThrow(LoadRefused);
	expect(sha256(target)).toBe(before);
});

test('the tables hold what the files said', async () => {
	const figure = (row: number, column: number) => (row === 0 && column === 0 ? '..' : 100 * row + column);
	const db = openDatabase(await load(temporaryFolder(), smallTable({ figure })), { readonly: true });
	const observations = await db.selectFrom('observation').selectAll().execute();
	expect(observations).toHaveLength(64);
	expect(observations[0]).toMatchObject({ year: 2018, sex: 1, level_id: 1, persons: null, status: '..' });
	expect(await db.selectFrom('file_load').selectAll().execute()).toMatchObject([
		{ form: 'scb-web-wide', rows: 32, cells: 64, regions: 2, year_from: 2018, year_to: 2019 }
	]);
	const [release] = await db.selectFrom('release').selectAll().execute();
	expect(release.version).toBe(JSON.parse(readFileSync(join(DATA, 'datapackage.json'), 'utf8')).version);
	const names = (await db.selectFrom('load_check').select('name').distinct().execute()).map(({ name }) => name);
	expect(names).toContain('adds-up');
	await db.destroy();
});

test('every region of the country has its place, and the participants their project', async () => {
	const db = openDatabase(await load(temporaryFolder(), smallTable()), { readonly: true });
	const regions = await db.selectFrom('region').selectAll().orderBy('id').execute();
	expect(
		Object.entries(Object.groupBy(regions, ({ level }) => level)).map(([level, rows]) => [level, rows.length])
	).toEqual([
		['country', 1],
		['county', 21],
		['municipality', 290]
	]);
	expect(regions.filter(({ project }) => project)).toHaveLength(23);
	expect(regions.find(({ code }) => code === '2161')).toMatchObject({
		name: 'Ljusdal',
		county_code: '21',
		group_code: 'C8',
		project: 'kraftsamling-gavleborg'
	});
	await db.destroy();
});

test('a region of which a level is in no file is refused, because its shares would be wrong', async () => {
	const levels = ['eftergymnasial utbildning, 3 år eller mer', 'forskarutbildning'];
	await expect(load(temporaryFolder(), smallTable({ levels }))).rejects.toThrow(
		'found no figure in any file for "2101 Ockelbo", "förgymnasial utbildning kortare än 9 år", "män", 2018; ' +
			'expected all eight levels for women and men, because a share needs the whole population. ' +
			'Download the table again with all levels and both sexes marked.'
	);
});

test('a fault in the reference data stops the load before a file is read', async () => {
	const folder = temporaryFolder();
	cpSync(DATA, join(folder, 'data'), { recursive: true });
	const participants = join(folder, 'data/participants.csv');
	writeFileSync(
		participants,
		withLine(readFileSync(participants, 'utf8').replaceAll('\n', '\r\n'), 5, (line) => line.replace('2180', '2199'))
	);
	const loading = () =>
		ingest({ data: join(folder, 'data'), files: [], target: join(folder, 'x.sqlite'), progress: silent });
	await expect(loading()).rejects.toThrow(
		'data/participants.csv, row 5, column 1 "region_code": found "2199"; expected a municipality. Correct the file.'
	);
	rmSync(participants);
	await expect(loading()).rejects.toThrow(
		'data/participants.csv: found no such file; expected a file. Check the path.'
	);
});
