import { describe, expect, test } from 'vitest';
import { numberFormat } from '../i18n/format.ts';
import { en as english } from '../i18n/en.ts';
import { enPages } from '../i18n/pages/en.ts';
import { svPages } from '../i18n/pages/sv.ts';
import { sv as swedish } from '../i18n/sv.ts';
import { cellText, extractLead, extractNotes, extractRefusal, extractSize, type ExtractFacts } from './extract.ts';

const sv = { ...swedish, ...svPages };
const en = { ...english, ...enPages };

const region = (code: string, name: string, level: 'country' | 'county' | 'municipality') => ({ code, name, level });
const GAVLE = region('2180', 'Gävle', 'municipality');
const LJUSDAL = region('2161', 'Ljusdal', 'municipality');
const COUNTRY = region('00', 'Riket', 'country');
const COUNTY = region('21', 'Gävleborgs län', 'county');

const facts = (given: object): ExtractFacts =>
	({
		choice: { indicators: ['hogutbildade'] },
		extract: { title: 'Högutbildade', years: [2010, 2011, 2025] },
		regions: [LJUSDAL, GAVLE, COUNTRY],
		rows: 640,
		emptyRegions: 0,
		without: null,
		preview: { columns: [1, 2, 3], rows: [] },
		...given
	}) as unknown as ExtractFacts;

describe('the lead', () => {
	test.each([
		[{}, 'Högutbildade i 2 kommuner och riket, 2010–2025: 640 rader.'],
		[{ regions: [GAVLE], rows: 1 }, 'Högutbildade i Gävle, 2010–2025: 1 rad.'],
		[{ regions: [COUNTRY] }, 'Högutbildade i riket, 2010–2025: 640 rader.'],
		[{ regions: [COUNTY, GAVLE, COUNTRY] }, 'Högutbildade i Gävle, Gävleborgs län och riket, 2010–2025: 640 rader.'],
		[
			{ choice: { indicators: ['a', 'b'] }, rows: 64_000 },
			'2 mått i 2 kommuner och riket, 2010–2025: 64\u00a0000 rader.'
		]
	])('%o', (given, expected) => expect(extractLead(facts(given), sv, numberFormat('sv'))).toBe(expected));

	test('in English', () =>
		expect(extractLead(facts({ regions: [COUNTY, COUNTRY] }), en, numberFormat('en'))).toBe(
			'Högutbildade in Gävleborgs län and Sweden, 2010–2025: 640 rows.'
		));
});

test('the size counts cells', () =>
	expect(extractSize(facts({}), sv, numberFormat('sv'))).toBe('640 rader, 3 kolumner, 1\u00a0920 rutor'));

test.each([
	[{}, 0, ''],
	[{ emptyRegions: 18 }, 1, '18 av de valda områdena'],
	[{ without: 'years' }, 1, 'Sidan visar alla år'],
	[{ rows: 49_999 }, 0, ''],
	[{ rows: 50_000 }, 1, '50\u00a0000 rader'],
	[{ rows: 1_048_575 }, 1, 'kan bli långsamt'],
	[{ rows: 1_048_576 }, 1, 'rymmer 1\u00a0048\u00a0575']
])('%o has %i notes: %s', (given, count, part) => {
	const notes = extractNotes(facts(given), sv, numberFormat('sv'));
	expect(notes).toHaveLength(count);
	expect(notes.join()).toContain(part);
});

test.each([
	[{ parameter: 'regions', asked: '9999' } as const, 'Området ”9999” finns inte'],
	[{ parameter: 'unknown', asked: 'farg' } as const, '”farg” i adressen'],
	[{ parameter: 'years', why: 'order', asked: '2020–2015' } as const, 'Åren 2020–2015 står i fel ordning']
])('%o is told', (refusal, part) => {
	expect(extractRefusal(refusal, sv)).toContain(part);
	expect(extractRefusal(refusal, en)).toContain(refusal.asked);
});

test.each([
	[null, '', ''],
	['0114', '0114', '0114'],
	['-', '-', '-'],
	[-1.25, '−1,25', '−1.25'],
	[2010, '2010', '2010']
])('the cell %j', (cell, swedishText, englishText) => {
	expect(cellText(cell, sv)).toBe(swedishText);
	expect(cellText(cell, en)).toBe(englishText);
});
