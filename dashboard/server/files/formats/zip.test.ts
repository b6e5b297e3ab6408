import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Cell } from '#lib/server/extract/table.ts';
import type { Format } from './format.ts';
import {
	askFor,
	createExtractDatabase,
	fileOf,
	PROVENANCE,
	rowsOf,
	shown,
	TEST_QUESTIONS,
	type TestRow
} from './testing-extract.ts';
import { pythonWith } from './testing-python.ts';
import { zipFormat } from './zip.ts';

const db = await createExtractDatabase();
const folders: string[] = [];
afterAll(async () => {
	for (const folder of folders) rmSync(folder, { recursive: true });
	await db.destroy();
});

const packed = async (table: string, question: string) =>
	fileOf(zipFormat as Format, await askFor(db, table, question));

const textsOf = async (table: string, question: string): Promise<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(unzipSync(await packed(table, question))).map(([name, bytes]) => [name, strFromU8(bytes)])
	);

/** A folder with what is in the zip. */
async function unpacked(table: string, question: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'extract-zip-'));
	folders.push(folder);
	for (const [name, bytes] of Object.entries(unzipSync(await packed(table, question)))) {
		writeFileSync(join(folder, name), bytes);
	}
	return folder;
}

const BASE = 'antal-efter-niva_region-2161_2019-2023_v2026-11-25';

test('holds both CSVs, their metadata, a README, the package, and last the checksums of all of them', async () => {
	const files = unzipSync(await packed('counts', 'region=2161'));
	const names = Object.keys(files);
	expect(names).toEqual([
		`${BASE}.csv`,
		`${BASE}_excel.csv`,
		`${BASE}.csv-metadata.json`,
		`${BASE}_excel.csv-metadata.json`,
		'README.txt',
		'datapackage.json',
		'SHA256SUMS'
	]);
	const sums = names
		.slice(0, -1)
		.map((name) => `${createHash('sha256').update(files[name]!).digest('hex')}  ${name}\n`);
	expect(strFromU8(files.SHA256SUMS!)).toBe(sums.join(''));
});

test('more rows than a zip has room for are refused, with the number', async () => {
	const extract = { ...(await askFor(db, 'counts', '')), countRows: async () => 10_000_001 };
	await expect(fileOf(zipFormat as Format, extract)).rejects.toThrow(
		'That would be 10000001 rows, and a zip has room for 10000000'
	);
});

test.each(TEST_QUESTIONS)('%s?%s asked twice gives the same bytes', async (table, question) =>
	expect((await packed(table, question)).equals(await packed(table, question))).toBe(true)
);

