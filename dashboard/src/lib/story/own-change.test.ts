import { describe, expect, test } from 'vitest';
import { numberFormat } from '../i18n/format.ts';
import { en as commonEnglish } from '../i18n/en.ts';
import { enPages } from '../i18n/pages/en.ts';
import { svPages } from '../i18n/pages/sv.ts';
import { sv as common } from '../i18n/sv.ts';
import type { Obstacle, OwnChange } from '../stats/own-change.ts';
import type { Municipality } from '../stats/panel.ts';
import { STANDARD_PERIODS } from '../stats/periods.ts';
import { ownChangeStory } from './own-change.ts';
import type { PageFacts } from './start.ts';

const sv = { ...common, ...svPages };
const en = { ...commonEnglish, ...enPages };

const own: Municipality = {
	code: '2161',
	name: 'Ljusdal',
	participates: true,
	countyCode: '21',
	groupCode: 'C8',
	groupName: 'Landsbygdskommun'
};
const factsOf = (locale: 'sv' | 'en', kind: 'share' | 'difference' = 'share') =>
	({
		selection: { sex: 0 },
		indicator: { kind, title: 'Högutbildade', phrase: 'skillnaden mellan kvinnor och män' },
		words: locale === 'sv' ? sv : en,
		format: numberFormat(locale)
	}) as PageFacts;

const count = (numerator: number, denominator: number) => ({ numerator, denominator });
const usual: OwnChange = {
	before: { mean: 10.4, count: count(1410.4, 13567.2) },
	after: { mean: 13.14, count: count(1710, 13000) },
	change: 2.74,
	interval: { lo: 1.96, hi: 3.52 },
	rank: { from: 1, to: 29, of: 39 },
	all: { of: 39, median: 2.24, distance: 0.5, beyondChance: false, asFar: 17, grade: 'uncommon' },
	group: { of: 16, median: 2.06, distance: 0.68, beyondChance: false, asFar: 7, grade: 'uncommon' },
	groupSize: 16
};
const tell = (changed: Partial<OwnChange> | Obstacle = {}, facts = factsOf('sv')) =>
	ownChangeStory('reason' in changed ? (changed as Obstacle) : { ...usual, ...changed }, own, STANDARD_PERIODS, facts);
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');

test('the whole story in Swedish', () => {
	const { answer, points } = tell();
	expect(plain(answer)).toBe(
		'I Ljusdal gick andelen högutbildade från 10,4 % i genomsnitt 2015–2019 till 13,1 % i genomsnitt 2022–2025: +2,7 procentenheter (95-procentigt intervall +2,0 till +3,5). Ökningen är större än vad slumpen brukar ge i en kommun av den storleken.'
	);
	expect(points.map(plain)).toEqual([
		'Ordnade efter störst förändring uppåt har Ljusdal plats 1–29 av 39; kommuner som inte säkert kan skiljas åt delar på platserna.',
		'Ljusdal ligger 0,5 procentenheter över medianen för de 39 kommunerna (+2,2 procentenheter), vilket ryms inom vad slumpen kan ge. Avståndet är mindre vanligt: 17 av 39 ligger minst lika långt från medianen.',
		'Ljusdal ligger 0,7 procentenheter över medianen för de 16 kommunerna i SKR-gruppen landsbygdskommun (+2,1 procentenheter), vilket ryms inom vad slumpen kan ge. Avståndet är mindre vanligt: 7 av 16 ligger minst lika långt från medianen.'
	]);
});

test('and in English', () => {
	const { answer, points } = tell({}, factsOf('en'));
	expect(plain(answer)).toBe(
		'In Ljusdal, the share of högutbildade went from 10.4% on average in 2015–2019 to 13.1% on average in 2022–2025: +2.7 percentage points (95 per cent interval +2.0 to +3.5). The rise is larger than chance usually gives in a municipality of that size.'
	);
	expect(plain(points[1]!)).toBe(
		'Ljusdal lies 0.5 percentage points above the median of the 39 municipalities (+2.2 percentage points), which is within what chance can give. The distance is less common: 17 of 39 lie at least as far from the median.'
	);
});

describe('chance', () => {
	test.each([
		['above zero', 0.05, 2, 'above'],
		['an end that reads 0,0 is no rise', 0.04, 4.2, 'within'],
		['around zero', -1, 2, 'within'],
		['an upper end that reads 0,0 is no fall', -3, -0.04, 'within'],
		['below zero', -3, -0.05, 'below']
	] as const)('%s', (_, lo, hi, side) =>
		expect(tell({ interval: { lo, hi } }).answer.endsWith(sv.ownChange.chance[side])).toBe(true)
	);
});

