import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import type { Cell, Column } from '#lib/server/extract/table.ts';
import { parsePx } from '#ingest/forms/px/parse.ts';
import { FORMATS } from './formats.ts';
import { IN_PX_NOTES, readJsonStat, readPx } from './testing-cube-readers.ts';
import {
	askFor,
	createExtractDatabase,
	fileOf,
	rowsOf,
	shown,
	TEST_QUESTIONS,
	type TestRow
} from './testing-extract.ts';

/** How the rows are got back out of a file, by a reader that shares nothing with the writer. */
interface Reader {
	/** Parameters of the format. */
	query?: string;
	/** Columns that this kind of file tells in its notes instead. */
	without?: string[];
	/** Formats that are divided by dimensions have an order of their own. */
	anyOrder?: true;
	read(file: Buffer, columns: Column[]): TestRow[] | Promise<TestRow[]>;
}

/** A reader of CSV for one pair of signs. */
const csvReader = (query: string, delimiter: string, decimalSign: string): Reader => ({
	query,
	read(file, columns) {
		const text = new TextDecoder().decode(file); // takes the byte order mark away
		const [names, ...rows] = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
		const typed = (cell: string, name: string) => {
			if (cell === '') return null;
			if (columns.find((column) => column.name === name)!.type === 'text') return shown(cell);
			return Number(cell.replace(decimalSign, '.'));
		};
		return rows.map((row) =>
			Object.fromEntries(row.map((cell, index) => [names![index], typed(cell, names![index]!)]))
		);
	}
});

const xlsxReader: Reader = {
	async read(file) {
		const [names, ...rows] = await readSheet(file);
		return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(names![index]), cell as Cell])));
	}
};

const ndjsonReader: Reader = {
	read: (file) =>
		file
			.toString()
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
};

const parquetReader: Reader = {
	read: (file) => parquetReadObjects({ file: new Uint8Array(file).buffer })
};

const CSV_READERS: Record<string, Reader> = {
	code: csvReader('dialect=code', ',', '.'),
	excel: csvReader('dialect=excel', ';', ',')
};

/** The rows of one of the CSVs in the zip. */
const zipReader = (dialect: string): Reader => ({
	read(file, columns) {
		const isWanted = (name: string) => name.endsWith('.csv') && name.endsWith('_excel.csv') === (dialect === 'excel');
		const [[, bytes]] = Object.entries(unzipSync(file)).filter(([name]) => isWanted(name)) as [[string, Uint8Array]];
		return CSV_READERS[dialect]!.read(Buffer.from(bytes), columns);
	}
});

/** At least one for every format. */
const READERS: Record<string, Reader[]> = {
	csv: Object.values(CSV_READERS),
	xlsx: [xlsxReader],
	ndjson: [ndjsonReader],
	parquet: [parquetReader],
	json: [{ anyOrder: true, read: (file) => readJsonStat(file.toString()) }],
	zip: ['code', 'excel'].map(zipReader),
	px: [{ anyOrder: true, without: IN_PX_NOTES, read: (file) => readPx(file, parsePx) }]
};

const db = await createExtractDatabase();
afterAll(() => db.destroy());

test('every format has a reader', () =>
	expect(Object.keys(READERS).sort()).toEqual(FORMATS.map(({ ending }) => ending).sort()));

test('the extracts have what makes files hard', async () => {
	const tables = await Promise.all(
		TEST_QUESTIONS.map(async ([table, query]) => (await askFor(db, table, query)).table)
	);
	const rows = (await Promise.all(tables.map(rowsOf))).flat();
	const found = (name: string) => new Set(rows.map((row) => row[name]));
	for (const status of ['..', '.', '-', null]) expect(found('status')).toContain(status);
	for (const unit of ['per cent', 'percentage points']) expect(found('unit')).toContain(unit);
	expect([...found('events')].filter((text) => /^[=+]/.test(String(text)))).toHaveLength(2);
	expect([...found('region_name')].filter((text) => /^@.*[&<;]/.test(String(text)))).toHaveLength(1);
	for (const table of ['TAB3981', 'TAB6534']) expect(found('source_table')).toContain(table);
	expect([...found('value')].some((value) => /\.\d{6}$/.test(String(value)))).toBe(true);
});

const inOrder = (rows: TestRow[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

const pick = (rows: TestRow[], without: string[] = []): TestRow[] =>
	rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name))));

describe.each(FORMATS.flatMap((format) => READERS[format.ending]!.map((reader) => ({ ...reader, format }))))(
	'$format.ending $query',
	({ format, query, without, anyOrder, read }) => {
		test.each(TEST_QUESTIONS)('%s?%s reads back to the same rows', async (table, question) => {
			const file = await fileOf(format, await askFor(db, table, question), query);
			const extract = await askFor(db, table, question);
			const expected = await rowsOf(extract.table);
			expect(expected.length).toBeGreaterThan(0);
			const found = await read(file, extract.table.columns);
			if (anyOrder) expect(inOrder(found)).toEqual(inOrder(pick(expected, without)));
			else expect(found).toEqual(pick(expected, without));
		});
	}
);
