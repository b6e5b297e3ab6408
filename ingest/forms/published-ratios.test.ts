import { describe, expect, test } from 'vitest';
import { gatherAll, refusalsOf, sourceOf } from '../testing.ts';

const HEADER = 'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status';
const ROW = '2180,2022,1+2,eftergymnasial,25,64,21000,51000,TAB5956,read';
const table = (...rows: string[]) => [HEADER, ...rows].join('\r\n');

test('a row becomes a ratio', () => {
	const { ratios, files } = gatherAll(sourceOf(table(ROW)));
	expect(files[0]).toMatchObject({ rows: 1, cells: 1 });
	expect(ratios.all().map(({ cell }) => cell)).toMatchObject([
		{
			table: 'TAB5956',
			year: 2022,
			measure: 'eftergymnasial',
			ages: { from: 25, to: 64 },
			numerator: 21000,
			denominator: 51000,
			provenance: 'read'
		}
	]);
});

test.each([
	['a byte order mark', `\uFEFF${table(ROW)}`],
	['semicolons', table(ROW).replaceAll(',', ';')],
	['quotes', table(ROW).replace(/[^,\r\n]+/g, '"$&"')],
	['an empty line at the end', `${table(ROW)}\r\n\r\n`]
])('it is read with %s', (_, content) => expect(gatherAll(sourceOf(content)).ratios.all()).toHaveLength(1));

describe('it is refused for', () => {
	const measures = '"eftergymnasial_minst_3_ar", "eftergymnasial" or "forgymnasial"';
	const tables = '"TAB3981", "TAB5956" or "TAB6534"';
	test.each([
		['an unknown region', '2180', '2199', 'column 1 "region_code"', '"2199"', 'a region code of SCB, such as "2180"'],
		[
			'a region code cut by a spreadsheet',
			'2180',
			'114',
			'column 1 "region_code"',
			'"114"',
			'a region code of SCB, such as "2180"'
		],
		['a year that is none', '2022', '222', 'column 2 "year"', '"222"', 'a year from 1985 on'],
		['one sex', '1+2', '1', 'column 3 "sex"', '"1"', '"1+2", women and men together'],
		['an unknown measure', 'eftergymnasial', 'hög', 'column 4 "measure"', '"hög"', measures],
		['an age that is none', '25', 'unga', 'column 5 "age_from"', '"unga"', 'a whole number'],
		['ages turned round', '25,64', '64,25', 'column 6 "age_to"', '"25"', 'an age of at least 64'],
		['a numerator with decimals', '21000', '21000.5', 'column 7 "numerator"', '"21000.5"', 'a whole number'],
		[
			'a numerator above the denominator',
			'21000',
			'51001',
			'column 7 "numerator"',
			'"51001"',
			'at most the denominator, 51000'
		],
		['a denominator of nobody', '51000', '0', 'column 8 "denominator"', '"0"', 'a number of persons above 0'],
		['an empty denominator', '51000', '', 'column 8 "denominator"', 'an empty cell', 'a whole number'],
		['another table', 'TAB5956', 'TAB638', 'column 9 "source_table"', '"TAB638"', tables],
		['an unknown status', 'read', 'guessed', 'column 10 "status"', '"guessed"', '"read", "summed" or "recovered"']
	])('%s', (_, value, wrong, column, found, expected) => {
		const content = table(ROW.replace('2180', '2101'), ROW.replace(value, wrong));
		expect(refusalsOf(sourceOf(content))).toEqual([
			`small.csv, row 3, ${column}: found ${found}; expected ${expected}. Correct the cell from its source.`
		]);
	});

	test('a heading of another name', () => {
		expect(refusalsOf(sourceOf(table(ROW).replace('measure', 'matt')))).toEqual([
			'small.csv, row 1, column 4 "matt": found "matt"; expected "measure". ' +
				'Give the columns the names and order of the bundled file.'
		]);
	});

	test('a row twice', () => {
		expect(refusalsOf(sourceOf(table(ROW, ROW)))).toEqual([
			'small.csv, row 3, column 7 "numerator": found 21000 of 51000 (read) as the second figure for "2180 Gävle", ' +
				'"eftergymnasial", ages 25–64, 2022, after 21000 of 51000 (read) in row 2; expected every cell once in a file. ' +
				'Remove one of the two rows, or download the table again.'
		]);
	});

	test('a year that one region lacks', () => {
		const content = table(ROW, ROW.replace('2022', '2021'), ROW.replace('2180', '2101'));
		expect(refusalsOf(sourceOf(content))).toEqual([
			'small.csv, row 4, column 7 "numerator": found no figure in this file for "2101 Ockelbo", "eftergymnasial", ' +
				'ages 25–64, 2021; expected every region with every year that the file has. ' +
				'Download the table again with every value of every dimension marked.'
		]);
	});

	test('another figure than another file has', () => {
		const other = sourceOf(table(ROW.replace('21000', '21001')), 'other.csv');
		expect(refusalsOf(other, sourceOf(table(ROW)))[0]).toBe(
			'small.csv, row 2, column 7 "numerator": found 21000 of 51000 (read) for "2180 Gävle", "eftergymnasial", ' +
				'ages 25–64, 2022; expected 21001 of 51000 (read), as in other.csv, row 2, column 7 "numerator". ' +
				'Keep the file that SCB published last and take the other away, or load with --prefer newest.'
		);
	});
});
