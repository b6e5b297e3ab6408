import { describe, expect, test } from 'vitest';
import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import {
	type FormOptions,
	LABELS,
	USUAL,
	VARIABLES,
	api1Json,
	arranged,
	jsonStat,
	long,
	px,
	wide
} from '../testing-forms.ts';
import { gatherAll, latin1, refusalsOf, sourceOf, without } from '../testing.ts';

/** Two municipalities with small areas of theirs among them, five levels, the years around the change of ages. */
const AREAS = ['2101A0010_DeSO2025', '2101R001_RegSO2025', '2180C1010'];
const area = (code: string) => ({ code, sv: code, en: code });
const year = (code: string) => ({ code, sv: code, en: code });
const [ockelbo, gavle] = VARIABLES.region.values;

const BROAD: FormOptions = {
	...USUAL,
	figure: (row, column) => 10 * (row + 1) + column,
	variables: {
		region: { ...VARIABLES.region, values: [ockelbo, ...AREAS.slice(0, 2).map(area), gavle, area(AREAS[2])] },
		level: { ...VARIABLES.level, values: BROAD_LEVELS.map(({ code, name }) => ({ code, sv: name, en: name })) },
		contents: { ...VARIABLES.contents, values: [{ code: '000005MO', sv: 'Antal', en: 'Number' }] },
		year: { ...VARIABLES.year, values: ['2022', '2023', '2024'].map(year) }
	}
};

/** SCB shows small areas by their codes alone. */
const text: typeof LABELS.text = (value, options, name) =>
	AREAS.includes(value.code) ? value.code : LABELS.text(value, options, name);
const both: typeof LABELS.both = (value, options, name) => `${value.code} - ${text(value, options, name)}`;

/** Without the code of the contents, which is of one of the two tables. */
const unstated = (options: FormOptions): string => {
	return JSON.stringify(without(jsonStat(options), 'extension')).replaceAll('000005MO', '000009ZZ');
};

const ratiosOf = (content: string | Uint8Array) =>
	gatherAll(sourceOf(content))
		.ratios.all()
		.map(({ cell }) => without(cell, 'row', 'column'));

describe('five levels become the three published measures', () => {
	const expected = () => ratiosOf(latin1(wide(BROAD, LABELS.code).replaceAll('000005MO', '000009ZZ')));

	test('with ages and table by the year', () => {
		const ratios = expected();
		const gavle = ratios.filter(({ measure, numerator }) => measure === 'eftergymnasial' && numerator > 250);
		// Gävle is the fourth region: rows 15–19, persons 160–200 in 2022.
		expect(gavle).toMatchObject([
			{ table: 'TAB5956', year: 2022, ages: { from: 25, to: 64 }, numerator: 180 + 190, denominator: 900 },
			{ table: 'TAB5956', year: 2023, ages: { from: 25, to: 65 }, numerator: 181 + 191, denominator: 905 },
			{ table: 'TAB6534', year: 2024, ages: { from: 25, to: 65 }, numerator: 182 + 192, denominator: 910 }
		]);
		expect(ratios).toHaveLength(2 * 3 * 3);
		expect(new Set(ratios.map(({ provenance }) => provenance))).toEqual(new Set(['summed']));
	});

	test.each([
		['API 2 csv with both', latin1(wide(BROAD, both).replaceAll('000005MO', '000009ZZ'))],
		[
			'API 2 csv with both in English, whose texts are not known',
			latin1(
				wide(BROAD, both)
					.replaceAll('000005MO', '000009ZZ')
					.replaceAll(/- (förg|g|efterg)ymnasial utbildning[^"]*|- uppgift[^"]*/g, '- level of education')
					.replace('utbildningsnivå', 'level of education')
			)
		],
		['web download', latin1(wide(BROAD, text, { contents: false }))],
		['web download, long, tabs', latin1(long(BROAD, text, 'Antal', '\t'))],
		[
			'API 2 csv, levels side by side by codes',
			arranged(BROAD, LABELS.code, ['region'], ['level', 'contents', 'year']).replaceAll('000005MO', '000009ZZ')
		],
		[
			'API 2 csv, levels side by side by texts',
			latin1(arranged(BROAD, text, ['region', 'contents'], ['year', 'level']))
		],
		['API 1 csv3', latin1(long(BROAD, LABELS.code, '000009ZZ'))],
		['API 1 json', api1Json(BROAD).replaceAll('000005MO', '000009ZZ')],
		['JSON-stat', unstated(BROAD)],
		[
			'JSON-stat in English, whose texts are not known',
			unstated({
				...BROAD,
				language: 'en',
				variables: {
					...BROAD.variables,
					level: {
						...BROAD.variables.level,
						values: BROAD_LEVELS.map(({ code }) => ({ code, sv: '', en: `level ${code}` }))
					}
				}
			})
		],
		[
			'PC-Axis',
			px(BROAD, 'utf-8')
				.replace('TABLEID="TAB3981";', '')
				.replaceAll(/UF0506A1|000005MO/g, '000009ZZ')
		]
	])('%s', (_, content) => {
		expect(ratiosOf(content)).toEqual(expected());
		const [{ skipped, cells, tables }] = gatherAll(sourceOf(content)).files;
		expect([skipped, cells, tables]).toEqual([3 * 5 * 3, 2 * 5 * 3, ['TAB5956', 'TAB6534']]);
	});
});

test('a file that says which of the two tables it is, is of it', () => {
	expect(new Set(ratiosOf(latin1(wide(BROAD, LABELS.code))).map(({ table }) => table))).toEqual(new Set(['TAB5956']));
});

