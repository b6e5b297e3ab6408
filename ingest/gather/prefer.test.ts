import { describe, expect, test } from 'vitest';
import { silent } from '../progress.ts';
import { USUAL, jsonStat, px } from '../testing-forms.ts';
import { bundledVocabulary, figuresOf, latin1, refusalsOf, smallTable, sourceOf } from '../testing.ts';
import { LoadRefused, gather } from './gather.ts';

const load = (...files: [name: string, content: string | Uint8Array][]) =>
	gather(
		files.map(([name, content]) => sourceOf(content, name)),
		bundledVocabulary(),
		silent,
		'newest'
	);

/** A table for these years in which one cell is another one's figure: that of Gävle's men of level 1 in 2018. */
const table = (figure: number | string, years = [2018, 2019]) =>
	latin1(
		smallTable({
			years,
			figure: (row, column) => (row === 16 && years[column] === 2018 ? figure : 100 * row + years[column])
		})
	);

const CELL = '"2180 Gävle", "förgymnasial utbildning kortare än 9 år", "män", 2018';
const loaded = (gathered: ReturnType<typeof load>) => figuresOf(gathered).find(([words]) => words === CELL)![2];

const stat = (figure: number, updated: string) =>
	JSON.stringify({
		...jsonStat({ ...USUAL, figure: (row, column) => (row === 16 && column === 0 ? figure : 7) }),
		updated
	});

describe('of two files that differ, the newer is loaded:', () => {
	test.each([
		[
			'the one that reaches further, read first',
			[
				['a.csv', table(9, [2018, 2019, 2020])],
				['b.csv', table(5)]
			]
		],
		[
			'the one that reaches further, read last',
			[
				['a.csv', table(5)],
				['b.csv', table(9, [2018, 2019, 2020])]
			]
		],
		[
			'the one updated later, read first',
			[
				['a.json', stat(9, '2027-04-26T06:00:00Z')],
				['b.json', stat(5, '2026-04-27T06:00:00Z')]
			]
		],
		[
			'the one updated later, read last',
			[
				['a.json', stat(5, '2026-04-27T06:00:00Z')],
				['b.json', stat(9, '2027-04-26T06:00:00Z')]
			]
		]
	] as [string, [string, string | Uint8Array][]][])('%s', (_, files) => {
		const gathered = load(...files);
		expect(loaded(gathered)).toEqual({ persons: 9, status: null });
		const [{ earlier, later, words, cell }, ...more] = gathered.repeats.revisions;
		expect([earlier.figure, later.figure, words, more]).toEqual(['5', '9', CELL, []]);
		expect(cell).toMatchObject({ table: 'TAB3981', year: 2018, sex: 1, subject: '1' });
		const newer = files.find(
			([, content]) =>
				String(content).includes('9') && content === files.find(([name]) => name === later.file.source.name)![1]
		);
		expect(newer).toBeDefined();
	});

	test('a symbol gives way to a number, and a number to a symbol', () => {
		const newer = table('..', [2018, 2019, 2020]);
		expect(loaded(load(['a.csv', table(5)], ['b.csv', newer]))).toEqual({ persons: null, status: '..' });
		expect(loaded(load(['a.csv', table('..')], ['b.csv', table(5, [2018, 2019, 2020])]))).toEqual({
			persons: 5,
			status: null
		});
	});

	test('published ratios too', () => {
		const ratios = (numerator: number, ...years: number[]) =>
			[
				'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status',
				...years.map((year) => `2180,${year},1+2,eftergymnasial,25,64,${numerator},900,TAB5956,read`)
			].join('\r\n');
		const gathered = load(['a.csv', ratios(9, 2021, 2022)], ['b.csv', ratios(5, 2021)]);
		expect(gathered.ratios.all().map(({ cell }) => cell.numerator)).toEqual([9, 9]);
		expect(gathered.repeats.revisions).toMatchObject([
			{ earlier: { figure: '5 of 900 (read)' }, later: { figure: '9 of 900 (read)' } }
		]);
	});

	test('the day counts, not the hour, because PC-Axis tells no zone', () => {
		const file = px({ ...USUAL, figure: (row, column) => (row === 16 && column === 0 ? 5 : 7) }, 'utf-8');
		expect(() => load(['a.px', file], ['b.json', stat(9, '2026-04-27T06:00:00Z')])).toThrow(
			'Neither file is the newer one by the day of its update or by its last year: take one of them away.'
		);
	});
});

test('where neither is newer, the load stops and shows both', () => {
	expect(() => load(['a.csv', table(5)], ['b.csv', table(9)])).toThrow(LoadRefused);
	expect(() => load(['a.csv', table(5)], ['b.csv', table(9)])).toThrow(
		`b.csv, row 18, column 5 "2018": found 9 for ${CELL}; expected 5, as in a.csv, row 18, column 5 "2018". ` +
			'Neither file is the newer one by the day of its update or by its last year: take one of them away.'
	);
});

test('without --prefer newest the load stops even where one is newer, and shows places of both forms', () => {
	const sources = [
		sourceOf(stat(5, '2026-04-27T06:00:00Z'), 'a.json'),
		sourceOf(stat(9, '2027-04-26T06:00:00Z'), 'b.json')
	];
	expect(refusalsOf(...sources)).toEqual([
		`b.json, column value.32: found 9 for ${CELL}; expected 5, as in a.json, column value.32. ` +
			'Keep the file that SCB published last and take the other away, or load with --prefer newest.'
	]);
});