test('the descriptions name the files beside them, with what is known of their bytes', async () => {
	const files = unzipSync(await packed('indicators', 'indicator=hogutbildade'));
	const read = (name: string) => JSON.parse(strFromU8(files[name]!));
	const { resources } = read('datapackage.json') as {
		resources: { path: string; bytes: number; hash: string }[];
	};
	expect(resources).toHaveLength(2);
	for (const { path, bytes, hash } of resources) {
		const csv = files[path]!;
		expect({ bytes, hash }).toEqual({
			bytes: csv.length,
			hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`
		});
		expect(read(`${path}-metadata.json`).url).toBe(path);
	}
});

describe.each([
	['sv', 'Egen beräkning; underlag: öppna data från SCB', 'Så läser du filerna', 'uppgift saknas'],
	['en', 'Own calculation; based on open data from Statistics Sweden (SCB)', 'How to read the files', 'not available']
])('the README in %s', (lang, source, heading, symbol) => {
	test('tells source, licence, definitions, columns, symbols, how to cite, and what the files are', async () => {
		const question = `indicator=hogutbildade&lang=${lang}`;
		const extract = await askFor(db, 'indicators', question);
		const files = await textsOf('indicators', question);
		const readme = files['README.txt']!;
		for (const text of [
			...[extract.title, source, heading, symbol, 'CC0-1.0', PROVENANCE.version, PROVENANCE.permalink],
			...extract.notes,
			...extract.table.columns.map(({ name }) => `- ${name}: `),
			...['@misc{', 'TY  - DATA'],
			...Object.keys(files).filter((name) => name !== 'README.txt')
		]) {
			expect(readme).toContain(text);
		}
		expect(readme).not.toMatch(/undefined|\[object/);
	});
});

/** What stands below a heading of a README, until the next. */
const below = (readme: string, heading: string): string =>
	readme.split(`\n${heading}\n${'-'.repeat(heading.length)}\n\n`)[1]!.split(/\n\n[^\n]+\n-+\n/)[0]!;

const QUESTION = 'region=2161,2580&lang=en';
const readmeOf = async () => (await textsOf('counts', QUESTION))['README.txt']!;
const rowCount = async () => (await askFor(db, 'counts', QUESTION)).countRows();

test.skipIf(spawnSync('Rscript', ['--version']).status !== 0)(
	'the code of the README for R reads the rows (needs Rscript)',
	async () => {
		const cwd = await unpacked('counts', QUESTION);
		writeFileSync(join(cwd, 'read.R'), `${below(await readmeOf(), 'R')}\ncat(nrow(rows), rows$region_code[1])`);
		const { stdout } = spawnSync('Rscript', ['read.R'], { cwd, encoding: 'utf8' });
		expect(stdout).toBe(`${await rowCount()} 2161`);
	}
);

const pandas = await pythonWith('pandas==2.3.3');
const noPandas = typeof pandas === 'string' ? ` (skipped: ${pandas})` : '';

test.skipIf(typeof pandas === 'string')(`the code of the README for Python reads the rows${noPandas}`, async () => {
	if (typeof pandas === 'string') throw new Error(pandas);
	const code = below(await readmeOf(), 'Python, with pandas');
	const program = `import os, sys\nos.chdir(sys.argv[1])\n${code}\nimport json\nprint(json.dumps([len(rows), rows.region_code[0], int(rows.persons.sum())]))`;
	const rows = await rowsOf((await askFor(db, 'counts', QUESTION)).table);
	expect(await pandas.json(program, await unpacked('counts', QUESTION))).toEqual([
		rows.length,
		'2161',
		rows.reduce((sum, { persons }) => sum + Number(persons), 0)
	]);
});

const readers = await pythonWith('csvw==4.1.1');
const frictionless = await pythonWith('frictionless==5.21.0');

const BY_CSVW = `
import json, sys
from pathlib import Path
from csvw import CSVW
tables = [CSVW(str(path), validate=True) for path in sorted(Path(sys.argv[1]).glob('*.csv-metadata.json'))]
print(json.dumps([[table.is_valid, list(table.tables[0].iterdicts())] for table in tables], default=float))`;

const BY_FRICTIONLESS = `
import json, sys
from frictionless import Package, validate
path = sys.argv[1] + '/datapackage.json'
valid = validate(path, type='package').valid
rows = [[row.to_dict() for row in resource.read_rows()] for resource in Package(path).resources]
print(json.dumps([[valid, each] for each in rows], default=float))`;

describe.each([
	['csvw', readers, BY_CSVW],
	['frictionless', frictionless, BY_FRICTIONLESS]
])('the package %s of Python', (_, python, program) => {
	const reason = typeof python === 'string' ? ` (skipped: ${python})` : '';
	test.skipIf(typeof python === 'string').each(TEST_QUESTIONS)(
		`finds the unpacked folder of %s?%s valid, and reads the same rows from both CSVs${reason}`,
		async (table, question) => {
			if (typeof python === 'string') throw new Error(python);
			const read = (await python.json(program, await unpacked(table, question))) as [boolean, TestRow[]][];
			const expected = await rowsOf((await askFor(db, table, question)).table);
			const plain = (cell: Cell) => (typeof cell === 'string' ? shown(cell) : cell);
			expect(read).toHaveLength(2);
			for (const [valid, rows] of read) {
				expect(valid).toBe(true);
				expect(rows.map((row) => Object.values(row).map(plain))).toEqual(expected.map((row) => Object.values(row)));
			}
		}
	);
});
