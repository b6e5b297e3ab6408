import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contents, startRefresh } from './testing-refresh.ts';
import { andThen, edited, failing, text } from './testing-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const MISSING = /valueCodes\[Region\]=00,2101,.*,2584&.*&valueCodes\[Tid\]=2022$/;

test('a dry run says what it would ask for, and asks for three small things', async () => {
	const { server, data, said, run } = await startRefresh();
	const before = contents(data);
	expect(await run({ dryRun: true })).toEqual([]);
	expect(server.requests).toEqual(['/config', '/tables/TAB3981?lang=sv', '/tables/TAB3981/metadata?lang=sv']);
	expect(said).toEqual([
		'TAB3981: last updated by SCB 2026-04-27T06:00:00Z.',
		'To ask for: 640 cells in 1 call (allowed: 150000 cells a call, 30 calls in 10 s).',
		'  39 municipalities, 00 Riket; 2022: 640 cells',
		expect.stringMatching(MISSING)
	]);
	expect([contents(data), existsSync(join(data, 'scb/.refresh'))]).toEqual([before, false]);
});

test('nothing is missing: nothing is asked for, nothing changed', async () => {
	const { data, said, run, questions } = await startRefresh(2022);
	const before = contents(data);
	expect([await run(), questions()]).toEqual([[], []]);
	expect(said.at(-1)).toBe('Nothing is missing.');
	expect(contents(data)).toEqual(before);
});

test('a later update of the table: everything in use is asked for again', async () => {
	const { server, said, run } = await startRefresh(2022);
	server.table.updated = '2027-04-26T06:00:00Z';
	await run({ dryRun: true });
	expect(said.slice(1, 4)).toEqual([
		'That is later than the figures in data/: those that are there are asked for again too.',
		'To ask for: 28400 cells in 2 calls (allowed: 150000 cells a call, 30 calls in 10 s).',
		'  39 municipalities, 00 Riket; 2010–2022: 8320 cells'
	]);
	expect(said[5]).toBe('  251 municipalities; 2018–2022: 20080 cells');
});

test('--all asks for everything in use without an update', async () => {
	const { said, run } = await startRefresh(2022);
	await run({ dryRun: true, all: true });
	expect(said[1]).toMatch(/^To ask for: 28400 cells in 2 calls/);
});

test('a small limit makes more calls', async () => {
	const { server, said, run } = await startRefresh(2020);
	server.allowed.maxDataCells = 400;
	await run({ dryRun: true });
	expect(said.filter((line) => line.startsWith('  ') && !line.startsWith('    '))).toEqual([
		'  19 municipalities, 00 Riket; 2021: 320 cells',
		'  20 municipalities; 2021: 320 cells',
		'  19 municipalities, 00 Riket; 2022: 320 cells',
		'  20 municipalities; 2022: 320 cells'
	]);
});

test.each<[string, Parameters<Awaited<ReturnType<typeof startRefresh>>['server']['fail']>, string]>([
	[
		'/config is down',
		[/config/, failing(500, 'Out'), failing(500, 'Out')],
		'found status 500, "Out" in each of 2 attempts'
	],
	['the table is gone', [/TAB3981\?/, failing(404, 'Not Found')], 'SCB may have moved or replaced the table'],
	['metadata is a web page', [/metadata/, text('<html>')], 'found a web page, "<html>"; expected JSON.'],
	[
		'a level was renamed',
		[/metadata/, edited((body) => (body.dimension.UtbildningsNiva.category.label[7] = 'doktorer'))],
		'found the name "doktorer" for "7"'
	],
	['figures are a web page', [/\/data\?/, text('<html>')], 'found a web page'],
	['figures are fewer', [/\/data\?/, edited((body) => body.value.pop())], 'value: found 639 figures; expected 640.']
])('%s: refused, and nothing changed', async (_, fault, sentence) => {
	const { server, data, run } = await startRefresh();
	const before = contents(data);
	server.fail(...fault);
	await expect(run()).rejects.toThrow(sentence);
	expect(contents(data)).toEqual(before);
});

test('an update before every last call: given up after three rounds', async () => {
	const { server, data, run } = await startRefresh();
	const before = contents(data);
	let month = 5;
	const update = () => (server.table.updated = `2026-${String(++month).padStart(2, '0')}-01T06:00:00Z`);
	server.fail(/\/data\?/, ...Array.from({ length: 5 }, () => andThen(update)));
	await expect(run()).rejects.toThrow(
		'/tables/TAB3981: found 3 times an update between the first and the last call ' +
			'(2026-08-01T06:00:00Z, then 2026-09-01T06:00:00Z); expected figures of one publication. SCB is publishing right now'
	);
	expect(contents(data)).toEqual(before);
});
