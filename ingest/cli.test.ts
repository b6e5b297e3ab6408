import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open.server.ts';
import { foreignKeyCheck, integrityCheck } from '#db/writers/maintain.ts';
import { latin1, smallTable, temporaryFolder, withLine } from './testing.ts';

vi.setConfig({ testTimeout: 180_000 });

const CLI = join(import.meta.dirname, 'cli.ts');

interface Ended {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs the command to its end. */
const run = (...args: string[]): Promise<Ended> =>
	new Promise((resolve) =>
		execFile(process.execPath, [CLI, ...args], (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr })
		)
	);

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function files() {
	const folder = temporaryFolder();
	const table = join(folder, 'small.csv');
	writeFileSync(table, latin1(smallTable()));
	return { folder, table, target: join(folder, 'x.sqlite') };
}

test('--help says what it does', async () => {
	expect(await run('--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--db PATH') });
});

test('an unknown option is answered with the help', async () => {
	const { code, stderr } = await run('--force');
	expect([code, stderr.split('\n')[0].includes('--force'), stderr.includes('Usage:')]).toEqual([2, true, true]);
});

test('a load ends with a report of files, rows, regions, years, notes and refusals', async () => {
	const { table, target } = files();
	const { code, stdout, stderr } = await run('--db', target, table);
	expect([code, stderr]).toEqual([0, `Read ${table} (scb-web-wide): 32 rows, 64 cells\n`]);
	expect(stdout).toMatch(/^ {2}file +form +rows +cells +regions +years$/m);
	expect(stdout).toMatch(/^ {2}\S+small\.csv +scb-web-wide +32 +64 +2 +2018–2019$/m);
	expect(stdout).toMatch(/^ {2}note +adds-up +No county or country has all its municipalities/m);
	expect(stdout).toMatch(/^\d+ passed, 3 notes, 0 refusals\.$/m);
	expect(stdout).toMatch(
		/^Published \S+x\.sqlite, data version 20\d\d-\d\d-\d\d-[0-9a-f]{7}: 64 counts, 0 published ratios, \d+ indicator values, in \d+\.\d s\.$/m
	);
});

test('--json gives the report to programs', async () => {
	const { table, target } = files();
	const { code, stdout } = await run('--json', '--db', target, table);
	const report = JSON.parse(stdout);
	expect([code, report.published, report.database]).toEqual([0, true, target]);
	expect(report.files).toMatchObject([
		{ file: table, form: 'scb-web-wide', tables: ['TAB3981'], rows: 32, cells: 64, years: { from: 2018, to: 2019 } }
	]);
	expect(report.checks).toContainEqual({
		name: 'geography',
		rule: 'Every county has all its municipalities or none of them',
		outcome: 'note',
		message: {
			sv: 'TAB3981 har 2 av 10 kommuner i 21 Gävleborgs län: 2018–2019.',
			en: 'TAB3981 has 2 of 10 municipalities of 21 Gävleborgs län: 2018–2019.'
		},
		touches: { tables: ['TAB3981'], regions: ['21'], years: [2018, 2019] }
	});
	expect(report.written).toMatchObject({ observations: 64, ratios: 0 });
});

test('--json gives refusals too, with their places', async () => {
	const { folder, table, target } = files();
	const broken = join(folder, 'broken.csv');
	writeFileSync(broken, latin1(withLine(smallTable(), 4, (line) => line.replace('200', 'tvåhundra'))));
	const { code, stdout } = await run('--json', '--db', target, table, broken);
	const report = JSON.parse(stdout);
	expect([code, report.published, existsSync(target)]).toEqual([1, false, false]);
	expect(report.refusals).toMatchObject([
		{
			check: 'numbers',
			file: broken,
			row: 4,
			column: '5 "2018"',
			message: expect.stringContaining('found "tvåhundra"')
		}
	]);
	expect(report.files).toMatchObject([{ file: table }]);
});