describe('the place', () => {
	test.each([
		[{ from: 1, to: 39, of: 39 }, /^Ljusdal kan inte säkert placeras bland de 39 kommunerna \(plats 1–39\): slumpen/],
		[{ from: 3, to: 39, of: 39 }, /har Ljusdal plats 3–39 av 39; kommuner/],
		[{ from: 4, to: 4, of: 39 }, /har Ljusdal plats 4 av 39\.$/]
	])('%o', (rank, said) => expect(plain(tell({ rank }).points[0]!)).toMatch(said));
});

describe('the distance from the median', () => {
	const { all } = usual;
	test.each([
		[
			'below, beyond chance',
			{ distance: -1.3, beyondChance: true },
			'1,3 procentenheter under medianen för de 39 kommunerna (+2,2 procentenheter), mer än slumpen'
		],
		[
			'above, chance unknown',
			{ beyondChance: null },
			'0,5 procentenheter över medianen för de 39 kommunerna (+2,2 procentenheter). Avståndet'
		],
		['none that shows', { distance: -0.04 }, 'Ljusdal ligger på medianen för de 39 kommunerna (+2,2 procentenheter).']
	])('%s', (_, changed, said) => expect(plain(tell({ all: { ...all, ...changed } }).points[1]!)).toContain(said));
	test.each([
		['ordinary', 30, 'Avståndet är vanligt: 30 av 39'],
		['uncommon', 9, 'Avståndet är mindre vanligt: 9 av 39'],
		['unusual', 3, 'Avståndet är ovanligt: bara 3 av 39'],
		['unusual', 1, 'ingen annan av de 39 ligger så långt']
	] as const)('%s, %i', (grade, asFar, said) =>
		expect(tell({ all: { ...all, grade, asFar } }).points[1]).toContain(said)
	);
	test('nothing is called ordinary or unusual at the median, or among a few', () => {
		expect(tell({ all: { ...all, distance: 0 } }).points[1]).not.toContain('Avståndet');
		expect(tell({ group: { ...all, of: 4, grade: null } }).points[2]).not.toContain('Avståndet');
	});
	test.each([
		[1, 'bara 1 kommun med siffror'],
		[2, 'bara 2 kommuner med siffror']
	])('too few in the group: %i', (groupSize, said) => {
		const { points, rows } = tell({ group: null, groupSize });
		expect(points[2]).toContain(said);
		expect(rows).toHaveLength(5);
	});
});

test('the table holds the same numbers, with their persons', () =>
	expect(tell().rows.map((row) => row.map(plain))).toEqual([
		['Medelvärde 2015–2019', '10,4 %', '1 410 av 13 567 personer'],
		['Medelvärde 2022–2025', '13,1 %', '1 710 av 13 000 personer'],
		['Efter minus före, procentenheter', '+2,7', 'intervall +2,0 till +3,5'],
		['Plats efter störst förändring uppåt', '1–29', 'av 39'],
		['Median, 39 kommuner', '+2,2', 'avstånd +0,5'],
		['Median, samma SKR-grupp, 16 kommuner', '+2,1', 'avstånd +0,7']
	]));

test('a difference between shares is in points, without persons or interval', () => {
	const { answer, rows } = tell(
		{ before: { mean: 5, count: null }, after: { mean: 6.2, count: null }, change: 1.2, interval: null },
		factsOf('sv', 'difference')
	);
	expect(plain(answer)).toBe(
		'I Ljusdal gick skillnaden mellan kvinnor och män från +5,0 procentenheter i genomsnitt 2015–2019 till +6,2 procentenheter i genomsnitt 2022–2025: +1,2 procentenheter. För en skillnad mellan två andelar räknas inget intervall.'
	);
	expect(rows[0]![2]).toBe('');
	expect(rows[2]![2]).toBe('');
});

describe('no change', () => {
	test.each([
		[{ reason: 'absent' }, 'För Ljusdal finns inga uppgifter om detta mått i källan.'],
		[{ reason: 'missing', years: [2019, 2025] }, 'uppgift saknas för 2019 och 2025.'],
		[{ reason: 'break', year: 2023 }, 'åldersgränsen ändrades 2023, så åren före och efter kan inte jämföras.']
	] as [Obstacle, string][])('%o', (obstacle, said) => {
		const { answer, points, rows } = tell(obstacle);
		expect(answer).toContain(said);
		expect([points, rows]).toEqual([[], []]);
	});
});
