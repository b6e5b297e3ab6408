import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import type { Extract } from '#lib/server/extract/extract.ts';
import { askFor, createExtractDatabase, fileOf, PROVENANCE } from './testing-extract.ts';
import { xlsxFormat } from './xlsx.ts';
import { areaOf, columnName } from './xlsx/sheet.ts';
import { escapeCell } from './xlsx/xml.ts';

const db = await createExtractDatabase();
afterAll(() => db.destroy());

const partsOf = (file: Buffer): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[701, 'ZZ'],
	[702, 'AAA']
])('column %i is %s', (place, name) => expect(columnName(place)).toBe(name));

test('the area of the figures has the header in it', () =>
	expect(areaOf(Array(17).fill({ name: 'x', type: 'text' }), 9)).toBe('A1:Q10'));

test.each([
	['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
	['line\nline', 'line\nline'],
	['line\r\nline', 'line_x000D_\nline'],
	['\u0000\u001F', '_x0000__x001F_'],
	['_x0041_', '_x005F_x0041_'],
	['_x_', '_x_'],
	['\uD800', '\uFFFD']
])('the text %j is written %s', (text, expected) => expect(escapeCell(text)).toBe(expected));

test('no cell is a formula, and every text stays one when it is edited', async () => {
	const sheet = partsOf(await fileOf(xlsxFormat, await askFor(db, 'counts', '')))['xl/worksheets/sheet1.xml']!;
	expect(sheet).not.toContain('<f');
	const texts = [...sheet.matchAll(/<c r="[A-Z]+(\d+)" s="(\d)" t="s">/g)].filter(([, row]) => row !== '1');
	expect(texts.length).toBeGreaterThan(1000);
	expect(new Set(texts.map(([, , style]) => style))).toEqual(new Set(['2'])); // the format "Text"
});

test('the same extract gives the same bytes', async () => {
	const [one, other] = await Promise.all(
		[1, 2].map(async () => fileOf(xlsxFormat, await askFor(db, 'indicators', 'region=2161')))
	);
	expect(one).toEqual(other);
});

const sized = async (rows: number): Promise<Extract> => ({
	...(await askFor(db, 'counts', '')),
	countRows: async () => rows
});

describe('what a sheet has no room for', () => {
	test('is refused in words before anything is written', async () => {
		const pieces = xlsxFormat.write(await sized(1_048_576), PROVENANCE, {});
		await expect(pieces[Symbol.asyncIterator]().next()).rejects.toMatchObject({
			status: 400,
			message:
				'That would be 1048576 rows, and a sheet of Excel has room for 1048575: ask for fewer regions, years or indicators, or for CSV, NDJSON or Parquet, which have no limit.'
		});
	});

	test('and one row less is not', async () => {
		const pieces = xlsxFormat.write(await sized(1_048_575), PROVENANCE, {});
		await expect(pieces[Symbol.asyncIterator]().next()).resolves.toMatchObject({ done: false });
	});
});

test('a database that fails says so before the first piece', async () => {
	async function* failing() {
		yield await Promise.reject(new Error('No such table'));
	}
	const extract = await askFor(db, 'counts', '');
	const pieces = xlsxFormat.write({ ...extract, table: { ...extract.table, pages: failing() } }, PROVENANCE, {});
	await expect(pieces[Symbol.asyncIterator]().next()).rejects.toThrow('No such table');
});

test('a row without a value leaves its cells empty', async () => {
	const file = await fileOf(xlsxFormat, await askFor(db, 'counts', 'region=2584&from=2021&to=2021&level=US&sex=women'));
	const [names, row] = await readSheet(file);
	expect(Object.fromEntries(names!.map((name, index) => [name, row![index]]))).toMatchObject({
		...{ region_code: '2584', year: 2021, persons: null, status: '..' }
	});
});
