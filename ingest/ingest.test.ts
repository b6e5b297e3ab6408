import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open.server.ts';
import { fileLoads, loadChecks, revisions, sourceTables, tableNotes } from '#db/queries/sources.ts';
import type { Touches } from '#db/schema.ts';
import { foreignKeyCheck } from '#db/writers/maintain.ts';
import { LoadRefused } from './gather/gather.ts';
import { ingest } from './ingest.ts';
import { silent } from './progress.ts';
import { LABELS, USUAL, VARIABLES, jsonStat, wide } from './testing-forms.ts';
import { DATA, latin1, smallTable, temporaryFolder, withLine } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The version of the bundled files. */
const PLAIN = JSON.parse(readFileSync(join(DATA, 'datapackage.json'), 'utf8')).version;

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
	const observations = await db.selectFrom('observed').selectAll().execute();
	expect(observations).toHaveLength(64);
	expect(observations[0]).toMatchObject({ year: 2018, sex: 1, level_id: 1, persons: null, status: '..' });
	expect(await db.selectFrom('file_load').selectAll().execute()).toMatchObject([
		{ form: 'scb-web-wide', rows: 32, cells: 64, regions: 2, year_from: 2018, year_to: 2019 }
	]);
	const [release] = await db.selectFrom('release').selectAll().execute();
	expect(release.version).toBe(`${PLAIN}-${release.data_sha256.slice(0, 7)}`);
	const names = (await db.selectFrom('load_check').select('name').distinct().execute()).map(({ name }) => name);
	expect(names).toContain('adds-up');
	await expect(foreignKeyCheck(db)).resolves.toBeUndefined();
	await db.destroy();
});

test('footnotes, revisions and what checks touch are in the database', async () => {
	const folder = temporaryFolder();
	const target = join(folder, 'x.sqlite');
	const stat = (updated: string, figure: number) =>
		JSON.stringify({ ...jsonStat({ ...USUAL, figure: (row) => (row === 12 ? figure : 7) }), updated });
	const files = ['older.json', 'newer.json'].map((name) => join(folder, name));
	writeFileSync(files[0], stat('2025-04-28T06:00:00Z', 5));
	writeFileSync(files[1], stat('2026-04-27T06:00:00Z', 6));
	await ingest({ data: DATA, files, target, progress: silent, prefer: 'newest' });
	const db = openDatabase(target, { readonly: true });
	expect((await fileLoads(db)).map(({ form, updated, skipped }) => [form, updated, skipped])).toEqual([
		['json-stat2', '2026-04-27T06:00:00.000Z', 0],
		['json-stat2', '2025-04-28T06:00:00.000Z', 0]
	]);
	expect(
		(await tableNotes(db)).map(({ table, language, dimension, text }) => [table, language, dimension, text])
	).toEqual(
		Array(2)
			.fill([
				['TAB3981', 'sv', null, 'Uppgifterna avser den 31 december.'],
				['TAB3981', 'sv', 'utbildningsnivå', 'Uppgift saknas för en del av befolkningen.']
			])
			.flat()
	);
	const revised = await revisions(db);
	expect(
		revised.map(({ region, year, sex, subject, earlier, later }) => [region, year, sex, subject, earlier, later])
	).toEqual([
		['2101', 2018, 1, '7', '5', '6'],
		['2101', 2019, 1, '7', '5', '6']
	]);
	expect(revised[0].later_file).toContain('newer.json');
	const checks = await loadChecks(db);
	const touches = checks.map((check): Touches => JSON.parse(check.touches));
	expect(touches).toContainEqual({ tables: ['TAB3981'], regions: ['2101'], years: [2018, 2019], levels: ['7'] });
	expect((await sourceTables(db)).map(({ code }) => code)).toEqual(['TAB3981', 'TAB5956', 'TAB6534']);
	await db.destroy();
});

test('single years of age are loaded beside their table', async () => {
	const folder = temporaryFolder();
	const ages = ['74', '94', '95+'].map((code) => ({ code, sv: `${code} år`, en: `${code} years` }));
	const variables = { ...VARIABLES, age: { ...VARIABLES.age, values: ages } };
	const table = wide({ ...USUAL, variables }, LABELS.text, { contents: false });
	writeFileSync(join(folder, 'ages.csv'), latin1(table));
	const target = join(folder, 'x.sqlite');
	await ingest({ data: DATA, files: [join(folder, 'ages.csv')], target, progress: silent });
	const db = openDatabase(target, { readonly: true });
	const spans = db.selectFrom('observed').select(['age_from', 'age_to']).distinct().orderBy('age_from');
	expect(await spans.execute()).toEqual([
		{ age_from: 74, age_to: 74 },
		{ age_from: 94, age_to: 94 },
		{ age_from: 95, age_to: 120 }
	]);
	expect((await sourceTables(db)).map(({ code }) => code)).toContain('UtbBefRegionR');
	await expect(foreignKeyCheck(db)).resolves.toBeUndefined();
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
