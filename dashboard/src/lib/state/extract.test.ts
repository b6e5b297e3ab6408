import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basesOf, chosenIndicators, sexesOf, type ExtractChoice, type ExtractChoices } from './extract.ts';
import { defaultExtract, readExtractChoice } from './read-extract.ts';
import { writeExtractChoice } from './write-extract.ts';

const NAMES = ['study', 'participants', 'municipalities', 'all', 'county:21', 'group:C8', '00', '2161', '2180'];
const CHOICES: ExtractChoices = {
	indicators: [
		{ code: 'hogutbildade', sexes: [0, 1, 2], bases: ['population', 'known'] },
		{ code: 'gymnasial', sexes: [0, 1, 2], bases: ['population', 'known'] },
		{ code: 'hogutbildade-25-64', sexes: [0], bases: ['population'] }
	],
	regions: { indicators: [...NAMES, 'counties', '21'], counts: NAMES },
	levels: ['1', '2', '6', '7', 'US'],
	years: { indicators: [2010, 2011, 2012, 2013], counts: [2010, 2011, 2012] }
};
const plain: ExtractChoice = {
	table: 'indicators',
	indicators: ['hogutbildade'],
	regions: ['study', '00'],
	sexes: [0],
	bases: ['population'],
	levels: [],
	from: null,
	to: null
};
const counts: ExtractChoice = {
	...plain,
	table: 'counts',
	indicators: [],
	sexes: [2, 1],
	bases: [],
	levels: CHOICES.levels
};
const read = (query: string) => readExtractChoice(new URLSearchParams(query), CHOICES);

describe('reading', () => {
	test.each<[string, ExtractChoice]>([
		['', plain],
		['tabell=matt&fran=&till=&omrade=', plain],
		[
			'indikator=gymnasial&kon=kvinnor&underlag=kand-niva',
			{ ...plain, indicators: ['gymnasial'], sexes: [2], bases: ['known'] }
		],
		['indikator=gymnasial&indikator=hogutbildade', { ...plain, indicators: ['hogutbildade', 'gymnasial'] }],
		[
			'indikator=alla&kon=man,alla',
			{ ...plain, indicators: CHOICES.indicators.map(({ code }) => code), sexes: [0, 1] }
		],
		['omrade=lan-21&omrade=grupp-C8,2180', { ...plain, regions: ['county:21', 'group:C8', '2180'] }],
		['omrade=alla&omrade=2180', { ...plain, regions: ['all'] }],
		['fran=2011&till=2012', { ...plain, from: 2011, to: 2012 }],
		['fran=2010&till=2013', plain],
		['fran=1950&till=2050', plain],
		['tabell=antal', counts],
		['tabell=antal&kon=alla&niva=alla&indikator=gymnasial&underlag=kand-niva', counts],
		['tabell=antal&kon=man&niva=US&niva=7&till=2012', { ...counts, sexes: [1], levels: ['7', 'US'] }],
		['ar=2012&visa=forandring&kommun=2161&jamfor=de-16', plain]
	])('%s', (query, expected) => expect(read(query)).toEqual({ choice: expected, refusals: [] }));

	test.each<[string, object[], Partial<ExtractChoice>]>([
		['tabell=stol', [{ parameter: 'table', asked: 'stol' }], {}],
		['indikator=lycka,gymnasial', [{ parameter: 'indicators', asked: 'lycka' }], { indicators: ['gymnasial'] }],
		['omrade=9999', [{ parameter: 'regions', asked: '9999' }], {}],
		['omrade=county:21', [{ parameter: 'regions', asked: 'county:21' }], {}],
		['omrade=toString', [{ parameter: 'regions', asked: 'toString' }], {}],
		['tabell=antal&omrade=21,2161', [{ parameter: 'regions', asked: '21' }], { ...counts, regions: ['2161'] }],
		['tabell=antal&niva=9', [{ parameter: 'levels', asked: '9' }], counts],
		['kon=barn', [{ parameter: 'sexes', asked: 'barn' }], {}],
		[
			'indikator=hogutbildade-25-64&kon=kvinnor&underlag=kand-niva',
			[
				{ parameter: 'sexes', asked: 'kvinnor' },
				{ parameter: 'bases', asked: 'kand-niva' }
			],
			{ indicators: ['hogutbildade-25-64'] }
		],
		['fran=i%20fjol', [{ parameter: 'years', why: 'number', asked: 'i fjol' }], {}],
		['fran=2012&till=2011', [{ parameter: 'years', why: 'order', asked: '2012–2011' }], { from: 2011, to: 2012 }],
		['fran=2030', [{ parameter: 'years', why: 'outside', asked: '2030–' }], {}],
		['till=1999', [{ parameter: 'years', why: 'outside', asked: '–1999' }], {}],
		['farg=rod&farg=bla', [{ parameter: 'unknown', asked: 'farg' }], {}]
	])('%s cannot be followed and is named', (query, refusals, change) =>
		expect(read(query)).toEqual({ choice: { ...plain, ...change }, refusals })
	);
});

