import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { LoadRefused } from '../gather/gather.ts';
import { readContents } from '../ingest.ts';
import { silent } from '../progress.ts';
import { sha256Of } from './kept.ts';
import { readLocal } from './local.ts';
import { presentYears } from './present.ts';
import { TAB3981, TAB6534 } from './tables.ts';
import { withoutRatios } from './testing-data.ts';
import { contents, startRefresh } from './testing-refresh.ts';
import { andThen, cut, failing, slow, startServer, tooMany } from './testing-server.ts';
import { publishedRatios } from './testing-table.ts';

vi.setConfig({ testTimeout: 60_000 });

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('what is missing is fetched, described and placed, and nothing else is changed', async () => {
	const { server, data, run, questions } = await startRefresh();
	const before = contents(data);
	expect(await run()).toEqual(['scb/TAB3981_2026-11-26_1.json', 'datapackage.json']);
	const { 'datapackage.json': described, 'scb/TAB3981_2026-11-26_1.json': file, ...others } = contents(data);
	const { 'datapackage.json': describedBefore, ...othersBefore } = before;
	expect([others, described === describedBefore]).toEqual([othersBefore, false]);
	const { version, resources } = json(join(data, 'datapackage.json'));
	expect([version, resources[4].path]).toEqual(['2026-11-26', 'scb/TAB3981_2026-11-26_1.json']);
	expect(resources[4]).toMatchObject({
		name: 'tab3981-2026-11-26-1',
		title: 'Population 16–74 by education level, 39 municipalities, 00 Riket, 2022',
		query: `${server.base}${questions()[0]}`,
		retrieved: '2026-11-26',
		updated: '2026-04-27T06:00:00Z',
		hash: `sha256:${file}`,
		bytes: readFileSync(join(data, resources[4].path)).length
	});
	expect(existsSync(join(data, 'scb/.refresh'))).toBe(false);
});

test('afterwards nothing is missing', async () => {
	const { data, run, said, questions } = await startRefresh();
	await run();
	expect(readLocal(data, TAB3981, 'none').present.get('00')).toContain(2022);
	expect([await run(), questions().length, said.at(-1)]).toEqual([[], 1, 'Nothing is missing.']);
});

test('figures are those that SCB has: Gävle, level 7, women, 2022', async () => {
	const { data, server, run } = await startRefresh();
	await run();
	const { id, size, dimension, value } = json(join(data, 'scb/TAB3981_2026-11-26_1.json'));
	const cell = ['2180', 'tot16-74', '7', '2', 'UF0506A1', '2022'];
	const place = cell.reduce((at, code, index) => at * size[index] + dimension[id[index]].category.index[code], 0);
	expect(value[place]).toBe(server.table.persons.get(cell.join('/')));
});

test('a later update is fetched whole, and its month becomes that of the publication', async () => {
	const { server, data, run } = await startRefresh();
	server.table.updated = '2027-04-26T06:00:00Z';
	expect(await run()).toEqual([
		'scb/TAB3981_2026-11-26_1.json',
		'scb/TAB3981_2026-11-26_2.json',
		'source-tables.json',
		'datapackage.json'
	]);
	const tables = readFileSync(join(data, 'source-tables.json'), 'utf8');
	expect(JSON.parse(tables)[0].published).toBe('2027-04');
	const { resources } = json(join(data, 'datapackage.json'));
	expect(resources.find(({ path }: { path: string }) => path === 'source-tables.json')).toMatchObject({
		bytes: Buffer.byteLength(tables),
		hash: `sha256:${sha256Of(tables)}`
	});
});

test('a run that breaks off goes on where it stopped', async () => {
	const { server, data, run, questions, said } = await startRefresh(2020);
	server.allowed.maxDataCells = 400;
	const before = contents(data);
	server.fail(/2104.*Tid\]=2022/, failing(503, 'Closed'), cut);
	await expect(run()).rejects.toThrow('found a broken connection');
	expect(contents(data)).toEqual(before);
	const asked = questions().length;
	expect(await run()).toHaveLength(5);
	expect(questions().length - asked).toBe(2);
	expect(said.filter((line) => line.endsWith('kept from an earlier run.'))).toHaveLength(2);
});

test('what an earlier run kept is not used after an update', async () => {
	const { server, run, said } = await startRefresh(2020);
	server.allowed.maxDataCells = 400;
	server.fail(/2104.*Tid\]=2022/, cut, cut);
	await expect(run()).rejects.toThrow('found a broken connection');
	server.table.updated = '2026-04-28T06:00:00Z';
	await run();
	expect(said.filter((line) => line.endsWith('kept from an earlier run.'))).toEqual([]);
});

test('an update in the middle: starts over, and places figures of one publication', async () => {
	const { server, data, run, said } = await startRefresh(2020);
	server.allowed.maxDataCells = 400;
	server.fail(
		/Tid\]=2021/,
		andThen(() => (server.table.updated = '2026-04-29T06:00:00Z'))
	);
	expect(await run()).toHaveLength(5);
	expect(said).toContain(
		'SCB has updated the table meanwhile (2026-04-27T06:00:00Z, then 2026-04-29T06:00:00Z): starting over.'
	);
	const updates = readdirSync(join(data, 'scb')).flatMap((name) =>
		name.endsWith('.json') ? [json(join(data, 'scb', name)).updated] : []
	);
	expect(new Set(updates)).toEqual(new Set(['2026-04-29T06:00:00Z']));
});

