import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '#db/open.server.ts';
import type { Format } from './format.ts';
import { parquetFormat } from './parquet.ts';
import { askFor, createExtractDatabase, fileOf, PROVENANCE, rowsOf, TEST_QUESTIONS } from './testing-extract.ts';
import { pythonWith } from './testing-python.ts';
import { xlsxFormat } from './xlsx.ts';

const python = await pythonWith('openpyxl==3.1.5', 'pyarrow>=17');
const reason = typeof python === 'string' ? ` (skipped: ${python})` : '';
const inPython = test.skipIf(typeof python === 'string');

const folder = mkdtempSync(join(tmpdir(), 'python-readers-'));
let db: EducationDb;
beforeAll(async () => void (db = await createExtractDatabase()));
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await db.destroy();
});

/** Writes the file that is asked for, and gives what a program of Python prints of it. */
async function readBy<Result>(program: string, format: Format, table: string, question: string): Promise<Result> {
	if (typeof python === 'string') throw new Error(python);
	const path = join(folder, `file.${format.ending}`);
	writeFileSync(path, await fileOf(format, await askFor(db, table, question)));
	return (await python.json(program, path)) as Result;
}

const expected = async (table: string, question: string) => rowsOf((await askFor(db, table, question)).table);

const OPENPYXL_ROWS = `
import json, openpyxl, sys
names, *rows = openpyxl.load_workbook(sys.argv[1]).worksheets[0].values
print(json.dumps([dict(zip(names, row)) for row in rows]))`;

const PYARROW_ROWS = `
import json, pyarrow.parquet, sys
print(json.dumps(pyarrow.parquet.read_table(sys.argv[1]).to_pylist()))`;

describe.each([
	['openpyxl', xlsxFormat as Format, OPENPYXL_ROWS],
	['pyarrow', parquetFormat as Format, PYARROW_ROWS]
])(`%s${reason}`, (_, format, program) => {
	inPython.each(TEST_QUESTIONS)('%s?%s reads back to the same rows', async (table, question) =>
		expect(await readBy(program, format, table, question)).toEqual(await expected(table, question))
	);
});

const OPENPYXL_SHEETS = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
figures, notes = book.worksheets
print(json.dumps({
	'names': book.sheetnames,
	'frozen': figures.freeze_panes,
	'filters': figures.auto_filter.ref,
	'types': [cell.data_type for cell in figures[2]],
	'formats': [cell.number_format for cell in figures[2]],
	'widths': {name: column.width for name, column in figures.column_dimensions.items()},
	'title': book.properties.title,
	'language': book.properties.language,
	'notes': [[cell for cell in row if cell is not None] for row in notes.values],
}))`;

interface Sheets {
	names: string[];
	frozen: string;
	filters: string;
	types: string[];
	formats: string[];
	widths: Record<string, number>;
	title: string;
	language: string;
	notes: (string | number)[][];
}

describe(`the workbook in openpyxl${reason}`, () => {
	inPython('has a frozen header with filters, and typed columns', async () => {
		const sheets = await readBy<Sheets>(OPENPYXL_SHEETS, xlsxFormat as Format, 'counts', 'region=2161,2580');
		const rows = await expected('counts', 'region=2161,2580');
		expect(sheets).toMatchObject({ frozen: 'A2', filters: `A1:M${rows.length + 1}` });
		expect(sheets.types.join('')).toBe('ssnsnnssnnssn'); // an empty cell counts as a number
		expect(sheets.formats.slice(0, 3)).toEqual(['@', '@', '0']);
		expect(sheets.widths.A).toBeGreaterThan('region_code'.length);
		expect(sheets.widths.B).toBeGreaterThan('@Luleå & <stad>; norr, öster'.length);
	});

	inPython.each([
		['sv', ['Siffror', 'Förklaringar'], 'sv-SE', 'Egen beräkning; underlag: öppna data från SCB', '2020–2022'],
		[
			'en',
			['Figures', 'Notes'],
			'en-GB',
			'Own calculation; based on open data from Statistics Sweden (SCB)',
			'2020–2022'
		]
	])('explains itself in %s', async (lang, names, language, source, disturbed) => {
		const question = `indicator=hogutbildade&region=2584&lang=${lang}`;
		const sheets = await readBy<Sheets>(OPENPYXL_SHEETS, xlsxFormat as Format, 'indicators', question);
		const { title, notes } = await askFor(db, 'indicators', question);
		expect(sheets).toMatchObject({ names, language, title });
		const told = sheets.notes.flat();
		for (const text of [title, source, PROVENANCE.version, PROVENANCE.permalink, 'CC0-1.0', ...notes]) {
			expect(told).toContain(text);
		}
		for (const name of ['region_code', 'value', 'events', '..', '.', '-']) expect(told).toContain(name);
		const [, event] = sheets.notes.find(([years]) => years === disturbed)!;
		expect(event).toMatch(/^[=+]1\+?1? /);
	});
});

const PYARROW_SCHEMA = `
import json, pyarrow.parquet, sys
file = pyarrow.parquet.ParquetFile(sys.argv[1])
print(json.dumps({
	'types': {field.name: str(field.type) for field in file.schema_arrow},
	'metadata': {key.decode(): value.decode() for key, value in file.metadata.metadata.items()},
}))`;

describe(`the Parquet file in pyarrow${reason}`, () => {
	inPython('has typed columns, and says where it comes from', async () => {
		const read = await readBy<{ types: object; metadata: object }>(
			PYARROW_SCHEMA,
			parquetFormat as Format,
			'indicators',
			'indicator=hogutbildade'
		);
		expect(read.types).toMatchObject({ region_code: 'string', year: 'int32', numerator: 'int32', value: 'double' });
		expect(read.metadata).toMatchObject({
			title: 'Högutbildade',
			language: 'sv',
			source: 'Egen beräkning; underlag: öppna data från SCB',
			data_version: PROVENANCE.version,
			permalink: PROVENANCE.permalink,
			licence: 'CC0-1.0'
		});
	});
});
