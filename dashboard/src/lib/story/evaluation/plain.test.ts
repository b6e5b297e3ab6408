import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../i18n/format.ts';
import { computeFrom } from '../../stats/evaluation/compute.ts';
import type { Observation } from '../../stats/evaluation/observation.ts';
import { makePanel, PERIODS } from '../../stats/evaluation/panels.testing.ts';
import type { PeriodPair } from '../../stats/evaluation/presets.ts';
import type { Scale, Weight } from '../../stats/evaluation/scale.ts';
import { viewOf, type View } from '../../stats/evaluation/view.ts';
import { english } from './english.ts';
import { languageOf } from './language.ts';
import { plainEnglish } from './plain-english.ts';
import { plainSwedish } from './plain-swedish.ts';
import { gradeOf, plainSentences, type Grade } from './plain.ts';
import { swedish } from './swedish.ts';

type Unit = { group: 0 | 1; number: number };

/** Units on levels of their own, all rising alike; participants some points lower. */
const level = ({ group, number }: Unit, year: number) => 20 + number / 4 - (group === 1 ? 3 : 0) + (year - 2015) * 0.3;
const late = (year: number, size: number) => (year >= 2022 ? size : 0);
const joined = ({ group }: Unit, amount: number) => (group === 1 ? amount : 0);
const people = ({ number }: { number: number }) => 9000 + 100 * number;

/** A share after `odds` of relative growth from a starting level. */
const grown = (start: number, odds: number) => 100 / (1 + Math.exp(-(Math.log(start / (100 - start)) + odds)));

interface Situation {
	name: string;
	panel: Observation[];
	periods?: PeriodPair;
	scale?: Scale;
	weight?: Weight;
	grade: Grade;
	/** What the second and the third sentence say, in Swedish and in English. */
	says: [string, string][];
	never?: string[];
}

const clear = makePanel({
	value: (unit, year) => level(unit, year) + joined(unit, late(year, 1.5)),
	denominator: people
});
const relative = makePanel({
	noise: 0.15,
	value: ({ group, number }, year) => grown((group === 1 ? 8 : 24) + number / 8, late(year, 0.12)),
	denominator: people
});
const heavy = makePanel({
	value: (unit, year) => level(unit, year) + (unit.number > 1 ? joined(unit, late(year, 1)) : 0),
	denominator: ({ number }) => (number === 1 ? 900_000 : 5000)
});