test('too many calls, slow and broken answers in between do no harm', async () => {
	const { server, run, said } = await startRefresh(2020, { timeout: 400, attempts: 6 });
	server.allowed = { maxDataCells: 100, maxCallsPerTimeWindow: 3, timeWindow: 10 };
	server.fail(/\/data\?/, tooMany('2'), tooMany(), cut, slow, failing(500, 'Out'));
	expect((await run()).length).toBeGreaterThan(10);
	expect(said.filter((line) => line.includes('Too many requests'))).toHaveLength(2);
});

test('a missing figure is loaded as missing', async () => {
	const { server, data, run } = await startRefresh();
	server.table.persons.delete('2506/tot16-74/7/2/UF0506A1/2022');
	await run();
	expect(readLocal(data, TAB3981, 'none').present.get('2506')).toContain(2022);
});

test('a figure that differs from the one before is shown with both, and nothing is placed', async () => {
	const { server, data, run } = await startRefresh(2022);
	const before = contents(data);
	server.table.persons.set('2180/tot16-74/7/2/UF0506A1/2015', 1);
	const refused = await run({ all: true }).catch((error: Error) => error);
	expect(refused).toBeInstanceOf(LoadRefused);
	expect((refused as Error).message).toMatch(/2180 Gävle.*forskarutbildning.*kvinnor.*2015/);
	expect(contents(data)).toEqual(before);
});

test('killed between the rename and the last move: the next run finishes, and does not ask again', async () => {
	const { data, run, said, questions } = await startRefresh();
	await run();
	const state = join(data, 'scb/.refresh/TAB3981/ready');
	mkdirSync(join(state, 'scb'), { recursive: true });
	for (const path of ['scb/TAB3981_2026-11-26_1.json', 'datapackage.json'])
		renameSync(join(data, path), join(state, path));
	writeFileSync(join(data, 'datapackage.json'), '{ "cut');
	expect(await run()).toEqual(['scb/TAB3981_2026-11-26_1.json', 'datapackage.json']);
	expect(said).toContain('Finished the refresh that broke off: scb/TAB3981_2026-11-26_1.json, datapackage.json.');
	expect(questions()).toHaveLength(1);
});

test('a clock that is behind does not set the version back; a second file of a day has a name of its own', async () => {
	const { server, data, run } = await startRefresh(2020, {}, '2020-01-01T12:00:00Z', [2010, 2021]);
	await run();
	expect(json(join(data, 'datapackage.json')).version).not.toContain('2020');
	server.table.dimensions.get('Tid')!.codes.set('2022', '2022');
	await run();
	expect(readdirSync(join(data, 'scb')).filter((name) => name.includes('2020-01-01'))).toEqual([
		'TAB3981_2020-01-01_1.json',
		'TAB3981_2020-01-01_2.json'
	]);
});

test('published measures come in too: those of 2025 as they were read before', async () => {
	const { data, clock, run } = await startRefresh(2022);
	const { ratios: before } = ratiosOf(data);
	withoutRatios(data, 2025);
	const server = await startServer([publishedRatios([2024, 2025])], clock.now);
	expect(await run({ base: server.base, tables: [TAB6534] })).toEqual([
		'scb/TAB6534_2026-11-26_1.json',
		'source-tables.json',
		'datapackage.json'
	]);
	expect(json(join(data, 'source-tables.json'))[2]).toMatchObject({ code: 'TAB6534', published: '2026-04' });
	const { ratios, present } = ratiosOf(data);
	expect([ratios, present.size]).toEqual([before, 43]);
});

/** Numerators and denominators of table TAB6534, and what counts as present. */
function ratiosOf(data: string) {
	const { gathered, reference } = readContents({ data, files: [], progress: silent });
	const cells = gathered.ratios.all().flatMap(({ cell }) => (cell.table === 'TAB6534' ? [cell] : []));
	const ratios = cells.map(({ region, year, measure, numerator, denominator }) =>
		[region, year, measure, numerator, denominator].join('/')
	);
	return { ratios, present: presentYears(gathered, reference.regions, TAB6534) };
}

test('two tables that were ready when a run was killed are both finished before anything else is described', async () => {
	const { data, run, said } = await startRefresh(2022);
	for (const [id, version] of [
		['TAB3981', 'first'],
		['TAB6534', 'second']
	]) {
		const ready = join(data, 'scb/.refresh', id, 'ready/scb');
		mkdirSync(ready, { recursive: true });
		writeFileSync(join(ready, `../${version}.txt`), version);
	}
	expect(await run({ tables: [TAB3981, TAB6534] }).catch(() => 'TAB6534 is not on this server')).toBe(
		'TAB6534 is not on this server'
	);
	expect(said[0]).toBe('Finished the refresh that broke off: first.txt, second.txt.');
	expect(existsSync(join(data, 'scb/.refresh'))).toBe(false);
});
