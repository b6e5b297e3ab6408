import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContents } from '../ingest.ts';
import { silent } from '../progress.ts';
import { LABELS, USUAL, VARIABLES, jsonStat, wide } from '../testing-forms.ts';
import { DATA, latin1, smallTable, temporaryFolder } from '../testing.ts';
import { CHECKS, type CheckName } from './catalogue.ts';

/** How the checks of these tables ended; the files are called a, b … */
function resultsOf(...tables: (string | Uint8Array)[]) {
	const folder = temporaryFolder();
	const files = tables.map((_, index) => join(folder, `${'abcde'[index]}.csv`));
	const bytes = (table: string | Uint8Array) => (typeof table === 'string' ? latin1(table) : table);
	files.forEach((file, index) => writeFileSync(file, bytes(tables[index])));
	const { checks } = readContents({ data: DATA, files, progress: silent });
	return checks.map(({ message, ...check }) => ({
		...check,
		sentences: message,
		message: message.en.replaceAll(`${folder}/`, '')
	}));
}

const messages = (name: CheckName, ...tables: (string | Uint8Array)[]) =>
	resultsOf(...tables)
		.filter((check) => check.name === name)
		.map(({ outcome, message }) => `${outcome}: ${message}`);

/** The municipalities of a county in Blekinge, all five, and the county. */
const BLEKINGE = ['1060 Olofström', '1080 Karlskrona', '1081 Ronneby', '1082 Karlshamn', '1083 Sölvesborg'];
const blekinge = (whole: (row: number) => number | string) => [
	smallTable({ regions: BLEKINGE, figure: () => 10 }),
	smallTable({ regions: ['10 Blekinge län'], figure: (row) => whole(row) })
];

