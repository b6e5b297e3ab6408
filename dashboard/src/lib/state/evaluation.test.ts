import { range } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../stats/evaluation/presets.ts';
import {
	EVALUATION_PARAMETERS,
	readEvaluationChoice,
	writeEvaluationChoice,
	type EvaluationChoices
} from './evaluation.ts';

const span = (from: number, to: number) => ({ from, to });
const years = range(2010, 2026);
const choices: EvaluationChoices = {
	indicators: [
		{ code: 'hogutbildade', kind: 'share', sexes: [0, 1, 2], bases: ['population', 'known'] },
		{ code: 'skillnad', kind: 'difference', sexes: [0], bases: ['population'] }
	],
	comparisons: [
		{ code: 'de-16', years },
		{ code: 'alla-andra', years: range(2018, 2023) }
	],
	panel: { years, ageTo: years.map(() => 74) },
	municipalities: ['2161', '2180']
};
const read = (query: string) => readEvaluationChoice(new URLSearchParams(query), choices);

const standard = {
	...{ indicator: 'hogutbildade', sex: 0, basis: 'population', comparison: 'de-16' },
	asked: PRESETS.standard,
	periods: { before: span(2015, 2019), after: span(2022, 2025), shortened: [] },
	...{ scale: 'points', weight: 'municipality', municipality: null }
};

describe('readEvaluationChoice', () => {
	test('without a word: the standard', () => expect(read('')).toEqual({ choice: standard, refusals: [] }));

	test('follows every parameter', () => {
		const { choice, refusals } = read(
			'kon=kvinnor&underlag=kand-niva&jamfor=alla-andra&fore-fran=2018&fore-till=2018&efter-fran=2021&efter-till=2022&skala=log-odds&vikt=invanare&kommun=2161'
		);
		expect(refusals).toEqual([]);
		expect(choice).toMatchObject({
			...{ sex: 2, basis: 'known', comparison: 'alla-andra', scale: 'log-odds', weight: 'inhabitant' },
			periods: { before: span(2018, 2018), after: span(2021, 2022), shortened: [] },
			municipality: '2161'
		});
	});

	test('fits the periods to the comparison, and says where they became shorter', () => {
		const { choice } = read('jamfor=alla-andra');
		expect(choice.asked).toEqual(PRESETS.standard);
		expect(choice.periods).toMatchObject({ before: span(2018, 2019), after: span(2022, 2022) });
		expect(choice.periods!.shortened).toHaveLength(2);
	});

	test('years outside the series shorten the period', () =>
		expect(read('fore-fran=1999').choice.periods).toMatchObject({
			before: span(2010, 2019),
			shortened: [{ period: 'before', why: 'years', asked: span(1999, 2019), used: span(2010, 2019) }]
		}));

	test.each([
		['overlapping periods', 'fore-till=2023', { why: 'order', asked: '2015–2023 / 2022–2025' }],
		['periods in the wrong order', 'efter-fran=2025&efter-till=2023', { why: 'order', asked: '2015–2019 / 2025–2023' }],
		['periods without years', 'fore-fran=1990&fore-till=1995', { why: 'none', asked: '1990–1995 / 2022–2025' }],
		['what is no year', 'fore-fran=förr', { why: 'number', asked: 'förr' }],
		['an endless year', 'efter-till=1e999', { why: 'number', asked: '1e999' }]
	])('%s are replaced by the standard, and named', (_, query, refusal) =>
		expect(read(query)).toEqual({ choice: standard, refusals: [{ parameter: 'periods', ...refusal }] })
	);

	test.each([
		['comparison', 'jamfor=samma-lan-99', 'samma-lan-99'],
		['scale', 'skala=kvot', 'kvot'],
		['scale', 'skala=constructor', 'constructor'],
		['weight', 'vikt=skog', 'skog'],
		['municipality', 'kommun=0180', '0180'],
		['sex', 'kon=barn', 'barn']
	])('an unknown %s is replaced, and named', (parameter, query, asked) =>
		expect(read(query)).toEqual({ choice: standard, refusals: [{ parameter, asked }] })
	);

	test('a difference has no log-odds and no inhabitants to weigh', () =>
		expect(read('indikator=skillnad&skala=log-odds&vikt=invanare').refusals).toEqual([
			{ parameter: 'scale', asked: 'log-odds' },
			{ parameter: 'weight', asked: 'invanare' }
		]));

	test('a series without years has no periods', () => {
		const empty = { ...choices, comparisons: [], panel: { years: [], ageTo: [] } };
		expect(readEvaluationChoice(new URLSearchParams(), empty).choice).toMatchObject({ comparison: '', periods: null });
	});

	test('never throws, and what it writes it reads back alike', () => {
		const names = fc.constantFrom(...Object.values(EVALUATION_PARAMETERS));
		const word = fc.oneof(fc.string(), fc.integer({ min: 2000, max: 2030 }).map(String), fc.constant('alla-andra'));
		fc.assert(
			fc.property(fc.array(fc.tuple(names, word)), (pairs) => {
				const { choice } = readEvaluationChoice(new URLSearchParams(pairs), choices);
				const again = readEvaluationChoice(new URLSearchParams(writeEvaluationChoice(choice, choices)), choices);
				expect(again).toEqual({ choice, refusals: [] });
			})
		);
	});
});

describe('writeEvaluationChoice', () => {
	const write = (change: object) => writeEvaluationChoice({ ...read('').choice, ...change }, choices);
	test.each([
		[{}, ''],
		[{ comparison: 'alla-andra' }, '?jamfor=alla-andra'],
		[{ scale: 'log-odds', weight: 'inhabitant' }, '?skala=log-odds&vikt=invanare'],
		[{ asked: PRESETS.close }, '?fore-fran=2018&fore-till=2019&efter-fran=2022&efter-till=2023'],
		[{ asked: PRESETS.whole }, '?fore-fran=2010&fore-till=2019&efter-fran=2022&efter-till=2025'],
		[{ sex: 1, municipality: '2180' }, '?kon=man&kommun=2180']
	])('%o', (change, query) => expect(write(change)).toBe(query));
});
