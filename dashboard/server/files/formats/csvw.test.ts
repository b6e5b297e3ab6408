import { Ajv } from 'ajv';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { createApp } from '../../app.ts';
import { DIALECT_WORDS } from './csv.ts';
import { CSVW_SCHEMA } from './testing-csvw-schema.ts';
import { askFor, createExtractDatabase, rowsOf, shown, TEST_QUESTIONS, type TestRow } from './testing-extract.ts';
import { pythonWith } from './testing-python.ts';

const db = await createExtractDatabase();
const app = createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(db), perMinute: 10_000 });
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = mkdtempSync(join(tmpdir(), 'csvw-'));
afterAll(async () => {
	server.close();
	rmSync(folder, { recursive: true });
	await db.destroy();
});

interface Column {
	name: string;
	titles: Record<string, string>;
	datatype: 'string' | { base: string; format?: { decimalChar: string }; minimum?: number; maximum?: number };
	required: boolean;
}

interface Metadata {
	url: string;
	dialect: { delimiter: string; encoding: string };
	tableSchema: { columns: Column[]; primaryKey: string[]; null: string };
	[property: string]: unknown;
}

/** Every question in both dialects, by its address below this. */
const FILES_AT = `${site}/api/v1/files/`;
const FILES = TEST_QUESTIONS.flatMap(([table, question]) =>
	DIALECT_WORDS.map((dialect) => {
		const query = [question, `dialect=${dialect}`].filter((part) => part !== '').join('&');
		return { table, question, path: `${table}.csv?${query}` };
	})
);

const expected = async (table: string, question: string) => rowsOf((await askFor(db, table, question)).table);

const metadataOf = async (address: string): Promise<Metadata> => {
	const [, described] = /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(
		(await fetch(address, { method: 'HEAD' })).headers.get('link')!
	)!;
	const answer = await fetch(new URL(described!, address));
	expect(answer.headers.get('content-type')).toBe('application/csvm+json');
	return (await answer.json()) as Metadata;
};

/** A cell as its column is described. Throws where it is none. */
function cellOf(text: string, { name, datatype, required }: Column, missing: string): Cell {
	if (text === missing) {
		if (required) throw new Error(`${name} is required.`);
		return null;
	}
	if (datatype === 'string') return shown(text);
	const number = Number(text.replace(datatype.format?.decimalChar ?? '.', '.'));
	const { base, minimum = -Infinity, maximum = Infinity } = datatype;
	const isRight = number >= minimum && number <= maximum && (base === 'decimal' || Number.isInteger(number));
	if (!isRight) throw new Error(`${name} is no ${base} from ${minimum} to ${maximum}: ${text}`);
	return number;
}

/** The rows as somebody reads them who knows the file by its metadata alone. */
async function readBy({ url, dialect, tableSchema }: Metadata): Promise<TestRow[]> {
	const bytes = await (await fetch(url)).arrayBuffer();
	const text = new TextDecoder(dialect.encoding).decode(bytes);
	const [header, ...rows] = Papa.parse<string[]>(text, { delimiter: dialect.delimiter, skipEmptyLines: true }).data;
	const { columns, null: missing } = tableSchema;
	expect(columns.map(({ titles }) => titles.und)).toEqual(header);
	return rows.map((row) =>
		Object.fromEntries(columns.map((column, place) => [column.name, cellOf(row[place]!, column, missing)]))
	);
}

describe.each(FILES)('$path', ({ table, question, path }) => {
	const address = FILES_AT + path;

	test('links to metadata that describe it, by the vocabulary', async () => {
		const metadata = await metadataOf(address);
		const validate = new Ajv({ formats: { uri: true }, strict: false }).compile(CSVW_SCHEMA);
		expect(validate(metadata), JSON.stringify(validate.errors)).toBe(true);
		expect(metadata.url).toBe(address);
	});

	test('is read through them to the rows of the database, each told from all others by its key', async () => {
		const metadata = await metadataOf(address);
		const rows = await readBy(metadata);
		expect(rows).toEqual(await expected(table, question));
		const keys = rows.map((row) => metadata.tableSchema.primaryKey.map((name) => row[name]).join('|'));
		expect(new Set(keys).size).toBe(rows.length);
	});
});