const situations: Situation[] = [
	{
		name: 'no difference',
		panel: makePanel({ value: level }),
		grade: 'none',
		says: [
			['och den går inte att skilja från noll', 'and it cannot be told from zero'],
			['Det betyder inte att skillnaden är noll: en mindre än', 'That does not mean that the difference is zero: one']
		],
		never: ['Siffrorna visar en skillnad', 'vändning']
	},
	{
		name: 'a clear difference',
		panel: clear,
		grade: 'stands',
		says: [
			[
				'procentenheter högre i de kommuner som deltog',
				'percentage points higher in the municipalities that took part'
			],
			[
				'men inte vad den beror på: kommunerna valde själva att delta',
				'but not what it is due to: the municipalities chose'
			]
		],
		never: ['skilja från noll', 'svaret blir ett annat', 'vändning', 'fortsättning']
	},
	{
		name: 'the same, downwards',
		panel: makePanel({ value: (unit, year) => level(unit, year) - joined(unit, late(year, 1.5)) }),
		grade: 'stands',
		says: [['procentenheter lägre i de kommuner som deltog', 'percentage points lower']],
		never: ['högre']
	},
	{
		name: 'diverging before: the gap was there, was widening and goes on',
		panel: makePanel({ value: (unit, year) => level(unit, year) - joined(unit, (year - 2015) * 0.2) }),
		grade: 'goesOn',
		says: [
			['men avståndet fanns och växte redan före förstudien', 'but the gap was there and widening already'],
			['Siffrorna kan ännu inte visa någon vändning', 'The figures cannot show a turn yet']
		],
		never: ['Siffrorna visar en skillnad']
	},
	{
		name: 'converging before',
		panel: makePanel({ value: (unit, year) => level(unit, year) + joined(unit, (year - 2015) * 0.15) }),
		grade: 'goesOn',
		says: [['men avståndet krympte redan före förstudien', 'but the gap was narrowing already']],
		never: ['växte']
	},
	{
		name: 'diverging before on no one side',
		panel: makePanel({ value: (unit, year) => level(unit, year) + joined(unit, 1.9 + (year - 2015) * 0.2) }),
		grade: 'goesOn',
		says: [['men grupperna utvecklades olika redan före förstudien och har fortsatt', 'have gone on much as before']],
		never: ['växte', 'krympte']
	},
	{
		name: 'no larger than uncertain lines already gave',
		panel: makePanel({
			noise: 0.9,
			value: (unit, year) => level(unit, year) - joined(unit, (year - 2015) * 0.12)
		}),
		grade: 'onLine',
		says: [
			['räknat från de linjer som kommunerna redan följde går skillnaden inte att skilja från noll', 'measured from'],
			['Siffrorna visar ingen säker avvikelse', 'no certain departure']
		],
		never: ['redan före förstudien']
	},
	{
		name: 'diverging before, and more after',
		panel: makePanel({
			value: (unit, year) => level(unit, year) - joined(unit, (year - 2015) * 0.2 + late(year, 2))
		}),
		grade: 'slopes',
		says: [
			['men grupperna utvecklades olika redan före förstudien; räknat från de linjer', 'developed differently already'],
			['inte säkert vad som är nytt', 'do not show for certain what is new']
		],
		never: ['vändning', 'Siffrorna visar en skillnad']
	},
	{
		name: 'diverging before, hidden after: only the lines tell',
		panel: makePanel({
			value: (unit, year) => level(unit, year) - joined(unit, Math.min(year - 2015, 4) * 0.3 - late(year, 0.6))
		}),
		grade: 'turned',
		says: [
			[
				'går inte att skilja från noll; räknat från de linjer som kommunerna redan följde är den däremot +',
				'however, it is +'
			],
			['kan tyda på en vändning om de tidigare linjerna annars hade fortsatt', 'may point to a turn if']
		],
		never: ['Siffrorna visar en skillnad']
	},
	{
		name: 'scale-dependent: alike in relative terms',
		panel: relative,
		grade: 'depends',
		says: [
			['lägre i de kommuner som deltog', 'lower in the municipalities'],
			['svaret blir ett annat om man räknar i relativa tal', 'the answer is another when counted in relative terms']
		],
		never: ['Siffrorna visar en skillnad i förändring']
	},
	{
		name: 'the same on the other scale',
		panel: relative,
		scale: 'log-odds',
		grade: 'none',
		says: [
			[
				'I relativa tal (log-odds) är skillnaden i förändring',
				'In relative terms (log-odds), the difference in change is'
			],
			['svaret blir ett annat om man räknar i procentenheter', 'when counted in percentage points']
		]
	},
	{
		name: 'weight-dependent: only the small ones differ',
		panel: heavy,
		grade: 'depends',
		says: [['svaret blir ett annat om man räknar per invånare', 'when counted per inhabitant']]
	},
	{
		name: 'the same by inhabitant',
		panel: heavy,
		weight: 'inhabitant',
		grade: 'none',
		says: [
			['Räknat per invånare är skillnaden i förändring', 'Counted per inhabitant, the difference in change is'],
			['svaret blir ett annat om man räknar per kommun', 'when counted per municipality']
		]
	},
	{
		name: 'both other ways at once',
		panel: clear,
		scale: 'log-odds',
		weight: 'inhabitant',
		grade: 'stands',
		says: [
			[
				'Räknat per invånare och i relativa tal (log-odds) var förändringen',
				'Counted per inhabitant and in relative terms (log-odds), the change was'
			]
		],
		never: ['procentenheter högre']
	},
	{
		name: 'one municipality hides it',
		panel: makePanel({
			participants: 8,
			comparison: 8,
			value: (unit, year) => level(unit, year) + joined(unit, late(year, unit.number === 8 ? -3 : 0.8))
		}),
		grade: 'none',
		says: [['om man utelämnar Kommun P8', 'counted without Kommun P8']]
	},
	{
		name: 'too short: two years before',
		panel: clear,
		periods: { before: { from: 2018, to: 2019 }, after: PERIODS.after },
		grade: 'short',
		says: [
			['men åren före räcker inte', 'but the years before are not enough'],
			['varken om skillnaden är ny', 'neither whether the difference is new']
		],
		never: ['linjer']
	},
	{
		name: 'too short, and nothing to see',
		panel: makePanel({ seed: 2, value: level }),
		periods: { before: { from: 2019, to: 2019 }, after: PERIODS.after },
		grade: 'none',
		says: [['går inte att skilja från noll', 'cannot be told from zero']],
		never: ['linjer']
	},
	{
		name: 'few municipalities',
		panel: makePanel({
			participants: 3,
			comparison: 4,
			value: (unit, year) => level(unit, year) + joined(unit, late(year, 3))
		}),
		grade: 'depends',
		says: [
			['men svaret är inte säkert', 'but the answer is not certain'],
			['den minsta gruppen har bara 3 kommuner', 'the smallest group has only 3 municipalities']
		]
	},
	{
		name: 'a single participant',
		panel: makePanel({ participants: 1, value: level }),
		grade: 'unknown',
		says: [
			['för få eller för lika för att osäkerheten ska gå att ange', 'too few or too alike'],
			['Siffrorna räcker inte för någon slutsats', 'not enough for any conclusion']
		],
		never: ['intervall', 'skilja från noll']
	}
];

