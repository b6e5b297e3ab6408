import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Papa from 'papaparse';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExtractDatabase } from '../files/formats/testing-extract.ts';
import { pythonWith } from '../files/formats/testing-python.ts';
import { pxwebpyExample } from './client-example.ts';
import { BASE, pxwebApp } from './testing-pxweb.ts';

const db = await createExtractDatabase();
const app = pxwebApp(db);
let server: Server;
let base: string;

beforeAll(async () => {
	server = app.listen(0, '127.0.0.1');
	await once(server, 'listening');
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
});
afterAll(async () => {
	server.close();
	await db.destroy();
});

const python = await pythonWith('pxwebpy==0.6.0');
const why = typeof python === 'string' ? ` (skipped: ${python})` : '';

/** Runs lines of Python that use `api`, a client of our API, and print JSON. */
async function run<Answer>(lines: string, language = 'sv'): Promise<Answer> {
	if (typeof python === 'string') throw new Error(python);
	const program = `import json, sys\nfrom pxweb import PxApi\napi = PxApi(sys.argv[1], language=sys.argv[2])\n${lines}`;
	return (await python.json(program, base, language)) as Answer;
}

type Row = Record<string, string | number | null>;

/** What our own CSV has of the same: SCB's codes in place of words. */
async function csvRows(file: string): Promise<Record<string, string>[]> {
	const { text } = await request(server).get(`/api/v1/files/${file}`);
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const numberOf = (value: string) => (value === '' ? null : Number(value));
const inOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe.skipIf(typeof python === 'string')(`pxwebpy, the client of PyPI${why}`, () => {
	test('lists and finds the tables, and reads the configuration', async () => {
		const told = await run<{ ids: string[]; found: string[]; cells: number; calls: number }>(`
print(json.dumps({
    "ids": [table["id"] for table in api.all_tables()],
    "found": [table["id"] for table in api.search("TAB3981", past_days=100000, include_discontinued=True)["tables"]],
    "cells": api.get_config()["maxDataCells"],
    "calls": api.get_config()["maxCallsPerTimeWindow"],
}))`);
		const { body } = await request(server).get(`${BASE}/tables?pageSize=100`);
		expect(told.ids).toEqual(body.tables.map(({ id }: { id: string }) => id));
		expect(told).toMatchObject({ found: ['TAB3981'], cells: 150_000, calls: 1_000_000 });
	});

	test('describes a table, in the language asked for', async () => {
		const lines = `
meta = api.get_table_metadata("TAB3981")
print(json.dumps({"label": meta["label"], "variables": api.get_table_variables("TAB3981")}))`;
		type Told = { label: string; variables: Record<string, { label: string; elimination: boolean; category: object }> };
		const sv = await run<Told>(lines);
		expect(sv.label).toBe('Tabell TAB3981. År 2019–2023');
		expect(Object.keys(sv.variables)).toEqual(['Region', 'Alder', 'UtbildningsNiva', 'Kon', 'ContentsCode', 'Tid']);
		expect(sv.variables.Kon).toMatchObject({ label: 'kön', elimination: true, category: { label: { 1: 'män' } } });
		expect((await run<Told>(lines, 'en')).variables.Kon!.label).toBe('sex');
	});

	test('fetches counts: the numbers of our CSV', async () => {
		const found = await run<Row[]>(`
values = {"Region": ["21*", "2584"], "UtbildningsNiva": "*", "Kon": ["1", "2"], "ContentsCode": "UF0506A1", "Tid": ["TOP(3)"]}
print(json.dumps(api.get_table_data("TAB3981", value_codes=values, show="code")))`);
		const rows = await csvRows('counts.csv?region=2101,2161,2584&from=2021&to=2023');
		const expected = rows
			.filter(({ source_table }) => source_table === 'TAB3981')
			.map((row) => ({
				...{ region: row.region_code!, utbildningsnivå: row.level_code!, kön: row.sex === 'men' ? '1' : '2' },
				...{ tabellinnehåll: 'UF0506A1', år: row.year!, value: numberOf(row.persons!) }
			}));
		expect(expected.length).toBe(3 * 3 * 2 * 8);
		expect(expected.some(({ value }) => value === null)).toBe(true);
		expect(inOrder(found)).toEqual(inOrder(expected));
	});

	test('fetches a whole indicator: the numbers of our CSV', async () => {
		const found = await run<Row[]>(`print(json.dumps(api.get_table_data_all("hogutbildade", show="code")))`, 'en');
		const rows = await csvRows('indicators.csv?indicator=hogutbildade&region=all');
		const sexes = { total: '1+2', men: '1', women: '2' };
		const measures = ['value', 'numerator', 'denominator', 'age_from', 'age_to'];
		const expected = rows.flatMap((row) =>
			measures.map((measure) => ({
				...{ region: row.region_code!, sex: sexes[row.sex as keyof typeof sexes], 'share of whom': row.basis! },
				...{ observations: measure, year: row.year!, value: numberOf(row[measure]!) }
			}))
		);
		expect(expected.length).toBeGreaterThan(500);
		const known = new Set(inOrder(found));
		expect(inOrder(expected).filter((row) => !known.has(row))).toEqual([]);
		// where there is no row, there is no figure
		const figures = (list: Row[]) => list.filter(({ value }) => value !== null).length;
		expect(figures(found)).toBe(figures(expected));
	});

	test('runs the example of the page and of docs/api.md as it stands', async () => {
		expect(readFileSync('docs/api.md', 'utf8')).toContain(pxwebpyExample(`http://localhost:3000${BASE}`));
		const rows = await (python as Exclude<typeof python, string>).json(
			`import json\n${pxwebpyExample(base)}\nprint(json.dumps(rows))`
		);
		expect(rows).toHaveLength(2 * 2 * 5);
	});

	test('gets the default selection where nothing is selected, and our words where something is wrong', async () => {
		const told = await run<{ rows: number; refused: string }>(`
rows = api.get_table_data("TAB3981")
try:
    api.get_table_data("TAB3981", value_codes={"Tid": ["2022"]})
except Exception as error:
    print(json.dumps({"rows": len(rows), "refused": str(error)}))`);
		expect(told.rows).toBe(6 * 8 * 2);
		expect(told.refused).toMatch(/400.*Missing selection for mandatory variable.*The variable Region is mandatory/s);
	});
});
