import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { double, sample } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dataFolder, withoutRatios } from './scb-api/testing-data.ts';
import { contents } from './scb-api/testing-refresh.ts';
import { edited, slow, startServer } from './scb-api/testing-server.ts';
import { publishedCounts, publishedRatios } from './scb-api/testing-table.ts';

vi.setConfig({ testTimeout: 180_000 });

const CLI = join(import.meta.dirname, 'refresh-cli.ts');

const start = (...args: string[]): ChildProcess => spawn(process.execPath, [CLI, ...args], { stdio: 'pipe' });

/** Runs the command to its end. */
async function run(...args: string[]) {
	const child = start(...args);
	const [stdout, stderr, [code]] = await Promise.all([read(child.stdout!), read(child.stderr!), once(child, 'close')]);
	return { code: code as number, stdout, stderr };
}

/** A folder with counts until a year, a server that has published 2022, and the arguments to bring them together. */
async function scene(until = 2021) {
	const counts = publishedCounts([2018, 2019, 2020, 2021, 2022]);
	const server = await startServer([counts, publishedRatios([2024, 2025])], Date.now);
	const data = dataFolder(until);
	const db = join(data, '../x.sqlite');
	return { server, data, db, args: ['--base', server.base, '--data', data, '--db', db] };
}

test('--help says what it does', async () => {
	expect(await run('--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--dry-run') });
});

test.each([
	['an unknown option', ['--force'], '--force'],
	['a positional argument', ['TAB3981'], 'TAB3981'],
	['an address that is none', ['--base', 'statistikdatabasen'], 'no address that begins with https:// or http://'],
	['a preference that is none', ['--prefer', 'oldest'], '--prefer takes "newest", not "oldest".'],
	['a file as address', ['--base', 'file:///etc'], 'no address that begins with https:// or http://']
])('%s is answered with the help', async (_, args, words) => {
	const { code, stdout, stderr } = await run(...args);
	expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', expect.stringContaining(words)]);
	expect(stderr).toContain('Usage: npm run refresh');
});

test('--dry-run says what it would ask for, and changes nothing', async () => {
	const { data, db, args } = await scene();
	const before = contents(data);
	const { code, stdout, stderr } = await run(...args, '--dry-run');
	expect([code, stderr]).toEqual([0, '']);
	expect(stdout).toMatch(/^To ask for: 640 cells in 1 call \(allowed: 150000 cells a call, 30 calls in 10 s\)\.$/m);
	expect(stdout).toMatch(/^ {4}http:\S+&valueCodes\[Tid\]=2022$/m);
	expect(stdout).toMatch(/^Nothing is missing\.\nNothing in \S+data was changed\.\n$/m);
	expect([contents(data), existsSync(db)]).toEqual([before, false]);
});

test('a refresh ends with the files written and the report of the load', async () => {
	const { data, db, args } = await scene();
	const { code, stdout } = await run(...args);
	expect(code).toBe(0);
	expect(stdout).toMatch(/^1 of 1: 640 cells of TAB3981 fetched\.$/m);
	expect(stdout).toMatch(/^Wrote \S+scb\/TAB3981_\d{4}-\d\d-\d\d_1\.json\.$/m);
	expect(stdout).toMatch(/^Published \S+x\.sqlite, data version \d{4}-\d\d-\d\d-[0-9a-f]{7}: \d+ counts/m);
	expect([existsSync(db), existsSync(join(data, 'scb/.refresh'))]).toEqual([true, false]);
	expect(await run(...args)).toMatchObject({
		code: 0,
		stderr: '',
		stdout: expect.stringMatching(/Nothing is missing\.\nNothing in \S+ was changed\.\n$/)
	});
});

test('--no-ingest leaves the database', async () => {
	const { db, args } = await scene();
	const { code, stdout } = await run(...args, '--no-ingest');
	expect([code, existsSync(db), stdout.includes('Wrote ')]).toEqual([0, false, true]);
});

const renamed = edited((body) => (body.dimension.Region.category.label[2180] = 'Gefle'));

test('a refusal ends with code 1 and its sentence; nothing is changed', async () => {
	const { server, data, db, args } = await scene();
	const before = contents(data);
	server.fail(/TAB3981.metadata/, renamed);
	const { code, stdout, stderr } = await run(...args);
	expect([code, stderr]).toEqual([
		1,
		expect.stringMatching(/^http:\S+TAB3981\S+, Region: found the name "Gefle" for "2180"; expected "Gävle"\. .+\.\n$/)
	]);
	expect(stdout).toMatch(/Nothing in \S+ was changed\.\n$/);
	expect([contents(data), existsSync(db)]).toEqual([before, false]);
});

