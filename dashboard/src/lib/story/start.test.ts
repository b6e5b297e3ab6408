import { describe, expect, test } from 'vitest';
import { numberFormat } from '../i18n/format.ts';
import { en } from '../i18n/en.ts';
import { sv } from '../i18n/sv.ts';
import type { Selection } from '../state/selection.ts';
import { overview } from '../stats/overview.ts';
import type { Municipality, Panel } from '../stats/panel.ts';
import { basisGapNote } from './basis-gap.ts';
import type { Indicator } from './indicator.ts';
import { mapValues } from './map.ts';
import { startSentences, type StartFacts } from './start.ts';

const years = [2010, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];
const row = (values: (number | null)[]) => ({
	values,
	numerators: values.map((value) => (value === null ? null : value * 10)),
	denominators: values.map((value) => (value === null ? null : 1000))
});
const place = (code: string, name: string, participates: boolean): Municipality => ({
	code,
	name,
	participates,
	countyCode: '21',
	groupCode: 'C8',
	groupName: 'Landsbygdskommun'
});
const municipalities = [place('2161', 'Ljusdal', true), place('2180', 'Gävle', true), place('2101', 'Ockelbo', false)];
const indicator: Indicator = {
	code: 'hogutbildade',
	kind: 'share',
	title: 'Högutbildade',
	definition: '',
	phrase: 'högutbildade',
	ages: '16–74',
	sexes: [0, 1, 2],
	bases: ['population', 'known'],
	tables: ['TAB3981'],
	earliestEffect: null
};
const levels: Record<'ljusdal' | 'gavle' | 'ockelbo', (number | null)[]> = {
	ljusdal: [8, 9, 9, 9, 9, 9, 10, 10, 11],
	gavle: [16, 19, 19, 19, 19, 19, 20, 20, 21],
	ockelbo: [13, 16, 16, 16, 16, 16, 17, 18, 20]
};

function factsOf(
	change: Partial<Selection> = {},
	data: Partial<typeof levels> = {},
	ageTo = years.map(() => 74)
): StartFacts {
	const selection: Selection = {
		indicator: 'hogutbildade',
		sex: 0,
		basis: 'population',
		year: 2022,
		municipality: null,
		view: 'level',
		...change
	};
	const values = { ...levels, ...data };
	const panel: Panel = {
		...selection,
		years,
		ageTo,
		rows: { '2161': row(values.ljusdal), '2180': row(values.gavle), '2101': row(values.ockelbo) }
	};
	return {
		selection,
		indicator,
		overview: overview(panel, municipalities, selection),
		words: sv,
		format: numberFormat('sv')
	};
}
/** Without the signs that only keep words together. */
const told = (facts: StartFacts) => startSentences(facts).join(' ').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe('the groups', () => {
	test('level, and a gap that was widening before', () =>
		expect(told(factsOf())).toBe(
			'År 2022 var i genomsnitt 16,0 % av invånarna 16–74 år högutbildade i de 2 kommuner som deltog i förstudien och 20,0 % i de 1 andra. ' +
				'Avståndet växte redan före förstudien: från 1,0 procentenhet år 2010 till 2,0 procentenheter år 2019 och 4,0 procentenheter år 2022.'
		));
	test('before the förstudie nothing is said of the gap', () =>
		expect(told(factsOf({ year: 2019 }))).not.toContain('Avståndet'));
	test('a narrowing gap', () =>
		expect(told(factsOf({}, { ockelbo: [18, 20, 20, 20, 20, 17, 17, 17, 17] }))).toContain('minskade redan före'));
	test('a gap that turned is told without a verdict', () =>
		expect(told(factsOf({}, { ockelbo: [13, 16, 16, 16, 16, 16, 17, 18, 17] }))).toContain(
			'Avståndet var 1,0 procentenhet år 2010, 2,0 procentenheter år 2019 och 1,0 procentenhet år 2022.'
		));
	test('groups that changed places have no gap', () =>
		expect(told(factsOf({}, { ockelbo: [11, 16, 16, 16, 16, 16, 17, 18, 17] }))).not.toContain('Avståndet'));
	test('across a break nothing is compared', () =>
		expect(told(factsOf({}, {}, [74, 74, 74, 74, 74, 74, 74, 74, 75]))).toContain('Åldersgränsen ändrades 2022'));
	test('women with a known level', () =>
		expect(told(factsOf({ sex: 2, basis: 'known' }))).toContain(
			'16,0 % av kvinnorna 16–74 år med känd utbildningsnivå'
		));
	test('no figures', () => {
		const none = years.map(() => null);
		expect(told(factsOf({}, { ljusdal: none, gavle: none, ockelbo: none }))).toContain('finns inga uppgifter');
	});
	test('change, both up', () =>
		expect(told(factsOf({ view: 'change' }))).toBe(
			'Från 2015–2019 till 2022 ökade andelen högutbildade i genomsnitt med 2,0 procentenheter i de 2 kommuner som deltog i förstudien och med 4,0 procentenheter i de 1 andra.'
		));
	test('change, one up and one down', () =>
		expect(told(factsOf({ view: 'change' }, { ockelbo: [18, 20, 20, 20, 20, 20, 17, 17, 17] }))).toContain(
			'deltog i förstudien men minskade med 3,0 procentenheter'
		));
	test('a change that reads 0,0 is neither a rise nor a fall', () =>
		expect(
			told(factsOf({ view: 'change', year: 2018, municipality: '2161' }, { ljusdal: [8, 9, 9, 9, 9, 9, 9, 9, 9.01] }))
		).not.toMatch(/ökade|minskade/));
	test('a year before is told against the mean, not as a development backwards', () => {
		expect(told(factsOf({ view: 'change', year: 2010 }))).toBe(
			'År 2010 var andelen högutbildade i genomsnitt 2,0 procentenheter lägre än medelvärdet 2015–2019 i de 2 kommuner som deltog i förstudien och 3,0 procentenheter lägre i de 1 andra.'
		);
		expect(told(factsOf({ view: 'change', year: 2010, municipality: '2161' }))).toContain(
			'I Ljusdal var andelen högutbildade år 2010 1,0 procentenhet lägre än medelvärdet 2015–2019.'
		);
	});
	test('a missing year before is the reason where it is', () => {
		const facts = factsOf({ view: 'change', municipality: '2161' }, { ljusdal: [8, null, 9, 9, 9, 9, 10, 10, 11] });
		expect(told(facts)).toContain('ett av åren 2015–2019 saknas');
		expect(told(facts)).not.toContain('åldersgränsen');
		expect(facts.overview.rows.find(({ municipality }) => municipality.code === '2161')!.missing).toBe('base');
	});
	test('change across a break is refused in words', () =>
		expect(told(factsOf({ view: 'change' }, {}, [74, 74, 74, 74, 74, 74, 74, 74, 75]))).toContain('kan inte jämföras'));
});