test('--prefer newest loads the newer of two and lists what it revised', async () => {
	const { folder, table, target } = files();
	const newer = join(folder, 'newer.csv');
	const figure = (row: number, column: number) => (row === 2 && column === 0 ? 209 : 100 * row + column);
	writeFileSync(newer, latin1(smallTable({ years: [2018, 2019, 2020], figure })));
	expect((await run('--db', target, table, newer)).code).toBe(1);
	const { code, stdout } = await run('--db', target, '--prefer', 'newest', table, newer);
	expect(code).toBe(0);
	expect(stdout).toMatch(
		/^Revisions\n {2}"2101 Ockelbo", "förgymnasial utbildning, 9 \(10\) år", "män", 2018 {2}200 {2}→ {2}209$/m
	);
});

test('--releases lists what is kept, --restore puts it back', async () => {
	const { table, target } = files();
	const version = async () => JSON.parse((await run('--json', '--db', target, table)).stdout).version;
	const first = await version();
	writeFileSync(table, latin1(smallTable({ years: [2018, 2019, 2020] })));
	const second = await version();
	const listed = await run('--db', target, '--releases');
	expect(listed.stdout).toMatch(
		new RegExp(`holds the data version ${second}\\.\nKept, the newest first\n {2}${first} `)
	);
	expect(await run('--db', target, '--restore', first)).toEqual({
		code: 0,
		stdout: `Restored ${target}: it holds the data version ${first} again.\n`,
		stderr: ''
	});
	expect((await run('--db', target, '--restore', '2020-01-01')).code).toBe(1);
});

test('a file loaded alone does not replace a database that has more, unless that is said', async () => {
	const { table, target } = files();
	await run('--db', target, table);
	writeFileSync(table, latin1(smallTable({ years: [2019, 2020] })));
	const { code, stderr } = await run('--db', target, table);
	expect([code, stderr]).toEqual([
		1,
		expect.stringContaining('32 figures that the new files lack: TAB3981 (all of 2018)')
	]);
	expect(await run('--db', target, '--allow-fewer', table)).toMatchObject({
		code: 0,
		stdout: expect.stringMatching(
			/Changes since \S+\n {2}TAB3981 {2}added +32 {2}2020 {2}2 regions\n {2}TAB3981 {2}gone +32 {2}2018/
		)
	});
});

test.each([
	[['--keep', 'many'], '--keep takes a whole number, not "many".'],
	[['--releases', 'x.csv'], '--releases and --restore load no files, but x.csv was named.']
])('%j is answered with the help', async (args, sentence) => {
	const { code, stderr } = await run(...args);
	expect([code, stderr.split('\n')[0]]).toEqual([2, sentence]);
});

test('--prefer takes nothing else', async () => {
	const { code, stderr } = await run('--prefer', 'oldest');
	expect([code, stderr.split('\n')[0]]).toEqual([2, '--prefer takes "newest", not "oldest".']);
});

test('a refused file ends with code 1, the sentence, and the database as it was', async () => {
	const { folder, table, target } = files();
	await run('--db', target, table);
	const before = sha256(target);
	const broken = join(folder, 'broken.csv');
	writeFileSync(broken, latin1(withLine(smallTable(), 4, (line) => line.replace('200', 'tvåhundra'))));
	const { code, stdout, stderr } = await run('--db', target, table, broken);
	expect([code, stdout]).toEqual([1, '']);
	expect(stderr).toContain(`1 refusal\n  numbers: ${broken}, row 4, column 5 "2018": found "tvåhundra"; expected`);
	expect(stderr).toContain(`Nothing was loaded; ${target} is untouched.`);
	expect(sha256(target)).toBe(before);
});

test('a file that is not there is a refusal too', async () => {
	const { target } = files();
	const { code, stderr } = await run('--db', target, 'none.csv');
	expect([code, stderr.split('\n')[1]]).toEqual([
		1,
		'  file-form: none.csv: found no such file; expected a file. Check the path.'
	]);
});