test('a table that is refused leaves the other alone: it comes in and is loaded, with code 1 at the end', async () => {
	const { server, data, db, args } = await scene();
	withoutRatios(data, 2025);
	server.fail(/TAB3981.metadata/, renamed);
	const { code, stdout, stderr } = await run(...args);
	expect([code, existsSync(db), stderr.split('\n')[0].includes('"Gefle"')]).toEqual([1, true, true]);
	expect(stdout).toMatch(/^1 of 1: 215 cells of TAB6534 fetched\.$/m);
	expect(stdout).toMatch(/^Wrote \S+TAB6534_\d{4}-\d\d-\d\d_1\.json\.$/m);
	expect(stdout).toMatch(/^Published /m);
});

test('the API does not answer: one sentence, and nothing changed', async () => {
	const { server, args } = await scene();
	server.fail(
		/config/,
		edited((body) => delete body.maxDataCells)
	);
	const { code, stderr, stdout } = await run(...args);
	expect([code, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(
		/^http:\S+\/config, maxDataCells: found nothing; expected a value for "maxDataCells"\. .+\.\n$/
	);
});

test('a fault in the folder is said once', async () => {
	const { data, args } = await scene();
	writeFileSync(join(data, 'scb/x.csv'), 'nothing');
	const { code, stderr } = await run(...args);
	expect([code, stderr.match(/file-form: data\/scb\/x\.csv/g)]).toEqual([1, ['file-form: data/scb/x.csv']]);
});

test('figures that contradict those before end with code 1 and both; --prefer newest takes the newer', async () => {
	const { server, data, args } = await scene(2021);
	server.table.persons.set('2180/tot16-74/7/2/UF0506A1/2020', 1);
	const { code, stderr } = await run(...args, '--all');
	expect(code).toBe(1);
	expect(stderr).toMatch(
		/^ {2}repeated-cells: .+found \d+ for "2180 Gävle", "forskarutbildning", "kvinnor", 2020; expected \d+, as in/m
	);
	expect(readdirSync(join(data, 'scb')).filter((name) => name.startsWith('TAB3981_20'))).toEqual([]);
	const newest = await run(...args, '--prefer', 'newest', '--all');
	expect([newest.code, newest.stdout.includes('Revisions')]).toEqual([0, true]);
});

test('a second refresh at the same time says that there is a first', async () => {
	const { server, args } = await scene();
	server.fail(/config/, slow);
	const first = start(...args);
	while (server.requests.length === 0) await setTimeout(10);
	const { code, stderr } = await run(...args);
	expect([code, stderr]).toEqual([
		1,
		expect.stringMatching(/^\S+: found another refresh running; expected none\. Wait until it has ended\.\n$/)
	]);
	first.kill('SIGKILL');
	await once(first, 'close');
	expect(await run(...args, '--no-ingest')).toMatchObject({ code: 0 });
});

test('a database that has more than the files is replaced with --allow-fewer alone', async () => {
	const { db, args } = await scene();
	spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), '--db', db]);
	const before = readFileSync(db);
	const { code, stderr } = await run(...args);
	expect([code, stderr.includes('nothing-lost'), stderr.includes('--allow-fewer')]).toEqual([1, true, true]);
	expect(readFileSync(db).equals(before)).toBe(true);
	const allowed = await run(...args, '--allow-fewer', '--all');
	expect([allowed.code, allowed.stdout.includes('Published')]).toEqual([0, true]);
});

/** From the first answer to the last word: what a run is about to do at each is another thing. */
const MOMENTS = sample(double({ min: 0.3, max: 1, noNaN: true }), { numRuns: 25, seed: 20_261_129 });

test(`killed at ${MOMENTS.length} random moments, the next run comes to the same end`, async () => {
	const { server, data: wanted, args } = await scene();
	withoutRatios(wanted, 2025);
	server.allowed.maxCallsPerTimeWindow = 1000;
	const began = performance.now();
	await run(...args, '--no-ingest');
	const whole = performance.now() - began;
	for (const share of MOMENTS) {
		const data = dataFolder(2021);
		withoutRatios(data, 2025);
		const again = ['--base', server.base, '--data', data, '--db', join(data, '../x.sqlite'), '--no-ingest'];
		const child = start(...again);
		const closed = once(child, 'close');
		await setTimeout(share * whole);
		child.kill('SIGKILL');
		await closed;
		expect(await run(...again)).toMatchObject({ code: 0, stderr: '' });
		expect(contents(data)).toEqual(contents(wanted));
		expect(existsSync(join(data, 'scb/.refresh'))).toBe(false);
	}
});
