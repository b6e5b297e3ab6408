import { describe, expect, test } from 'vitest';
import { readSelection, writeSelection, type Choices, type Selection } from './selection.ts';

const choices: Choices = {
	indicators: [
		{ code: 'hogutbildade', sexes: [0, 1, 2], bases: ['population', 'known'] },
		{ code: 'hogutbildade-25-64', sexes: [0], bases: ['population'] }
	],
	municipalities: ['2161', '2180'],
	years: [2015, 2016, 2017]
};
const plain: Selection = {
	indicator: 'hogutbildade',
	sex: 0,
	basis: 'population',
	year: 2017,
	municipality: null,
	view: 'level'
};
const read = (query: string) => readSelection(new URLSearchParams(query), choices);

describe('reading', () => {
	test('an empty query is the plain page', () => expect(read('')).toEqual({ selection: plain, refusals: [] }));

	test('every part is read', () =>
		expect(
			read('indikator=hogutbildade&kon=kvinnor&underlag=kand-niva&ar=2015&visa=forandring&kommun=2161').selection
		).toEqual({ ...plain, sex: 2, basis: 'known', year: 2015, view: 'change', municipality: '2161' }));

	test.each([
		['indikator=lycka', 'indicator', {}],
		['kon=barn', 'sex', {}],
		['indikator=hogutbildade-25-64&kon=kvinnor', 'sex', { indicator: 'hogutbildade-25-64' }],
		['indikator=hogutbildade-25-64&underlag=kand-niva', 'basis', { indicator: 'hogutbildade-25-64' }],
		['ar=1999', 'year', { year: 2015 }],
		['ar=2031', 'year', { year: 2017 }],
		['ar=i%20fjol', 'year', {}],
		['kommun=0180', 'municipality', {}],
		['visa=allt', 'view', {}],
		['visa=toString', 'view', {}]
	])('%s cannot be followed and is named', (query, parameter, change) => {
		const { selection, refusals } = read(query);
		expect(selection).toEqual({ ...plain, ...change });
		expect(refusals.map((refusal) => refusal.parameter)).toEqual([parameter]);
	});

	test('an empty field of a form is no choice', () =>
		expect(read('kommun=&ar=')).toEqual({ selection: plain, refusals: [] }));
});

describe('writing', () => {
	test('the plain page has a plain URL', () => expect(writeSelection(plain, choices)).toBe(''));

	test.each<Partial<Selection>>([
		{ year: 2015 },
		{ sex: 1, basis: 'known' },
		{ view: 'change', municipality: '2180' },
		{ indicator: 'hogutbildade-25-64', year: 2016 }
	])('what is written is read back: %o', (change) => {
		const selection = { ...plain, ...change };
		expect(read(writeSelection(selection, choices)).selection).toEqual(selection);
	});
});
