import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createApp } from '../app.ts';
import { createEvaluationDatabase } from '../testing-evaluation.ts';

const db = await createEvaluationDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const HIGH = 'indicator=hogutbildade';
const get = (query: string) => request(app).get(`/api/v1/files/evaluation.zip?${query}`).set('Host', 'example.org');
const download = async (query: string) => {
	const res = await get(query).responseType('blob');
	expect(res.status, String(res.body)).toBe(200);
	return { headers: res.headers, bytes: res.body as Buffer };
};
const unpacked = (bytes: Buffer): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const parsed = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

/** The command that runs a program, where it is there. */
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('the zip', () => {
	test('is named after the question and holds what it needs', async () => {
		const { headers, bytes } = await download(`${HIGH}&sex=women&comparison=de-14&before=2012-2018&after=2023`);
		expect(headers['content-type']).toBe('application/zip');
		expect(headers['data-version']).toBe('2026-11-25');
		expect(headers['content-disposition']).toBe(
			'attachment; filename=utvardering_hogutbildade_women_de-14_2012-2018_2023_v2026-11-25.zip'
		);
		expect(Object.keys(unpacked(bytes))).toEqual([
			...['README.txt', 'changes.csv', 'panel.csv', 'expected.json', 'reproduce.R', 'reproduce.py', 'SHA256SUMS']
		]);
	});

	test('is the same bytes each time, and its checksums hold', async () => {
		const { bytes } = await download(HIGH);
		const other = await download(`${HIGH}&sex=total`); // the same question, not the same answer in memory
		expect(other.bytes.equals(bytes)).toBe(true);
		const { SHA256SUMS, ...files } = unpacked(bytes);
		const sums = Object.entries(files).map(
			([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`
		);
		expect(SHA256SUMS).toBe(sums.join(''));
	});

	test('is not sent to who has it', async () => {
		const first = await get(HIGH);
		const again = await get(HIGH).set('If-None-Match', first.headers.etag!);
		expect([again.status, again.text]).toEqual([304, '']);
	});

	test('cannot be had for a question without an answer', async () => {
		const res = await get(`${HIGH}&comparison=x`);
		expect(res.status).toBe(400);
		expect(res.headers['content-type']).toContain('problem+json');
		expect(JSON.parse(res.text).parameters[0]).toMatchObject({ parameter: 'comparison', asked: 'x' });
	});
});

describe('its files', () => {
	let files: Record<string, string>;
	beforeAll(async () => void (files = unpacked((await download(HIGH)).bytes)));

	test('changes.csv: who is counted, with persons of an average year', async () => {
		const rows = parsed(files['changes.csv']!);
		expect(rows).toHaveLength(17);
		expect(rows.map(({ code }) => code)).not.toContain('2418');
		const [row] = rows.filter(({ code }) => code === '2180');
		expect(row).toMatchObject({ name: 'Gävle', group: '1' });
		expect(Number(row!.change)).toBeCloseTo(Number(row!.after) - Number(row!.before), 12);
		expect(Number(row!.denominator_before)).toBeGreaterThan(70_000);
	});

	test('panel.csv: every year, with its period, also of who lacks one', () => {
		const rows = parsed(files['panel.csv']!);
		expect(rows).toHaveLength(18 * 16);
		const periods = Object.fromEntries(rows.map(({ time, period }) => [time, period]));
		expect([periods[2014], periods[2015], periods[2020], periods[2022]]).toEqual(['', 'before', 'transition', 'after']);
		expect(rows.find(({ unit, time }) => unit === '2418' && time === '2017')).toMatchObject({
			...{ value: '', denominator: '', status: '..', period: 'before' }
		});
		const row = rows.find(({ unit, time }) => unit === '2580' && time === '2020')!;
		expect(Number(row.value)).toBe((100 * Number(row.numerator)) / Number(row.denominator));
	});

	test('README.txt: in both languages, with the way back', async () => {
		const { 'README.txt': readme } = unpacked((await download(`${HIGH}&sex=women&base=2016&seed=5`)).bytes);
		expect(readme).toContain(
			'Högutbildade, kvinnor, andel av hela befolkningen: skillnaden i förändring från 2015–2019'
		);
		expect(readme).toContain('Malå saknar värde för 2017');
		expect(readme).toContain('did not take part in the förstudie');
		expect(readme).toContain('http://example.org/en/fore-efter?kon=kvinnor');
		expect(readme).toContain('2026-11-25 (sha256 bbbb');
		expect(readme).toContain('CC0-1.0');
		expect(readme).toContain('--pre 2015-2019 --post 2022-2025 --base 2016 --seed 5 --permutations 9999');
		for (const name of Object.keys(files).filter((name) => name !== 'README.txt')) expect(readme).toContain(name);
	});
});

/** Drawn by lot; all listed; two against two with a single year on each side; without divisions. */
const QUESTIONS = [
	HIGH,
	`${HIGH}&comparison=samma-lan-21&sex=men&basis=known`,
	`${HIGH}&comparison=samma-lan-24&before=2017&after=2018`,
	`${HIGH}&before=2012-2018&after=2023&base=mean&permutations=0`
];

describe.each(QUESTIONS)('%s', (query) => {
	const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
	let files: Record<string, string>;
	beforeAll(async () => {
		files = unpacked((await download(query)).bytes);
		for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test.skipIf(!has('python3'))('reproduce.py gives the figures', () => {
		const { status, stdout, stderr } = spawnSync('python3', ['-I', join(folder, 'reproduce.py')], { encoding: 'utf8' });
		expect([status, stderr], stdout).toEqual([0, '']);
		expect(stdout.match(/ ok$/gm)!.length).toBeGreaterThanOrEqual(3);
	});

	test.skipIf(!has('Rscript'))('reproduce.R gives the figures', () => {
		const { status, stdout } = spawnSync('Rscript', [join(folder, 'reproduce.R')], { encoding: 'utf8' });
		expect(status, stdout).toBe(0);
	});

	test('the command of the README gives what the API gives', async () => {
		const command = /npm run evaluate -- (.*)/.exec(files['README.txt']!)![1]!.split(' ');
		const run = spawnSync(
			process.execPath,
			['scripts/evaluate.ts', ...command.with(1, join(folder, 'panel.csv')), '--json'],
			{ encoding: 'utf8' }
		);
		expect(run.stderr).toBe('');
		const { body } = await request(app).get(`/api/v1/evaluation?${query}`);
		const found = JSON.parse(run.stdout);
		for (const name of ['est', 'se', 'df', 'p', 'lo', 'hi']) {
			if (body[name] === null) expect(found[name]).toBeNull();
			else expect(found[name]).toBeCloseTo(body[name], 9);
		}
		expect(body).toMatchObject(found);
		expect(body).toMatchObject(
			JSON.parse(files['expected.json']!.replaceAll(/^.*null.*\n/gm, '').replace(/,\n}/, '\n}'))
		);
	});
});

test.skipIf(!has('python3'))('a figure that differs makes the script fail', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
	const files = unpacked((await download(HIGH)).bytes);
	const expected = JSON.parse(files['expected.json']!);
	files['expected.json'] = JSON.stringify({ ...expected, lo: expected.lo + 1e-6 });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const { status, stdout } = spawnSync('python3', [join(folder, 'reproduce.py')], { encoding: 'utf8' });
	expect(status).toBe(1);
	expect(stdout).toMatch(/^lo .* DIFFERS$/m);
	rmSync(folder, { recursive: true });
});
