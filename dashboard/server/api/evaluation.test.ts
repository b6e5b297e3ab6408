import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { evaluatedObservations, readEvaluation } from '#lib/server/evaluation.ts';
import { recordOf } from '#lib/stats/evaluation/record.ts';
import { createApp } from '../app.ts';
import { createEvaluationDatabase } from '../testing-evaluation.ts';

const db = await createEvaluationDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const ask = (query: string) => request(app).get(`/api/v1/evaluation?${query}`);
const HIGH = 'indicator=hogutbildade';
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

test('answers with the question as it was understood, and who is compared', async () => {
	const { body, status, headers } = await ask(HIGH);
	expect(status).toBe(200);
	expect(headers['data-version']).toBe('2026-11-25');
	expect(body).toMatchObject({
		dataVersion: '2026-11-25',
		indicator: 'hogutbildade',
		sex: 'total',
		basis: 'population',
		unit: 'per cent',
		valueType: 'calculated',
		ages: { from: 16, to: 74 },
		comparison: { code: 'de-16', set: 'de-16', of: null, rule: { en: expect.stringContaining('did not take part') } },
		periods: { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 }, shortened: [] },
		base: 2019,
		permalink: '/fore-efter'
	});
	expect(body.groups.participants[0]).toEqual({ code: '2104', name: 'Hofors' });
	expect([body.groups.participants.length, body.groups.comparison.length]).toEqual([body.n1, body.n0]);
	expect(body.leftOut).toEqual([{ code: '2418', name: 'Malå', group: 1, years: [2017] }]);
	expect(body.comparisons.map(({ code }: { code: string }) => code)).toEqual([
		'de-16',
		'de-14',
		'samma-lan-21',
		'samma-lan-24',
		'samma-lan-25',
		'samma-kommungrupp-C8'
	]);
});

test("holds the page's result under the names of the command", async () => {
	const { body } = await ask(HIGH);
	const { points } = await readEvaluation(db, { indicator: 'hogutbildade', sex: 0, basis: 'population' });
	expect(body).toMatchObject(asJson(recordOf(points)));
});

describe('follows', () => {
	test.each([
		['sex', 'sex=women', { sex: 'women', permalink: '/fore-efter?kon=kvinnor' }],
		['basis', 'basis=known', { basis: 'known', permalink: '/fore-efter?underlag=kand-niva' }],
		[
			'comparison',
			'comparison=samma-lan-21',
			{ comparison: { of: '21' }, n1: 4, n0: 2, permalink: '/fore-efter?jamfor=samma-lan-21' }
		],
		[
			'periods',
			'before=2012-2018&after=2023',
			{
				pre: [2012, 2013, 2014, 2015, 2016, 2017, 2018],
				post: [2023],
				permalink: '/fore-efter?fore-fran=2012&fore-till=2018&efter-fran=2023&efter-till=2023'
			}
		],
		['base', 'base=2016', { base: 2016, event_study_base2016: expect.anything() }],
		['the mean as base', 'base=mean', { base: 'mean' }],
		['no divisions', 'permutations=0', { event_study_sup_t_factor: null }]
	])('%s', async (_, query, expected) => expect((await ask(`${HIGH}&${query}`)).body).toMatchObject(expected));

	test('seed and number of divisions, where not all can be listed', async () => {
		const chances = async (query: string) => {
			const { permutation_p_raw, seed, n_perm } = (await ask(`${HIGH}&comparison=de-16${query}`)).body;
			return { p: permutation_p_raw, seed, n_perm };
		};
		expect(await chances('')).toMatchObject({ seed: 2021, n_perm: 9999 });
		expect(await chances('&seed=1')).toEqual(await chances('&seed=1&permutations=9999'));
		expect((await chances('&seed=1')).p).not.toBe((await chances('&seed=2')).p);
		expect(await chances('&permutations=99')).toMatchObject({ seed: 2021, n_perm: 99 });
	});
});

describe('refuses, with what is allowed', () => {
	const years = expect.stringContaining('(2010-2025)');
	test.each([
		['', 'indicator', null, 'a code of /api/v1/indicators'],
		['indicator=kvinnor-minus-man&sex=men', 'sex', 'men', ['total']],
		[`${HIGH}&comparison=de-15`, 'comparison', 'de-15', expect.arrayContaining(['de-16', 'samma-lan-21'])],
		[`${HIGH}&before=2019-2015`, 'before', '2019-2015', 'two years in order, e.g. 2015-2019, or one'],
		[`${HIGH}&before=2005-2019`, 'before', '2005-2019', years],
		[`${HIGH}&after=2024-2030`, 'after', '2024-2030', years],
		[`${HIGH}&before=2015-2023`, 'before', '2015-2023', years],
		[`${HIGH}&after=2018-2019`, 'after', '2018-2019', years],
		[`${HIGH}&base=2030`, 'base', '2030', expect.arrayContaining(['mean', '2010'])],
		[`${HIGH}&base=first`, 'base', 'first', expect.stringContaining('"mean"')],
		[`${HIGH}&permutations=10000`, 'permutations', '10000', expect.stringContaining('0 to 9999')],
		[`${HIGH}&permutations=-1`, 'permutations', '-1', expect.stringContaining('0 to 9999')],
		[`${HIGH}&seed=2147483648`, 'seed', '2147483648', expect.stringContaining('2147483647')],
		[`${HIGH}&seed=1&seed=2`, 'seed', '1 and 2', expect.stringContaining('once')],
		[`${HIGH}&group=1`, 'group', '1', expect.stringContaining('indicator, sex, basis, comparison')]
	])('%s', async (query, parameter, asked, allowed) => {
		const { status, headers, text } = await ask(query);
		expect(status).toBe(400);
		expect(headers['content-type']).toContain('application/problem+json');
		expect(JSON.parse(text).parameters).toContainEqual({ parameter, asked, allowed });
	});
});

test('is made once and not sent twice', async () => {
	const first = await ask(HIGH);
	const again = await ask(HIGH).set('If-None-Match', first.headers.etag!);
	expect([again.status, again.text]).toEqual([304, '']);
});

test('says what the command says about the same figures', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
	const panel = join(folder, 'panel.csv');
	const evaluated = await readEvaluation(db, { indicator: 'hogutbildade', sex: 0, basis: 'population' });
	writeFileSync(panel, Papa.unparse(evaluatedObservations(evaluated)));
	const columns = '--unit unit --group group --time time --value value --denominator denominator';
	const words = `scripts/evaluate.ts --panel ${panel} ${columns} --pre 2015-2019 --post 2022-2025 --json`.split(' ');
	const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
	expect(stderr).toBe('');
	expect((await ask(HIGH)).body).toMatchObject(JSON.parse(stdout));
	rmSync(folder, { recursive: true });
});
