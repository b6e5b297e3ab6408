import JSONstat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePx } from '#ingest/forms/px/parse.ts';
import { createExtractDatabase } from '../../files/formats/testing-extract.ts';
import { getData, pxwebApp, type Values } from '../testing-pxweb.ts';

const db = await createExtractDatabase();
const app = pxwebApp(db);
afterAll(() => db.destroy());

/** Figures, or the symbols of those missing, by the codes of region, level or base, sex and year. */
type Figures = Map<string, number | string>;

const keyOf = (...codes: unknown[]) => codes.join(' ');

const SEXES: Record<string, string> = { total: '1+2', men: '1', women: '2' };

/** The rows of one of our own CSV files. */
async function csvRows(file: string): Promise<Record<string, string>[]> {
	const { text } = await request(app).get(`/api/v1/files/${file}`);
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const figureOf = (value: string, status: string) => (value === '' ? status : Number(value));

/** What the readers must find: the same extract as CSV. */
const EXTRACTS: { table: string; values: Values; divided: string; expected(): Promise<Figures> }[] = [
	{
		table: 'TAB3981',
		values: { Region: '2161,2584,2580', UtbildningsNiva: '*', Kon: '*', ContentsCode: '*', Tid: '*' },
		divided: 'UtbildningsNiva',
		async expected() {
			const rows = await csvRows('counts.csv?region=2161,2584,2580');
			const ours = rows.filter(({ source_table }) => source_table === 'TAB3981');
			return new Map(
				ours.map((row) => [
					keyOf(row.region_code, row.level_code, SEXES[row.sex!], row.year),
					figureOf(row.persons!, row.status!)
				])
			);
		}
	},
	{
		table: 'hogutbildade',
		values: { Region: '2161,2584,2580', Underlag: '*', Kon: '*', ContentsCode: 'value', Tid: '*' },
		divided: 'Underlag',
		async expected() {
			const rows = await csvRows('indicators.csv?indicator=hogutbildade&region=2161,2584,2580');
			return new Map(
				rows.map((row) => [
					keyOf(row.region_code, row.basis, SEXES[row.sex!], row.year),
					figureOf(row.value!, row.status!)
				])
			);
		}
	}
];

/** A table of codes whose columns of figures are years. */
function readCross([head, ...rows]: (string | number)[][]): Figures {
	const stub = head!.findIndex((cell) => /\d{4}$/.test(String(cell)));
	return new Map(
		rows.flatMap((row) =>
			row
				.slice(stub)
				.map((cell, at): [string, number | string] => [
					keyOf(...row.slice(0, stub), String(head![stub + at]).slice(-4)),
					cell
				])
		)
	);
}

interface Reader {
	name: string;
	more: Record<string, string>;
	read(file: Buffer, divided: string): Figures | Promise<Figures>;
}

const csvReader = (separator: string, delimiter: string): Reader => ({
	name: `csv ${separator}`,
	more: { outputFormat: 'csv', outputFormatParams: `UseCodes${separator && `,${separator}`}` },
	read(file) {
		const { data } = Papa.parse<string[]>(file.toString(), { delimiter, skipEmptyLines: true });
		const [head, ...rows] = data;
		const typed = (cell: string, at: number) => (at >= 3 && /^[\d.]*\d$/.test(cell) ? Number(cell) : cell);
		return readCross([head!, ...rows.map((row) => row.map(typed))]);
	}
});

const READERS: Reader[] = [
	csvReader('', ','),
	csvReader('SeparatorSemicolon', ';'),
	csvReader('SeparatorTab', '\t'),
	csvReader('SeparatorSpace', ' '),
	{
		name: 'xlsx',
		more: { outputFormat: 'xlsx', outputFormatParams: 'UseCodes' },
		async read(file) {
			const [contents, years, ...rows] = await readSheet(file);
			expect(new Set(contents!.slice(3)).size).toBe(1);
			return readCross([years, ...rows] as (string | number)[][]);
		}
	},
	{
		name: 'json-stat2',
		more: {},
		read(file, divided) {
			const dataset = JSONstat(JSON.parse(file.toString()));
			const codesOf = (id: string) => dataset.Dimension(id)!.id;
			const figures: Figures = new Map();
			let at = 0;
			expect(dataset.id).toEqual(expect.arrayContaining(['Region', divided, 'Kon', 'ContentsCode', 'Tid']));
			const [first, second] = dataset.id.slice(1, 3) as [string, string];
			for (const region of codesOf('Region')) {
				for (const one of codesOf(first)) {
					for (const other of codesOf(second)) {
						const [level, sex] = first === divided ? [one, other] : [other, one];
						for (const year of codesOf('Tid')) {
							const status = dataset.status?.[at];
							figures.set(keyOf(region, level, sex, year), (dataset.value[at] as number | null) ?? status!);
							at++;
						}
					}
				}
			}
			return figures;
		}
	},
	{
		name: 'px',
		more: { outputFormat: 'px' },
		read(file, divided) {
			const text = new TextDecoder('windows-1252').decode(file);
			const { entries, dataAt } = parsePx('file.px', text);
			const valuesOf = (keyword: string, of?: string) =>
				entries.find((entry) => entry.keyword === keyword && entry.subkeys[0] === of)!.values;
			const stub = valuesOf('STUB');
			const codes = stub.map((label) => valuesOf('CODES', label));
			const isFirst = valuesOf('VARIABLECODE', stub[1]!)[0] === divided;
			const cells = text.slice(dataAt).replace(/;\s*$/, '').trim().split(/\s+/);
			const years = valuesOf('CODES', 'år');
			const rows = codes[0]!.flatMap((a) => codes[1]!.flatMap((b) => codes[2]!.map((c) => [a, b, c] as const)));
			return new Map(
				rows.flatMap(([region, one, other], row) =>
					years.map((year, at): [string, number | string] => {
						const cell = cells[row * years.length + at]!;
						const key = isFirst ? keyOf(region, one, other, year) : keyOf(region, other, one, year);
						return [key, cell.startsWith('"') ? cell.slice(1, -1) : Number(cell)];
					})
				)
			);
		}
	}
];

describe.each(EXTRACTS)('$table', ({ table, values, divided, expected }) => {
	let figures: Figures;
	beforeAll(async () => void (figures = await expected()));

	test.each(READERS)('$name reads back to the figures of our CSV', async ({ more, read }) => {
		// a cross table has the variables in the order of its stub
		const stub = { stub: `Region,${divided},Kon` };
		const res = await getData(app, table, values, { ...more, ...stub });
		expect(res.status).toBe(200);
		const found = await read(res.body, divided);
		expect(figures.size).toBeGreaterThan(50);
		expect([...figures.values()].some((figure) => typeof figure === 'string')).toBe(true);
		for (const [key, figure] of figures) expect([key, found.get(key)]).toEqual([key, figure]);
		expect(found.size).toBe(figures.size);
	});
});