/** Ends the process at once, as a power cut would, and waits until it is gone. */
async function kill(child: ChildProcess) {
	if (child.exitCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGKILL');
	await gone;
}

const load = (target: string) => spawn(process.execPath, [CLI, '--db', target], { stdio: 'ignore' });

/** Starts a load of the bundled files and waits until it has begun to write. */
async function startWriting(target: string): Promise<ChildProcess> {
	const child = load(target);
	while (!existsSync(`${target}.next-${child.pid}`)) {
		expect(child.exitCode).toBeNull();
		await setTimeout(2);
	}
	return child;
}

/** Milliseconds that a load of the bundled files takes, start included. */
async function timeToLoad(target: string): Promise<number> {
	const began = performance.now();
	await once(load(target), 'exit');
	return performance.now() - began;
}

/** Seeded, so that a failure comes again; the last moment is that of the end itself. */
const MOMENTS = [...uniform(25), 1];

function uniform(count: number): number[] {
	const generator = xoroshiro128plus(2021);
	return Array.from({ length: count }, () => uniformInt(generator, 0, 999) / 1000);
}

test(`killed at ${MOMENTS.length} moments of a load, the database that served before is whole`, async () => {
	const { folder, table, target } = files();
	await run('--db', target, table);
	const wanted = join(folder, 'wanted.sqlite');
	copyFileSync(target, wanted);
	const whole = await timeToLoad(wanted);
	const allowed = [sha256(target), sha256(wanted)];
	for (const share of MOMENTS) {
		const child = load(target);
		await setTimeout(share * whole);
		await kill(child);
		expect(allowed).toContain(sha256(target));
		const db = openDatabase(target, { readonly: true });
		await integrityCheck(db);
		await foreignKeyCheck(db);
		await db.destroy();
	}
});

test('killed while it writes, the next run clears up', async () => {
	const { folder, table, target } = files();
	await run('--db', target, table);
	const before = sha256(target);
	const child = await startWriting(target);
	await kill(child);
	expect(sha256(target)).toBe(before);
	expect(readdirSync(folder)).toContain(`x.sqlite.next-${child.pid}`);
	await run('--db', target, table);
	expect(readdirSync(folder).sort()).toEqual(['small.csv', 'x.sqlite', 'x.sqlite-lock']);
	expect(sha256(target)).toBe(before);
});

test('killed between keeping the old database and putting the new one in its place, one of both is whole', async () => {
	const { folder, table, target } = files();
	await run('--db', target, table);
	const before = sha256(target);
	const wanted = join(folder, 'wanted.sqlite');
	copyFileSync(target, wanted);
	await timeToLoad(wanted);
	const allowed = [before, sha256(wanted)];
	const isKept = () => existsSync(join(folder, 'releases')) && readdirSync(join(folder, 'releases')).some(isOurs);
	const isOurs = (name: string) => /^x-.*\.sqlite$/.test(name);
	const child = load(target);
	while (!isKept()) {
		expect(child.exitCode).toBeNull();
		await setImmediate();
	}
	await kill(child);
	expect(allowed).toContain(sha256(target));
	const kept = readdirSync(join(folder, 'releases')).filter(isOurs);
	expect(kept.map((name) => sha256(join(folder, 'releases', name)))).toEqual([before]);
	await run('--db', target);
	expect(sha256(target)).toBe(allowed[1]);
	expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
});

test('two loads at once: the second waits, and both end well', async () => {
	const { folder, target } = files();
	const first = await startWriting(target);
	const second = load(target);
	const codes = await Promise.all([first, second].map(async (child) => (await once(child, 'exit'))[0]));
	expect(codes).toEqual([0, 0]);
	expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
});

test.runIf(process.platform === 'linux')('no room for the database: one sentence, and nothing is changed', async () => {
	const { folder, table, target } = files();
	await run('--db', target, table);
	const before = sha256(target);
	// a file may not grow beyond 1 MB, and whoever tries is told so instead of ended
	const limited = `trap '' XFSZ; ulimit -f 1024; exec "$0" "$@"`;
	const { code, stderr } = await new Promise<Ended>((resolve) =>
		execFile('bash', ['-c', limited, process.execPath, CLI, '--db', target], (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), stdout, stderr })
		)
	);
	expect(code).toBe(1);
	expect(stderr).toMatch(/The new database cannot be written \(.+\): is the disk full\? Make room and start again\./);
	expect(stderr).toContain(`Nothing was loaded; ${target} is untouched.`);
	expect(sha256(target)).toBe(before);
	expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
});
