import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContents } from '../ingest.ts';
import { silent } from '../progress.ts';
import { DATA, latin1, smallTable, temporaryFolder } from '../testing.ts';
import { CHECKS, type CheckName } from './catalogue.ts';

/** How the checks of these tables ended; the files are called a.csv, b.csv … */
function resultsOf(...tables: string[]) {
	const folder = temporaryFolder();
	const files = tables.map((table, index) => join(folder, `${'abcde'[index]}.csv`));
	files.forEach((file, index) => writeFileSync(file, latin1(tables[index])));
	const { checks } = readContents({ data: DATA, files, progress: silent });
	return checks.map((check) => ({ ...check, message: check.message.en.replaceAll(`${folder}/`, '') }));
}

const messages = (name: CheckName, ...tables: string[]) =>
	resultsOf(...tables)
		.filter((check) => check.name === name)
		.map(({ outcome, message }) => `${outcome}: ${message}`);

/** The municipalities of a county in Blekinge, all five, and the county. */
const BLEKINGE = ['1060 Olofström', '1080 Karlskrona', '1081 Ronneby', '1082 Karlshamn', '1083 Sölvesborg'];
const blekinge = (whole: (row: number) => number | string) => [
	smallTable({ regions: BLEKINGE, figure: () => 10 }),
	smallTable({ regions: ['10 Blekinge län'], figure: (row) => whole(row) })
];

test('every check of the catalogue reports, in its order', () => {
	const names = [...new Set(resultsOf(smallTable()).map(({ name }) => name))];
	expect(names).toEqual(Object.keys(CHECKS));
});

describe('adds-up', () => {
	test('passes where a county is the sum of its municipalities', () =>
		expect(messages('adds-up', ...blekinge(() => 50))).toEqual([
			'pass: 32 sums of municipalities agree with 10 Blekinge län (2018–2019).'
		]));

	test('notes each year in which it is not, with the largest difference', () =>
		expect(messages('adds-up', ...blekinge((row) => (row < 2 ? 47 + row : 50)))).toEqual([
			'note: The municipalities of 10 Blekinge län, 2018 add up to another number in 2 cells, by 3 persons at most.',
			'note: The municipalities of 10 Blekinge län, 2019 add up to another number in 2 cells, by 3 persons at most.'
		]));

	test('compares no sum of which a part is missing', () =>
		expect(messages('adds-up', ...blekinge((row) => (row === 0 ? '..' : 50)))).toEqual([
			'pass: 30 sums of municipalities agree with 10 Blekinge län (2018–2019).'
		]));

	test('says so where there is nothing to compare', () =>
		expect(messages('adds-up', smallTable())).toEqual([
			'note: No county or country has all its municipalities in the files, so no sum could be compared.'
		]));
});

describe('repeated-cells', () => {
	test('counts the cells that two files share', () =>
		expect(
			messages(
				'repeated-cells',
				smallTable(),
				smallTable({ regions: ['2180 Gävle'], figure: (row, column) => 1600 + 100 * row + column })
			)
		).toEqual(['note: 32 cells stand both in a.csv and in b.csv, with the same figures.']));

	test('passes where no cell is shared', () =>
		expect(messages('repeated-cells', smallTable())).toEqual(['pass: No cell stands in two files.']));
});

describe('years', () => {
	test('a hole is noted', () =>
		expect(messages('years', smallTable({ years: [2016, 2018, 2021] }))).toEqual([
			'note: The figures reach from 2016 to 2021 but have none for 2017, 2019, 2020.'
		]));
});

describe('known-breaks', () => {
	test('a break in the regions and years loaded is noted', () =>
		expect(messages('known-breaks', smallTable({ regions: ['2482 Skellefteå'], years: [2022, 2023] }))).toEqual([
			'note: Unknown education level swells in Skellefteå: 2023–2024, regions 2482.'
		]));

	test.each([
		['another region', { regions: ['2180 Gävle'], years: [2022, 2023] }],
		['other years', { regions: ['2482 Skellefteå'], years: [2019, 2020] }]
	])('not in %s', (_, changes) =>
		expect(messages('known-breaks', smallTable(changes))).toEqual([
			'pass: No known break falls in the regions and years loaded.'
		])
	);
});

test('provenance: a file that datapackage.json does not list is noted', () =>
	expect(messages('provenance', smallTable())).toEqual(['note: a.csv is not listed in data/datapackage.json.']));
