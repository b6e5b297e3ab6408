import { readSheet } from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { createExtractDatabase } from '../../files/formats/testing-extract.ts';
import { shapeOf } from './cross-sheet.ts';
import { getData, pxwebApp, type Values } from '../testing-pxweb.ts';

const db = await createExtractDatabase();
const app = pxwebApp(db);
afterAll(() => db.destroy());

const VALUES: Values = { Region: '2580,00', UtbildningsNiva: '6', Kon: '*', ContentsCode: '*', Tid: '[TOP(2)]' };

async function csvOf(params: string, more: Record<string, string> = {}): Promise<string[]> {
	const { body } = await getData(app, 'TAB3981', VALUES, { outputFormat: 'csv', outputFormatParams: params, ...more });
	return body.toString().split('\r\n');
}

const LEVEL = 'eftergymnasial utbildning, 3 år eller mer';

test.each([
	['', `"2580 @Luleå & <stad>; norr, öster","${LEVEL}","män",1300,1350`],
	['UseTexts', `"'@Luleå & <stad>; norr, öster","${LEVEL}","män",1300,1350`],
	['UseCodes', '"2580","6","1",1300,1350'],
	['UseCodesAndTexts', `"2580 @Luleå & <stad>; norr, öster","6 ${LEVEL}","1 män",1300,1350`],
	['UseCodes,SeparatorSemicolon', '"2580";"6";"1";1300;1350'],
	['UseCodes,SeparatorTab', '"2580"\t"6"\t"1"\t1300\t1350'],
	['UseCodes,SeparatorSpace', '"2580" "6" "1" 1300 1350']
])('csv %s shows values as asked', async (params, line) => expect((await csvOf(params))[3]).toBe(line));

test('a csv has years as columns, and symbols for what is missing', async () => {
	const lines = await csvOf('');
	expect(lines[0]).toBe('"region","utbildningsnivå","kön","Antal 2022","Antal 2023"');
	expect(lines[1]).toMatch(/^"00 Riket",.*,"män",\d+,"\.\."$/);
	expect(lines).toHaveLength(6); // the last line ends with a newline
});

test('a title stands before the table where it is asked for', async () => {
	const [title, empty, head] = await csvOf('IncludeTitle', { lang: 'en' });
	expect(title).toBe('"Number by region, level of education, sex, observations and year"');
	expect(empty).toBe('');
	expect(head).toBe('"region","level of education","sex","Number 2022","Number 2023"');
});

test('everything can stand down the table, or across it', async () => {
	const all = 'Region,UtbildningsNiva,Kon,ContentsCode,Tid';
	const down = await csvOf('UseCodes', { stub: all });
	expect(down[0]).toBe('"region","utbildningsnivå","kön","tabellinnehåll","år","Antal"');
	expect(down[5]).toBe('"2580","6","1","UF0506A1","2022",1300');
	const across = await csvOf('UseCodes', { heading: all });
	expect(across[0]!.split(',')[4]).toBe('"2580 6 1 UF0506A1 2022"');
	expect(across[1]!.split(',')[4]).toBe('1300');
});

const sheetOf = async (more: Record<string, string>, sheet = 1) => {
	const { body } = await getData(app, 'TAB3981', VALUES, { outputFormat: 'xlsx', ...more });
	return readSheet(body, sheet);
};

test('a workbook has a row for each variable of the heading', async () => {
	const rows = await sheetOf({});
	expect(rows.slice(0, 3)).toEqual([
		[null, null, null, 'Antal', 'Antal'],
		['region', 'utbildningsnivå', 'kön', '2022', '2023'],
		['00 Riket', LEVEL, 'män', 24000, '..']
	]);
	const titled = await sheetOf({ outputFormatParams: 'IncludeTitle', heading: 'Kon' });
	expect(titled[0]![0]).toBe('Antal efter region, utbildningsnivå, tabellinnehåll, år och kön');
	expect(titled.at(-1)).toEqual(['2580 @Luleå & <stad>; norr, öster', LEVEL, 'Antal', '2023', 1350, 1800]);
});

test("a workbook's second sheet says where the figures come from", async () => {
	const told = (await sheetOf({ lang: 'en' }, 2)).map(([label, text]) => `${label}: ${text}`);
	expect(told).toContain(
		'Source line: Source: Statistics Sweden (SCB), table TAB3981. Riket: Own calculation; based on open data from Statistics Sweden (SCB)'
	);
	expect(told).toContain('Data version: 2026-11-25');
	// the symbols stand in the cells: there is no column of them
	expect(told).toContain('Signs in place of figures: null');
	expect(told.some((line) => line.startsWith('..:'))).toBe(true);
});

test('a workbook that would be too wide is refused', () => {
	const table = (columns: number) => ({ stub: ['region'], heading: [Array<string>(columns).fill('x')], rows: [] });
	expect(shapeOf(table(16_383), 16_383 * 2)).toEqual({ above: 1, before: 1, columns: 16_384, area: 'A1:XFD3' });
	expect(() => shapeOf(table(16_384), 16_384)).toThrow('16384 columns');
});