describe('writing', () => {
	test.each<[string, ExtractChoice]>([
		['', plain],
		['?tabell=antal', counts],
		['?indikator=alla', { ...plain, indicators: CHOICES.indicators.map(({ code }) => code) }],
		[
			'?indikator=hogutbildade,gymnasial&omrade=alla&kon=alla,kvinnor,man&fran=2011',
			{ ...plain, indicators: ['hogutbildade', 'gymnasial'], regions: ['all'], sexes: [0, 2, 1], from: 2011 }
		],
		[
			'?tabell=antal&omrade=lan-21,2161&kon=kvinnor&niva=6,7',
			{ ...counts, regions: ['county:21', '2161'], sexes: [2], levels: ['6', '7'] }
		]
	])('%s', (query, choice) => expect(writeExtractChoice(choice, CHOICES)).toBe(query));

	test('the defaults of each table are written as its name alone', () => {
		expect(writeExtractChoice(defaultExtract('indicators', CHOICES), CHOICES)).toBe('');
		expect(writeExtractChoice(defaultExtract('counts', CHOICES), CHOICES)).toBe('?tabell=antal');
	});
});

const some = <T>(list: T[]) => fc.subarray(list, { minLength: 1 });
const ends = (years: number[]) =>
	fc
		.tuple(fc.constantFrom(null, ...years.slice(1)), fc.constantFrom(null, ...years.slice(0, -1)))
		.filter(([from, to]) => from === null || to === null || from <= to);
const regionsOf = (names: string[]) => some(names).map((list) => (list.includes('all') ? ['all'] : list));
const anyIndicators = some(CHOICES.indicators.map(({ code }) => code)).chain((indicators) => {
	const chosen = chosenIndicators(indicators, CHOICES);
	return fc
		.record({
			regions: regionsOf(CHOICES.regions.indicators),
			sexes: some(sexesOf('indicators', chosen)),
			bases: some(basesOf(chosen)),
			years: ends(CHOICES.years.indicators)
		})
		.map(({ years: [from, to], ...lists }): ExtractChoice => ({ ...plain, indicators, ...lists, from, to }));
});
const anyCounts = fc
	.record({
		regions: regionsOf(NAMES),
		sexes: some(sexesOf('counts', [])),
		levels: some(CHOICES.levels),
		years: ends(CHOICES.years.counts)
	})
	.map(({ years: [from, to], ...lists }): ExtractChoice => ({ ...counts, ...lists, from, to }));

test('what is written is read back, and written the same again', () =>
	fc.assert(
		fc.property(fc.oneof(anyIndicators, anyCounts), (choice) => {
			const query = writeExtractChoice(choice, CHOICES);
			expect(read(query)).toEqual({ choice, refusals: [] });
		})
	));

test('nothing in an address makes the reader fail or choose nothing', () =>
	fc.assert(
		fc.property(
			fc.array(
				fc.tuple(
					fc.constantFrom('tabell', 'indikator', 'omrade', 'kon', 'underlag', 'niva', 'fran', 'till', '__proto__'),
					fc.oneof(fc.string(), fc.constantFrom('alla', 'antal', '2161', '2011', 'kvinnor', '7', 'gymnasial'))
				)
			),
			(pairs) => {
				const { choice } = read(String(new URLSearchParams(pairs)));
				expect(choice.regions).not.toEqual([]);
				expect(choice.sexes).not.toEqual([]);
				expect(readExtractChoice(new URLSearchParams(writeExtractChoice(choice, CHOICES)), CHOICES)).toEqual({
					choice,
					refusals: []
				});
			}
		)
	));