test('every check of the files reports, in the order of the catalogue; the comparison with what was there comes last', () => {
	const names = [...new Set(resultsOf(smallTable()).map(({ name }) => name))];
	expect([...names, 'nothing-lost']).toEqual(Object.keys(CHECKS));
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

describe('impossible numbers', () => {
	const part = smallTable({ regions: ['1060 Olofström'], figure: (row) => (row === 3 ? 51 : 10) });
	test.each(['10 Blekinge län', '00 Riket'])('a municipality larger than %s', (region) => {
		const whole = smallTable({ regions: [region], figure: () => 50 });
		expect(() => resultsOf(part, whole)).toThrow(
			'a.csv, row 5, column 5 "2018": found 51 for "1060 Olofström", "förgymnasial utbildning, 9 (10) år", "kvinnor", 2018; ' +
				`expected at most 50, the figure for "${region}", "förgymnasial utbildning, 9 (10) år", "kvinnor", 2018. ` +
				'Download both tables again, and compare them with Statistikdatabasen.'
		);
	});

	test('a county larger than the country', () =>
		expect(() =>
			resultsOf(
				smallTable({ regions: ['10 Blekinge län'], figure: () => 51 }),
				smallTable({ regions: ['00 Riket'], figure: () => 50 })
			)
		).toThrow('found 51 for "10 Blekinge län"'));

	test('not where the whole is a symbol', () =>
		expect(() => resultsOf(part, smallTable({ regions: ['00 Riket'], figure: () => '..' }))).not.toThrow());
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

describe('years of one file', () => {
	test('a hole is noted where another file fills it', () =>
		expect(
			messages(
				'years',
				smallTable({ regions: ['2101 Ockelbo'], years: [2017, 2018, 2019] }),
				smallTable({ regions: ['2180 Gävle'], years: [2017, 2019] })
			)
		).toEqual(['note: b.csv reaches from 2017 to 2019 but has none for 2018.']));
});

describe('known-breaks', () => {
	test('a break in the regions and years loaded is noted', () =>
		expect(messages('known-breaks', smallTable({ regions: ['2482 Skellefteå'], years: [2022, 2023] }))).toEqual([
			'note: Unknown education level swells in Skellefteå: 2023–2024 (2482 Skellefteå).'
		]));

	test('with the tables and levels that it is about', () =>
		expect(noted('known-breaks', smallTable({ regions: ['2583 Haparanda'], years: [2016, 2017] }))).toMatchObject([
			{ touches: { tables: ['TAB3981'], regions: ['2583', '2518'], levels: ['3', '4'], years: [2017] } }
		]));

	test('not one of tables that are not loaded', () =>
		expect(noted('known-breaks', smallTable({ regions: ['00 Riket'], years: [2022, 2023] }))).toEqual([]));

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

const noted = (name: CheckName, ...tables: (string | Uint8Array)[]) =>
	resultsOf(...tables).flatMap((check) => (check.name === name && check.outcome === 'note' ? [check] : []));

test('every sentence is there in both languages', () => {
	for (const { sentences } of resultsOf(smallTable())) {
		expect(sentences.sv).toMatch(/^.+\.$/);
		expect(sentences.en).toMatch(/^.+\.$/);
		expect(sentences.sv).not.toBe(sentences.en);
	}
});

describe('geography', () => {
	test('notes a county with a part of its municipalities', () =>
		expect(noted('geography', smallTable())).toMatchObject([
			{
				message: 'TAB3981 has 2 of 10 municipalities of 21 Gävleborgs län: 2018–2019.',
				touches: { tables: ['TAB3981'], regions: ['21'], years: [2018, 2019] }
			}
		]));

	test('passes where a county is whole', () =>
		expect(messages('geography', smallTable({ regions: BLEKINGE }))).toEqual([
			'pass: Every county that is there has all its municipalities: TAB3981 5 municipalities 2018–2019.'
		]));

	test('notes a municipality that did not exist', () => {
		const figure = (row: number, column: number) => (row < 16 && column === 0 ? 0 : 20);
		expect(noted('geography', smallTable({ regions: BLEKINGE, figure }))).toMatchObject([
			{
				message: '1060 Olofström has zero persons at every level in 2018: the municipality did not exist then.',
				touches: { regions: ['1060'], years: [2018] }
			}
		]);
	});
});

describe('totals', () => {
	const level = { ...VARIABLES.level, values: [...VARIABLES.level.values, { code: 'tot', sv: 'totalt', en: 'total' }] };
	const sex = { ...VARIABLES.sex, values: [...VARIABLES.sex.values, { code: '1+2', sv: 'totalt', en: 'total' }] };
	const variables = { ...VARIABLES, level, sex };
	/** Ten of each sex at each level, and their sums; `wrong` more in one total. */
	const sums = (wrong: number) => (row: number) => {
		const levels = Math.floor(row / 3) % 9 === 8 ? 8 : 1;
		return 10 * levels * (row % 3 === 2 ? 2 : 1) + (row === 24 ? wrong : 0);
	};
	const table = (wrong: number) => latin1(wide({ ...USUAL, variables, figure: sums(wrong) }, LABELS.text));

	test('over levels and sexes agree with their parts, and are not loaded', () => {
		expect(messages('totals', table(0))).toEqual(['pass: 44 totals agree with their parts.']);
		expect(resultsOf(table(0)).find(({ name }) => name === 'numbers')!.message).toContain('108 cells');
	});

	test('that differ are noted, with what they touch', () =>
		expect(noted('totals', table(3))).toMatchObject([
			{
				message:
					'2 totals over levels and sexes differ from their parts, by 3 persons at most: 2018–2019, first 2101 Ockelbo.',
				touches: { regions: ['2101'], years: [2018, 2019] }
			}
		]));

	test.each([
		['agree', 5, 'pass: 64 totals agree with their parts.'],
		[
			'differ',
			6,
			'note: 64 totals over ages 16–74 of TAB3981 differ from their parts, by 1 persons at most: 2018–2019, first 2101 Ockelbo.'
		]
	])('over ages %s', (_, total, message) => {
		const ages = [
			['16-44', '16-44 år'],
			['45-74', '45-74 år'],
			['tot16-74', 'totalt 16-74 år']
		].map(([code, sv]) => ({ code, sv, en: sv }));
		const figure = (row: number) => [2, 3, total][Math.floor(row / 16) % 3];
		const options = { ...USUAL, figure, variables: { ...VARIABLES, age: { ...VARIABLES.age, values: ages } } };
		expect(messages('totals', latin1(wide(options, LABELS.code)))).toEqual([message]);
	});

	test('alone are no figures', () => {
		const both = { ...VARIABLES, sex: { ...VARIABLES.sex, values: [sex.values[2]] } };
		expect(() => resultsOf(latin1(wide({ ...USUAL, variables: both }, LABELS.text)))).toThrow(
			'row 2, column 5 "Antal 2018": found nothing but totals; expected women and men too. ' +
				'Download the table again with every value of every dimension marked.'
		);
	});
});

describe('jumps', () => {
	/** A thousand of each sex at each level; level 3 gains and level 4 loses, women and men alike, in 2019. */
	const moved = (persons: number, size: number) => (row: number, column: number) => {
		const gain = [0, 0, persons, -persons][Math.floor(row / 2) % 8] ?? 0;
		return size + (row < 16 ? column * gain : 0);
	};
	const table = (persons: number, size = 1000) => smallTable({ figure: moved(persons, size) });

	test('beyond 2.5 points, and two deviations', () =>
		expect(noted('jumps', table(210))).toMatchObject([
			{
				message:
					'2101 Ockelbo, 2018 to 2019: “upper secondary education, 2 years or less” +2.6 and ' +
					'“upper secondary education 3 years” −2.6 percentage points of the population.',
				touches: { tables: ['TAB3981'], regions: ['2101'], years: [2019], levels: ['3', '4'] }
			}
		]));

	test('beyond 1 point only where five deviations say so', () => {
		expect(noted('jumps', table(90))).toHaveLength(0);
		expect(noted('jumps', table(9000, 100_000))).toHaveLength(1);
	});

	test('not beyond 2.5 points where few people make them', () => expect(noted('jumps', table(3, 10))).toHaveLength(0));

	test('not across a hole, nor among people of one age', () => {
		const hole = smallTable({ years: [2017, 2019], figure: moved(210, 1000) });
		expect(noted('jumps', hole)).toHaveLength(0);
		expect(noted('jumps', smallTable({ age: '16 år', figure: moved(210, 1000) }))).toHaveLength(0);
	});

	test('of the bundled figures: Haparanda and Övertorneå, Skellefteå and Boden, and no others', () => {
		const { checks } = readContents({ data: DATA, files: [], progress: silent });
		const jumps = checks.filter(({ name, outcome }) => name === 'jumps' && outcome === 'note');
		expect(jumps.map(({ touches: { regions, years, levels } }) => [regions, years, levels])).toEqual([
			[['2518'], [2017], ['3', '4']],
			[['2583'], [2017], ['3', '4']],
			[['2482'], [2023], ['US']],
			[['2482'], [2025], ['US']],
			[['2582'], [2025], ['US']]
		]);
	});
});

describe('known-breaks', () => {
	test('of the footnotes of a table, where years on both sides are loaded', () => {
		expect(noted('known-breaks', smallTable({ years: [1999, 2000] }))).toMatchObject([
			{
				message:
					'New sources and a new classification (SUN 2000) from 2000 on, which raised the levels clearly (TAB3981, 2000).',
				touches: { tables: ['TAB3981'], years: [2000] }
			}
		]);
		expect(noted('known-breaks', smallTable({ years: [2000, 2001] }))).toHaveLength(0);
	});
});

describe('footnotes', () => {
	const stat = (note: string[], status?: object) =>
		Buffer.from(JSON.stringify({ ...jsonStat({ ...USUAL, figure: () => 7 }), note, ...(status && { status }) }));

	test('are counted', () =>
		expect(messages('footnotes', stat(['Avser den 31 december.']))).toEqual([
			'pass: 2 footnotes are kept; none tells of a break.'
		]));

	test('that tell of a break in a year loaded are noted', () =>
		expect(noted('footnotes', stat(['Tidsserien bryts 2019 och 2022.', 'Ny indelning 2019.']))).toMatchObject([
			{
				message: 'Footnote in a.csv: “Tidsserien bryts 2019 och 2022”.',
				touches: { tables: ['TAB3981'], years: [2019] }
			}
		]));

	test('marks beside figures are noted', () =>
		expect(noted('footnotes', stat([], { 3: 'r' }))).toMatchObject([
			{ message: "1 figures of a.csv have SCB's mark “r”." }
		]));
});

test('complete-files: what API 2 leaves out is noted', () => {
	const table = wide({ ...USUAL, figure: (row) => (row === 29 ? 0 : 5) }, LABELS.code).replace(/^.*,0,0\r\n/m, '');
	expect(noted('complete-files', table)).toMatchObject([
		{
			message: 'a.csv leaves out 2 cells, zeros or missing figures: they are unknown, not zero.',
			touches: { regions: ['2180'], years: [2018, 2019] }
		}
	]);
});

test('repeated-cells: a revision is noted with what it touches', () => {
	const folder = temporaryFolder();
	const files = ['a.csv', 'b.csv'].map((name) => join(folder, name));
	writeFileSync(files[0], latin1(smallTable()));
	writeFileSync(files[1], latin1(smallTable({ years: [2018, 2019, 2020], figure: () => 9 })));
	const { checks } = readContents({ data: DATA, files, progress: silent, prefer: 'newest' });
	const notes = checks.filter(({ name }) => name === 'repeated-cells');
	expect(notes.map(({ message }) => message.en.replaceAll(`${folder}/`, ''))).toEqual([
		'64 figures of a.csv were replaced by others in the newer file b.csv.'
	]);
	expect(notes[0].touches).toMatchObject({ tables: ['TAB3981'], regions: ['2101', '2180'], years: [2018, 2019] });
	expect(notes[0].touches.levels).toHaveLength(8);
});