test('every column has its title and meaning in both languages, whatever the language of the extract', async () => {
	for (const lang of ['sv', 'en']) {
		const { tableSchema } = await metadataOf(`${FILES_AT}counts.csv?region=2161&lang=${lang}`);
		expect(tableSchema.columns.find(({ name }) => name === 'persons')).toEqual({
			name: 'persons',
			titles: { und: 'persons', sv: 'Personer', en: 'Persons' },
			'dc:description': [
				{ '@value': 'Antal personer.', '@language': 'sv' },
				{ '@value': 'Number of persons.', '@language': 'en' }
			],
			datatype: { base: 'integer', minimum: 0 },
			required: false,
			propertyUrl: 'http://purl.org/linked-data/sdmx/2009/measure#obsValue'
		});
	}
});

test('it says who publishes, from what, under what licence, and which release', async () => {
	const metadata = await metadataOf(`${FILES_AT}counts.csv?region=2161&lang=en`);
	expect(metadata).toMatchObject({
		'dc:title': 'Persons by education level',
		'dc:language': 'en',
		'dc:publisher': { 'schema:name': 'Kraftsamling i siffror', 'schema:url': { '@id': site } },
		'dc:license': [{ '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' }],
		'dc:source': [
			'Source: Statistics Sweden (SCB), table TAB3981, TAB6534',
			{ '@id': 'https://example.org/TAB3981', 'dc:identifier': 'TAB3981', 'dc:title': 'Table TAB3981' },
			{ '@id': 'https://example.org/TAB6534', 'dc:identifier': 'TAB6534', 'dc:title': 'Table TAB6534' }
		],
		'schema:version': '2026-11-25'
	});
	expect(metadata['dc:bibliographicCitation']).toContain(metadata.url);
});

test('only CSV is linked to them, and a refusal links to nothing', async () => {
	const linkOf = async (path: string) => (await request(app).get(`/api/v1/files/${path}`)).headers.link;
	expect(await linkOf('counts.csv?region=2161')).toContain('</api/v1/files/counts.csv-metadata.json?region=2161>');
	expect(await linkOf('counts.csv')).toContain('</api/v1/files/counts.csv-metadata.json>');
	expect(await linkOf('counts.ndjson?region=2161')).toBeUndefined();
	expect(await linkOf('counts.csv?region=9999')).toBeUndefined();
});

const python = await pythonWith('csvw==4.1.1');
const reason = typeof python === 'string' ? ` (skipped: ${python})` : '';

const READ = `
import json, sys
from csvw import CSVW
table = CSVW(sys.argv[1], validate=True)
print(json.dumps({
	'valid': table.is_valid,
	'warnings': [str(warning.message) for warning in table.warnings],
	'described': not table.no_metadata,
	'rows': list(table.tables[0].iterdicts()),
}, default=float))`;

describe(`the package csvw of Python${reason}`, () => {
	const inPython = test.skipIf(typeof python === 'string');

	async function readInPython(address: string) {
		if (typeof python === 'string') throw new Error(python);
		const { rows, ...told } = (await python.json(READ, address)) as { rows: TestRow[] };
		expect(told).toEqual({ valid: true, warnings: [], described: true });
		const plain = (cell: Cell) => (typeof cell === 'string' ? shown(cell) : cell);
		return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])));
	}

	// what it fetches itself it reads with a byte order mark before the first title, which only files are freed of
	inPython.each(FILES.filter(({ path }) => path.endsWith('=code')))(
		'is led to the metadata of $path by its link, and reads the same rows',
		async ({ table, question, path }) =>
			expect(await readInPython(FILES_AT + path)).toEqual(await expected(table, question))
	);

	inPython.each(FILES)('reads $path as a file to the same rows', async ({ table, question, path }) => {
		const address = FILES_AT + path;
		const metadata = await metadataOf(address);
		writeFileSync(join(folder, 'table.csv'), Buffer.from(await (await fetch(address)).arrayBuffer()));
		const described = join(folder, 'table.csv-metadata.json');
		writeFileSync(described, JSON.stringify({ ...metadata, url: 'table.csv' }));
		expect(await readInPython(described)).toEqual(await expected(table, question));
	});
});