const name = (unit: string) => `Kommun ${unit}`;
const who = { subject: 'andelen högutbildade', who: 'de andra' };

function tell({ panel, periods = PERIODS, scale = 'points', weight = 'municipality' }: Omit<Situation, 'name'>) {
	const computed = computeFrom(panel, periods, scale);
	const view = viewOf(computed, scale, weight);
	const kind = { scale, kind: 'share' } as const;
	const [sv, en] = [
		languageOf({ words: swedish, plain: plainSwedish }, numberFormat('sv'), name, kind),
		languageOf({ words: english(), plain: plainEnglish }, numberFormat('en'), name, kind)
	].map((language) => plainSentences(computed, view, who, language));
	return { view, sv: sv!, en: en! };
}

/** What a sentence may claim, by the side on which its interval lies. */
function mayClaim({ contrasts: { change } }: View): RegExp {
	if (change.lo > 0) return /högre|higher/;
	return change.hi < 0 ? /lägre|lower/ : /skilja från noll|told from zero|osäkerheten ska gå att ange|uncertainty/;
}

describe.each(situations)('$name', (situation) => {
	const { view, sv, en } = tell(situation);

	test('the grade', () => expect(gradeOf(view)).toBe(situation.grade));
	test.each(situation.says)('reads: %s', (swedish, english) => {
		expect(sv.slice(1).join(' ')).toContain(swedish);
		expect(en.slice(1).join(' ')).toContain(english);
	});
	test('is never stronger than its interval', () => {
		for (const sentence of [sv[1], en[1]]) expect(sentence).toMatch(mayClaim(view));
		if (view.contrasts.change.lo > 0) expect(sv[1]).not.toContain('lägre');
		if (view.contrasts.change.hi < 0) expect(sv[1]).not.toContain('högre');
		if (situation.grade !== 'stands') expect(sv[2]).not.toContain('visar en skillnad');
	});
	test.each(situation.never ?? [])('never: %s', (phrase) => expect(sv.slice(1).join(' ')).not.toContain(phrase));
	test('three sentences, no word of cause, praise or blame', () => {
		expect([sv.length, en.length]).toEqual([3, 3]);
		expect(sv.join(' ')).not.toMatch(/effekt|bäst|sämst|bättre|sämre|tack vare|lett till|undefined|NaN|Infinity/i);
		expect(en.join(' ')).not.toMatch(/effect|best|worst|thanks to|led to|undefined|NaN|Infinity/i);
		expect(sv[0]).toMatch(/^Från 201\d(–2019)? till 2022–2025 /);
	});
});

test('every grade but `opposed` has its situation', () =>
	expect(new Set(situations.map(({ grade }) => grade)).size).toBe(9));

test('the lines may turn a difference round', () => {
	const { view } = tell({ panel: clear, grade: 'stands', says: [] });
	const verdict = { ...view.verdict, trendAdjusted: 'below' as const, stands: false };
	expect(gradeOf({ verdict })).toBe('opposed');
	for (const [plain, phrase] of [
		[plainSwedish, 'är skillnaden i stället −0,5'],
		[plainEnglish, 'the difference is −0,5 instead']
	] as const) {
		const facts = { scale: 'points', weight: 'municipality', side: 'above', course: 'other' } as const;
		const text = { estimate: '+1,5', size: '1,5', lo: '+1,2', hi: '+1,8', trend: '−0,5' };
		expect(plain.reading('opposed', { ...facts, ...text })).toContain(phrase);
	}
});

test('opposite changes, and none, are called what they are', () => {
	const moved = (one: number, zero: number) =>
		tell({
			panel: makePanel({
				noise: 0,
				value: (unit, year) => 20 + unit.number / 4 + late(year, unit.group === 1 ? one : zero)
			}),
			grade: 'none',
			says: []
		}).sv[0];
	expect(moved(1, -2)).toContain('ökade andelen högutbildade i genomsnitt med 1,00');
	expect(moved(1, -2)).toContain('men minskade med 2,00');
	expect(moved(0, 1)).toContain('ändrades andelen högutbildade i genomsnitt med 0,00');
});

test('in full', () => {
	expect(tell(situations[3]!).sv.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toMatchInlineSnapshot(`
		[
		  "Från 2015–2019 till 2022–2025 ökade andelen högutbildade i genomsnitt med 0,61 procentenheter i de 23 kommuner som deltog i förstudien och med 1,95 procentenheter i de 16 som de jämförs med (de andra).",
		  "Förändringen var 1,34 procentenheter lägre i de kommuner som deltog (95⁠-⁠procentigt intervall −1,47 till −1,21), men avståndet fanns och växte redan före förstudien och har fortsatt ungefär som förut.",
		  "Siffrorna kan ännu inte visa någon vändning, och de visar inte vad skillnaden beror på: kommunerna valde själva att delta, och pandemin föll i samma år.",
		]
	`);
});
