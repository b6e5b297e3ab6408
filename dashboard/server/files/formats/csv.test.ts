import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, defuse, DIALECT_WORDS, type DialectWord } from './csv.ts';
import { readStrictly } from './testing-strict-reader.ts';
import type { Cell, Column, Table } from '#lib/server/extract/table.ts';

const COLUMNS: Column[] = [
	{ name: 'region_code', type: 'text' },
	{ name: 'name', type: 'text' },
	{ name: 'value', type: 'decimal' },
	{ name: 'note', type: 'text' }
];
const NAMES = COLUMNS.map(({ name }) => name);
const ROWS: Cell[][] = [
	['0114', 'Upplands Väsby', 22.861605, null],
	['2180', 'Gävle', -1.5, 'a "quoted" word; a semicolon, a comma'],
	['00', 'Riket', 0, 'two\r\nlines'],
	['25', '', 1234567.25, '-'],
	['24', ' spaced ', null, '..'],
	['21', '=1+1', 1e-6, '@SUM(A1)']
];

async function* inPages(rows: Cell[][], size: number) {
	for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

const table = (rows = ROWS, size = 2): Table => ({ columns: COLUMNS, pages: inPages(rows, size) });
const write = async (word: DialectWord, rows?: Cell[][]) => (await Array.fromAsync(csv(table(rows), word))).join('');

/** What a reader should find: texts as they are shown, numbers as numbers, missing as empty. */
const EXPECTED = ROWS.map(([code, name, value, note]) => [
	code,
	defuse(name as string),
	value,
	note === null ? '' : defuse(note as string)
]);

const numberFrom = (text: string, sign: string) => (text === '' ? null : Number(text.replace(sign, '.')));

const SIGNS = { excel: [';', ','], code: [',', '.'] } as const;

describe.each(DIALECT_WORDS)('%s', (word) => {
	const [delimiter, decimalSign] = SIGNS[word];
	const numbered = (rows: string[][]) =>
		rows.map(([code, name, value, note]) => [code, name, numberFrom(value!, decimalSign), note]);

	test('reads back to the same rows with papaparse', async () => {
		const text = (await write(word)).replace(/^\uFEFF/, '');
		const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
		expect(errors).toEqual([]);
		expect(data[0]).toEqual(NAMES);
		expect(numbered(data.slice(1))).toEqual(EXPECTED);
	});

	test('reads back to the same rows with a reader that knows RFC 4180 and nothing else', async () => {
		const [header, ...rows] = readStrictly((await write(word)).replace(/^\uFEFF/, ''), delimiter);
		expect(header).toEqual(NAMES);
		expect(numbered(rows)).toEqual(EXPECTED);
	});

	test('an empty table is its header', async () =>
		expect((await write(word, [])).replace(/^\uFEFF/, '')).toBe(NAMES.join(delimiter) + '\r\n'));
});

test('only the file for people begins with a byte order mark, and only once', async () => {
	expect((await write('excel')).split('\uFEFF')).toHaveLength(2);
	expect((await write('excel')).startsWith('\uFEFF')).toBe(true);
	expect(await write('code')).not.toContain('\uFEFF');
});

test('numbers have a decimal comma for people, a point for programs, and no thousands separator', async () => {
	expect(await write('excel', [['25', 'x', -1234567.25, null]])).toContain('25;x;-1234567,25;');
	expect(await write('code', [['25', 'x', -1234567.25, null]])).toContain('25,x,-1234567.25,');
});

test.each([
	['=1+1', "'=1+1"],
	['+46 70', "'+46 70"],
	['-2+3', "'-2+3"],
	['@A1', "'@A1"],
	['\tx', "'\tx"],
	['\rx', "'\rx"],
	['-', '-'],
	['Gävle', 'Gävle'],
	['3-årig', '3-årig']
])('%j is written %j', (text, expected) => expect(defuse(text)).toBe(expected));
