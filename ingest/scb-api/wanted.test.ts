import { expect, test } from 'vitest';
import { type Situation, blocksOf, wantedYears } from './wanted.ts';

const years = (...all: number[]) => new Set(all);
const SITUATION: Situation = {
	present: new Map([
		['00', years(2020)],
		['2101', years(2020, 2021)],
		['0114', years(2020)]
	]),
	followed: ['00', '2101'],
	published: [1985, 2019, 2020, 2021, 2022],
	everything: false
};

const EMPTY: Situation = { ...SITUATION, present: new Map() };

test.each<[string, Partial<Situation>, Record<string, number[]>]>([
	['what followed regions lack, from the first year that is there', {}, { '00': [2021, 2022], '2101': [2022] }],
	['nothing new', { published: [1985, 2020] }, { '00': [], '2101': [] }],
	[
		'a new publication: also all that is there, and no more of regions that are not followed',
		{ everything: true },
		{ '00': [2020, 2021, 2022], '2101': [2020, 2021, 2022], '0114': [2020] }
	],
	['SCB has taken a year away', { published: [2021, 2022] }, { '00': [2021, 2022], '2101': [2022] }],
	[
		'nothing is there yet: all that SCB has',
		EMPTY,
		{ '00': [1985, 2019, 2020, 2021, 2022], '2101': [1985, 2019, 2020, 2021, 2022] }
	],
	[
		'a hole in the middle',
		{ present: new Map([['2101', years(1985, 2022)]]), followed: ['2101'] },
		{ '2101': [2019, 2020, 2021] }
	]
])('%s', (_, changes, expected) => {
	expect(Object.fromEntries(wantedYears({ ...SITUATION, ...changes }))).toEqual(expected);
});

test('regions with the same years make one block, regions without years none', () => {
	const wanted = new Map([
		['2101', [2021]],
		['00', [2020, 2021]],
		['2104', [2021]],
		['2121', []]
	]);
	expect(blocksOf(wanted)).toEqual([
		{ regions: ['00'], years: [2020, 2021] },
		{ regions: ['2101', '2104'], years: [2021] }
	]);
});