test('a symbol makes no measure, and is told', () => {
	const figure = (row: number, column: number) => (row === 0 && column === 1 ? '..' : BROAD.figure(row, column));
	const { ratios, files } = gatherAll(sourceOf(latin1(wide({ ...BROAD, figure }, LABELS.code))));
	expect([ratios.size, files[0].without]).toEqual([15, [expect.objectContaining({ year: 2023, cells: 1 })]]);
});

test('nobody is no share of nobody', () => {
	const figure = (row: number, column: number) => (row < 5 ? 0 : BROAD.figure(row, column));
	expect(ratiosOf(latin1(wide({ ...BROAD, figure }, LABELS.code)))).toHaveLength(9);
});

describe('refused', () => {
	test.each([
		[
			'the eight levels without ages and sexes',
			wide({ ...BROAD, variables: { ...BROAD.variables, level: VARIABLES.level } }, text),
			'small.csv, row 1, column 6: found no column "ålder" or "age"; expected a column "ålder" or "age". ' +
				'Download the table again with region, age, level and sex as rows and the years as columns.'
		],
		[
			'one of the eight among the five',
			wide(BROAD, text).replace('"gymnasial utbildning"', '"gymnasial utbildning, 3 år"'),
			'small.csv, row 3, column 2 "utbildningsnivå": found "gymnasial utbildning, 3 år"; expected one of the five levels in Swedish, or their codes: ' +
				'"förgymnasial utbildning", "gymnasial utbildning", "eftergymnasial utbildning, mindre än 3 år", ' +
				'"eftergymnasial utbildning, 3 år eller mer", "uppgift om utbildningsnivå saknas". ' +
				'Download the table again with the labels as they stand in Statistikdatabasen.'
		],
		[
			'levels in English',
			wide(BROAD, text).replaceAll('"förgymnasial utbildning"', '"primary education"'),
			'small.csv, row 2, column 2 "utbildningsnivå": found "primary education"; expected one of the five levels in Swedish, or their codes: ' +
				'"förgymnasial utbildning", "gymnasial utbildning", "eftergymnasial utbildning, mindre än 3 år", ' +
				'"eftergymnasial utbildning, 3 år eller mer", "uppgift om utbildningsnivå saknas". ' +
				'Download the table again with the labels as they stand in Statistikdatabasen.'
		],
		[
			'levels whose codes and texts disagree',
			wide(BROAD, both).replace('21 - förgymnasial', '21 - gymnasial'),
			'small.csv, row 2, column 2 "UtbildningsNiva - utbildningsnivå": found "21 - gymnasial utbildning"; expected one of the five levels in Swedish, or their codes: ' +
				'"förgymnasial utbildning", "gymnasial utbildning", "eftergymnasial utbildning, mindre än 3 år", ' +
				'"eftergymnasial utbildning, 3 år eller mer", "uppgift om utbildningsnivå saknas". ' +
				'Download the table again with the labels as they stand in Statistikdatabasen.'
		],
		[
			'a level missing',
			wide(BROAD, text, { contents: false }).replace(/"2180 Gävle","gymnasial utbildning".*\r\n/, ''),
			'small.csv, row 17, column 1 "region": found no figure in this file for "2180 Gävle", "gymnasial utbildning", 2022; ' +
				'expected every region with every level and year that the file has. ' +
				'Download the table again with every value of every dimension marked.'
		],
		[
			'a row twice',
			wide(BROAD, text).replace(/("2180 Gävle","förg.*\r\n)/, '$1$1'),
			'small.csv, row 18, column 3 "Antal 2022": found 160 as the second figure for "2180 Gävle", ' +
				'"förgymnasial utbildning", 2022, after 160 in row 17; expected every cell once in a file. ' +
				'Remove one of the two rows, or download the table again.'
		],
		[
			'small areas alone',
			wide(
				{ ...BROAD, variables: { ...BROAD.variables, region: { ...VARIABLES.region, values: AREAS.map(area) } } },
				text
			),
			'small.csv, row 2, column 1: found 45 figures of small areas alone; expected rows of municipalities too. ' +
				'Download the table again with municipalities.'
		]
	])('%s', (_, table, sentence) => {
		expect(refusalsOf(sourceOf(latin1(table)))).toEqual([sentence]);
	});

	test('another numerator than the bundled form has', () => {
		const csv =
			'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status\r\n' +
			'2180,2022,1+2,eftergymnasial,25,64,371,900,TAB5956,read';
		expect(refusalsOf(sourceOf(csv, 'ratios.csv'), sourceOf(latin1(wide(BROAD, LABELS.code))))[0]).toBe(
			'small.csv, row 19, column 3 "000005MO 2022": found 370 of 900 (summed) for "2180 Gävle", "eftergymnasial", ages 25–64, 2022; ' +
				'expected 371 of 900 (read), as in ratios.csv, row 2, column 7 "numerator". ' +
				'Keep the file that SCB published last and take the other away, or load with --prefer newest.'
		);
	});

	test('the same numerator is counted as known', () => {
		const csv =
			'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status\r\n' +
			'2180,2022,1+2,eftergymnasial,25,64,370,900,TAB5956,read';
		const { repeats } = gatherAll(sourceOf(csv, 'ratios.csv'), sourceOf(latin1(wide(BROAD, LABELS.code))));
		expect(repeats.all).toEqual([{ earlier: 'ratios.csv', later: 'small.csv', cells: 1 }]);
	});
});
