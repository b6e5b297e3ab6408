import { describe, expect, test } from 'vitest';
import { CELLS_PER_REGION } from '../gather/counts.ts';
import { LEVELS } from '../labels/levels.ts';
import { PIECE_BYTES } from '../text/source.ts';
import { type SmallTable, figuresOf, gatherAll, latin1, refusalsOf, smallTable, sourceOf } from '../testing.ts';

const read = (content: string | Uint8Array) => figuresOf(gatherAll(sourceOf(content)));

const plainFigures = () => read(latin1(smallTable()));

test('a figure keeps its region, level, sex, ages and year', () => {
	const figures = plainFigures();
	expect(figures).toHaveLength(2 * CELLS_PER_REGION * 2);
	expect(figures).toContainEqual([
		'"2180 Gävle", "forskarutbildning", "kvinnor", 2019',
		{ from: 16, to: 74 },
		{ persons: 2901, status: null }
	]);
});

test('the load knows its rows, cells, regions and years', () => {
	const [file] = gatherAll(sourceOf(latin1(smallTable()))).files;
	expect(file).toMatchObject({ form: 'scb-web-wide', rows: 32, cells: 64, tables: ['TAB3981'] });
	expect([file.regions.size, [...file.years]]).toEqual([2, [2018, 2019]]);
});

const ENGLISH: Partial<SmallTable> = {
	header: ['region', 'age', 'level of education', 'sex'],
	age: 'total 16-74 years',
	sexes: ['men', 'women'],
	levels: LEVELS.map(({ name_en }) => name_en)
};

const ISCED = ['1', '2', '3C', '3A', '4+5B', '5A', '6'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const title = '"Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön och år"';

describe('the same figures are read from', () => {
	test.each<[string, Partial<SmallTable>]>([
		['a table with a title and an empty line', { above: [title, ''] }],
		['a table with a title alone', { above: [title] }],
		['a title without quotes, as other programs leave it', { delimiter: ';', above: [title.replaceAll('"', ''), ''] }],
		['a title filled up with delimiters', { delimiter: ';', above: [`${title};;;;;`, ';;;;;'] }],
		['a line that names the delimiter', { delimiter: ';', above: ['sep=;'] }],
		['semicolons', { delimiter: ';' }],
		['tabs', { delimiter: '\t' }],
		['spaces', { delimiter: ' ' }],
		['spaces, and stray ones at the ends of lines', { delimiter: ' ', lineEnd: '   \r\n' }],
		['spaces below a title', { delimiter: ' ', above: [title, ''] }],
		['LF', { lineEnd: '\n' }],
		['CR', { lineEnd: '\r' }],
		['empty lines between rows', { lineEnd: '\r\n\r\n' }],
		['stray spaces at the ends of lines', { lineEnd: `${' '.repeat(29)}\r\n` }],
		['stray spaces in labels', { quote: (text) => `"${text}  "` }],
		['no quotes at all', { delimiter: ';', quote: (text) => text }],
		['quotes around figures', { figure: (row, column) => `"${100 * row + column}"` }],
		['an en dash in the ages', { age: 'totalt 16–74 år' }],
		[
			'capitals',
			{ age: 'Totalt 16-74 år', sexes: ['Män', 'Kvinnor'], levels: LEVELS.map(({ name_sv }) => capital(name_sv)) }
		],
		['capitals in the header', { header: ['Region', 'Ålder', 'Utbildningsnivå', 'Kön'] }],
		['English labels', ENGLISH],
		[
			'English labels with the codes of ISCED',
			{
				...ENGLISH,
				levels: LEVELS.map(({ name_en }, index) => (ISCED[index] ? `${name_en} (ISCED97 ${ISCED[index]})` : name_en))
			}
		]
	])('%s', (_, changes) => expect(read(latin1(smallTable(changes)))).toEqual(plainFigures()));

	test.each([
		['UTF-8', Buffer.from(smallTable(), 'utf8')],
		['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${smallTable({ delimiter: ';' })}`, 'utf8')],
		['UTF-8 with letters and accents apart', Buffer.from(smallTable().normalize('NFD'), 'utf8')],
		['UTF-8 with no-break spaces', Buffer.from(smallTable().replaceAll('16-74 år', '16-74\u00a0år'), 'utf8')],
		['a last line without its end', latin1(smallTable().trimEnd())],
		['columns in another order', latin1(reordered(smallTable()))],
		[
			'years with the name of the contents',
			latin1(smallTable().replace('"2018","2019"', '"Befolkning 2018","Befolkning 2019"'))
		]
	])('%s', (_, content) => expect(read(content)).toEqual(plainFigures()));
});

/** Figures first, then sex, level, age and region. */
function reordered(table: string): string {
	const turn = (line: string) =>
		line
			.match(/"[^"]*"|[^,]+/g)!
			.reverse()
			.join(',');
	const [header, ...rows] = table.trimEnd().split('\r\n');
	const years = '"2018","2019"';
	const headings = turn(header).replace('"2019","2018"', years);
	return [headings, ...rows.map((row) => turn(row).replace(/^(\d+),(\d+)/, '$2,$1'))].join('\r\n');
}

test.each([
	['00 Riket', '00 Sweden'],
	['21 Gävleborgs län', '21 Gävleborg county'],
	['09 Gotlands län', '09 Gotland county']
])('%s and %s are the same region', (swedish, english) => {
	const inSwedish = read(latin1(smallTable({ regions: [swedish] })));
	expect(read(latin1(smallTable({ ...ENGLISH, regions: [english] })))).toEqual(inSwedish);
});

test.each(['.', '..', '...', '....', '.....', '......', '-'])('the symbol %s is kept, and is no zero', (symbol) => {
	const figure = (row: number, column: number) => (row === 0 && column === 0 ? symbol : row === 0 ? 0 : 7);
	const figures = read(latin1(smallTable({ figure })));
	const first = '"2101 Ockelbo", "förgymnasial utbildning kortare än 9 år", "män"';
	expect(figures).toContainEqual([`${first}, 2018`, { from: 16, to: 74 }, { persons: null, status: symbol }]);
	expect(figures).toContainEqual([`${first}, 2019`, { from: 16, to: 74 }, { persons: 0, status: null }]);
});

test('quotation marks inside a text, which SCB does not escape, break nothing but the label', () => {
	const table = smallTable({ above: ['"Tabell "TAB3981" efter region"', ''], regions: ['2101 "Ockel" bo'] });
	expect(refusalsOf(sourceOf(latin1(table)))).toEqual([
		'small.csv, row 4, column 1 "region": found 2101 "Ockel" bo; expected "2101 Ockelbo". ' +
			'Download the table again with the labels as they stand in Statistikdatabasen.'
	]);
});

test('a file longer than one piece is read to its end', () => {
	const years = Array.from({ length: 90 }, (_, index) => 1985 + index);
	const source = sourceOf(latin1(smallTable({ years, figure: () => 12_345_678 })));
	expect(source.bytes).toBeLessThan(PIECE_BYTES);
	const longer = sourceOf(latin1(smallTable({ years, figure: () => '12345678'.padEnd(40) })));
	expect(longer.bytes).toBeGreaterThan(PIECE_BYTES);
	expect(figuresOf(gatherAll(longer))).toEqual(figuresOf(gatherAll(source)));
});