describe('one municipality', () => {
	test('level, against the mean, since before', () =>
		expect(told(factsOf({ municipality: '2161' }))).toBe(
			'I Ljusdal var 11,0 % av invånarna 16–74 år högutbildade år 2022: 110 av 1 000. ' +
				'Det är 5,0 procentenheter under medelvärdet för de 2 kommuner som deltog i förstudien. ' +
				'Sedan 2015–2019 har andelen ökat med 2,0 procentenheter.'
		));
	test('change', () =>
		expect(told(factsOf({ municipality: '2161', view: 'change' }))).toContain(
			'I Ljusdal ökade andelen högutbildade med 2,0 procentenheter från 2015–2019 till 2022.'
		));
	test('a missing value', () =>
		expect(told(factsOf({ municipality: '2161' }, { ljusdal: [8, 9, 9, 9, 9, 9, 9, 9, null] }))).toBe(
			'För Ljusdal finns ingen uppgift för år 2022 i källan.'
		));
	test('its text on the map: value, count, span of places, group', () =>
		expect(mapValues(factsOf())['2161']!.replaceAll('\u00a0', ' ')).toBe(
			'11,0 % (110 av 1 000 personer) · plats 3 av 3 · deltog'
		));
});

test('the same in English', () =>
	expect(
		told({
			...factsOf(),
			words: en,
			format: numberFormat('en'),
			indicator: { ...indicator, phrase: 'were highly educated' }
		})
	).toContain(
		'In 2022, an average of 16.0% of people aged 16–74 were highly educated in the 2 municipalities that took part in the pre-study, and 20.0% in the 1 others.'
	));

test.each([
	[['2161'], '2161', 'i Ljusdal. Räknas bara'],
	[['2161'], '2180', ''],
	[['2161', '2180', '00'], null, 'i 2 av 3 kommuner'],
	[[], null, '']
])('where the base matters (%j), with %s chosen', (codes, municipality, expected) => {
	const note = basisGapNote(codes, factsOf({ municipality }));
	if (expected) expect(note).toContain(expected);
	else expect(note).toBe('');
});
