import { cpSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { type EducationDb, openDatabase } from '#db/open.server.ts';
import { listReleases, releaseChanges, revisedFigures } from '#db/queries/releases.ts';
import { loadChecks } from '#db/queries/sources.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { keptReleases } from './kept-releases.ts';
import { silent } from './progress.ts';
import { type SmallTable, DATA, latin1, sha256Of as sha256, smallTable, temporaryFolder } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A place for a database, and a way to load a small table into it. */
function place() {
	const folder = temporaryFolder();
	const target = join(folder, 'x.sqlite');
	const load = async (changes: Partial<SmallTable>, options: Partial<IngestOptions> = {}) => {
		writeFileSync(join(folder, 'small.csv'), latin1(smallTable(changes)));
		const files = [join(folder, 'small.csv')];
		return (await ingest({ data: DATA, files, target, progress: silent, ...options })).published.version;
	};
	return { folder, target, load };
}

/** What a query finds in a database. */
async function read<Result>(file: string, query: (db: EducationDb) => Promise<Result>): Promise<Result> {
	const db = openDatabase(file, { readonly: true });
	return query(db).finally(() => db.destroy());
}

const versions = async (file: string) => (await read(file, listReleases)).map(({ version }) => version);

const lossOf = async (file: string) =>
	(await read(file, loadChecks)).filter(({ name }) => name === 'nothing-lost').map(({ message_en }) => message_en);

const YEARS = { years: [2018, 2019, 2020] };
const revised = {
	...YEARS,
	figure: (row: number, column: number) => (row === 2 && column === 0 ? 209 : 100 * row + column)
};

test('a release tells what it changed in the one before it', async () => {
	const { target, load } = place();
	const first = await load({});
	expect([await versions(target), await read(target, releaseChanges)]).toEqual([[first], []]);
	const second = await load(revised);
	expect(await versions(target)).toEqual([second, first]);
	const change = { version: second, table: 'TAB3981', wholeRegions: [] };
	expect(await read(target, releaseChanges)).toEqual([
		{ ...change, kind: 'added', figures: 32, years: [2020], regions: ['2101', '2180'], wholeYears: [2020] },
		{ ...change, kind: 'revised', figures: 1, years: [2018], regions: ['2101'], wholeYears: [] }
	]);
	expect(await read(target, revisedFigures)).toEqual([
		{
			version: second,
			table: 'TAB3981',
			region: '2101',
			region_name: 'Ockelbo',
			year: 2018,
			sex: 1,
			age_from: 16,
			age_to: 74,
			subject: '2',
			earlier: '200',
			later: '209'
		}
	]);
	const third = await load({ ...revised, years: [2018, 2019, 2020, 2021] });
	expect(await versions(target)).toEqual([third, second, first]);
	expect((await read(target, releaseChanges)).map(({ version, kind }) => [version, kind])).toEqual([
		[third, 'added'],
		[second, 'added'],
		[second, 'revised']
	]);
});

test('the same files over the same database give the same bytes, over themselves too', async () => {
	const [one, other] = [place(), place()];
	for (const { load } of [one, other]) {
		await load({});
		await load(YEARS);
	}
	// The files are called alike: their names are in the database.
	copyFileSync(one.target, join(other.folder, 'copy.sqlite'));
	const before = sha256(one.target);
	await other.load(YEARS, { files: [join(one.folder, 'small.csv')], target: join(other.folder, 'copy.sqlite') });
	expect(sha256(join(other.folder, 'copy.sqlite'))).toBe(before);
	await one.load(YEARS);
	expect(sha256(one.target)).toBe(before);
	expect(await versions(one.target)).toEqual(await versions(other.target));
	expect(keptReleases(one.target)).toHaveLength(1);
});

test('going back to earlier files goes back in the history', async () => {
	const { target, load } = place();
	const first = await load({});
	await load(YEARS);
	expect(await load({}, { allowFewer: true })).toBe(first);
	expect([await versions(target), await read(target, releaseChanges)]).toEqual([[first], []]);
	expect(await lossOf(target)).toEqual([
		'32 figures that were in the database before are no longer there: TAB3981 (all of 2020).'
	]);
});

test('a load without figures that were there is refused, and the database stays as it was', async () => {
	const { target, load } = place();
	await load(YEARS);
	const before = sha256(target);
	await expect(load({ regions: ['2101 Ockelbo'] })).rejects.toThrow(
		`${target}: found 64 figures that the new files lack: TAB3981 (all of 2020; all of 2180); ` +
			'expected every figure of the database that is replaced to stand in the new one too. ' +
			'Load these files together with those in data/scb, build another database with --db PATH, ' +
			'or replace the old one nevertheless with --allow-fewer.'
	);
	expect(sha256(target)).toBe(before);
});

test('what is gone is in the history, as years and regions', async () => {
	const { target, load } = place();
	await load(YEARS);
	const version = await load({ regions: ['2101 Ockelbo'] }, { allowFewer: true });
	expect(await read(target, releaseChanges)).toEqual([
		{
			version,
			table: 'TAB3981',
			kind: 'gone',
			figures: 64,
			years: [2018, 2019, 2020],
			regions: ['2101', '2180'],
			wholeYears: [2020],
			wholeRegions: ['2180']
		}
	]);
});

/** Overwrites what lies in the middle of a file. */
function damage(file: string) {
	const bytes = readFileSync(file);
	for (let page = 2; page < bytes.length / 4096; page++) bytes.fill(255, page * 4096, page * 4096 + 64);
	writeFileSync(file, bytes);
}

async function write(file: string, ...statements: string[]) {
	const db = openDatabase(file);
	for (const statement of statements) await sql.raw(statement).execute(db);
	await db.destroy();
}

test.each([
	[
		'a text',
		async (file: string) => writeFileSync(file, 'no database, whatever its name says '.repeat(40)),
		'not a database'
	],
	['an empty file', async (file: string) => writeFileSync(file, ''), 'no such table'],
	['a database of something else', (file: string) => write(file, 'create table t (x)'), 'no such table'],
	['a damaged one', async (file: string) => damage(file), 'unable to open database|malformed'],
	[
		'one without a release',
		(file: string) => write(file, 'delete from release_change', 'delete from revised_figure', 'delete from release'),
		'it holds no release'
	],
	['one with other tables', (file: string) => write(file, 'drop table published_ratio'), 'no such table']
])('%s in its place does not hinder a load: the history starts anew, and says so', async (what, spoil, reason) => {
	const { target, load } = place();
	if (!/text|empty|else/.test(what)) await load(YEARS);
	await spoil(target);
	const version = await load({});
	expect(await versions(target)).toEqual([version]);
	expect(await lossOf(target)).toEqual([
		expect.stringMatching(
			new RegExp(
				`^What stood in the place of the database before could not be read \\((?!.*/)[^)]*(${reason})[^)]*\\): the figures are not compared, and the history of releases starts anew\\.$`
			)
		)
	]);
	const kept = keptReleases(target).map((each) => each.version);
	expect(kept).toEqual([what === 'one with other tables' ? expect.stringMatching(/^20/) : 'unreadable']);
});

test('a database that was made before there was a history is the first release of it', async () => {
	const { target, load } = place();
	const first = await load({});
	await write(
		target,
		'drop table revised_figure',
		'drop table release_change',
		"delete from kysely_migration where name like '%release-history'"
	);
	const second = await load(YEARS);
	expect(await versions(target)).toEqual([second, first]);
	expect(await read(target, releaseChanges)).toMatchObject([{ version: second, kind: 'added', figures: 32 }]);
});

test('a database that another program is writing to stops the load in the words of the engine', async () => {
	const { target, load } = place();
	await load({});
	const other = openDatabase(target);
	await sql`begin exclusive`.execute(other);
	await expect(load(YEARS)).rejects.toThrow('database is locked');
	await other.destroy();
});

/** A copy of the data that a load reads. */
function copied() {
	const data = join(temporaryFolder(), 'data');
	cpSync(DATA, data, { recursive: true });
	const target = join(data, '../x.sqlite');
	const load = async (files: string[] = []) =>
		(await ingest({ data, files, target, progress: silent, allowFewer: true })).published.version;
	return { data, load };
}

const described = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('the plain version belongs to the files that datapackage.json describes, whatever they are called', async () => {
	const { data, load } = copied();
	const { version, resources } = described(join(data, 'datapackage.json'));
	const files = resources.map(({ path }: { path: string }) => path).filter((path: string) => path.startsWith('scb/'));
	expect(await load()).toBe(version);
	files.forEach((path: string, index: number) => copyFileSync(join(data, path), join(data, `${9 - index}.csv`)));
	expect(await load(files.map((_: string, index: number) => join(data, `${index + 9 - files.length + 1}.csv`)))).toBe(
		version
	);
	expect(await load([join(data, files[0])])).toMatch(new RegExp(`^${version}-[0-9a-f]{7}$`));
});

test('changed files have a version of their own, also when datapackage.json describes them under the old one', async () => {
	const { data, load } = copied();
	const path = join(data, 'datapackage.json');
	const { version } = described(path);
	await load();
	const events = join(data, 'events.csv');
	writeFileSync(events, `${readFileSync(events, 'utf8').trimEnd()}\n`.replace('Pandemi', 'En pandemi'));
	const changed = await load();
	expect(changed).toMatch(new RegExp(`^${version}-[0-9a-f]{7}$`));
	const datapackage = described(path);
	for (const resource of datapackage.resources)
		if (resource.path === 'events.csv') resource.hash = `sha256:${sha256(events)}`;
	writeFileSync(path, JSON.stringify(datapackage));
	expect(await load()).toBe(changed);
	writeFileSync(path, JSON.stringify({ ...datapackage, version: '2027-01-31' }));
	expect(await load()).toBe('2027-01-31');
});
