import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LiveDatabase, openLiveDatabase } from '#db/live.server.ts';
import { createApp } from '../dashboard/server/app.ts';

/** From SCB's files in data/ to the figure that a reader computes again: every link of the chain, on a database of its own. */
const folder = mkdtempSync(join(tmpdir(), 'chain-'));
const run = (command: string, ...words: string[]) => spawnSync(command, words, { encoding: 'utf8' });
const missing = (command: string) => run(command, '--version').status !== 0;

let database: LiveDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(() => {
	const file = join(folder, 'chain.sqlite');
	const { status, stderr } = run(process.execPath, 'ingest/cli.ts', '--db', file);
	expect(status, stderr).toBe(0);
	database = openLiveDatabase(file);
	app = createApp({ site: (_req, res) => void res.end(), database });
}, 60_000);
afterAll(() => {
	database?.close();
	rmSync(folder, { recursive: true });
});

describe.each(['indicator=hogutbildade', 'indicator=kvinnor-minus-man&comparison=de-14'])('%s', (query) => {
	let answer: Record<string, unknown>;
	beforeAll(async () => {
		answer = (await request(app).get(`/api/v1/evaluation?${query}`)).body;
		const { body } = await request(app).get(`/api/v1/files/evaluation.zip?${query}`).responseType('blob');
		for (const [name, bytes] of Object.entries(unzipSync(body))) writeFileSync(join(folder, name), strFromU8(bytes));
	});

	test('the API counts the 23 participants, and the comparison set without anyone left out', () =>
		expect(answer).toMatchObject({ n1: 23, n0: query.includes('de-14') ? 14 : 16, leftOut: [] }));

	test('the command gives what the API gives', () => {
		const columns = '--unit unit --group group --time time --value value --denominator denominator'.split(' ');
		const { stdout, stderr } = run(
			process.execPath,
			...['scripts/evaluate.ts', '--panel', join(folder, 'panel.csv'), ...columns],
			...['--pre', '2015-2019', '--post', '2022-2025', '--json']
		);
		expect(stderr).toBe('');
		expect(answer).toMatchObject(JSON.parse(stdout));
	});

	test.skipIf(missing('python3'))('Python gives it too', () => {
		const { status, stdout, stderr } = run('python3', join(folder, 'reproduce.py'));
		expect(status, stdout + stderr).toBe(0);
	});

	test.skipIf(missing('Rscript'))('and R', () => {
		const { status, stdout } = run('Rscript', join(folder, 'reproduce.R'));
		expect(status, stdout).toBe(0);
	});
});
