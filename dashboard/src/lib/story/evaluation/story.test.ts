import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../i18n/format.ts';
import { evaluate } from '../../stats/evaluation/evaluate.ts';
import type { Observation } from '../../stats/evaluation/observation.ts';
import { makePanel, PERIODS } from '../../stats/evaluation/panels.testing.ts';
import type { EvaluationOptions } from '../../stats/evaluation/question.ts';
import { sideOf, verdictOf, type Verdict } from '../../stats/evaluation/verdict.ts';
import { english } from './english.ts';
import { shareFigures } from './figures.ts';
import { evaluationStory, type EvaluationStory } from './story.ts';
import { swedish } from './swedish.ts';

type Unit = { group: 0 | 1; number: number };

/** Units on levels of their own, all rising alike; participants some points lower. */
const level = ({ group, number }: Unit, year: number) => 20 + number / 4 - (group === 1 ? 3 : 0) + (year - 2015) * 0.3;
const late = (year: number, size: number) => (year >= 2022 ? size : 0);
const joined = ({ group }: Unit, amount: number) => (group === 1 ? amount : 0);

/** A share after `odds` of relative growth from a starting level. */
const grown = (start: number, odds: number) => 100 / (1 + Math.exp(-(Math.log(start / (100 - start)) + odds)));

const STANDARD = { ...PERIODS, permutations: 999 };

interface Situation {
	name: string;
	panel: Observation[];
	options?: Partial<EvaluationOptions>;
	verdict: Partial<Verdict>;
	says: string[];
	/** Said in addition, among the cautions. */
	warns?: string[];
	never: string[];
}

const NO_CLAIM = ['Förändringen var alltså', 'pekar åt samma håll'];

const situations: Situation[] = [
	{
		name: 'no difference',
		panel: makePanel({ value: level }),
		verdict: { change: 'none', stands: false, goesOn: false },
		says: ['Den går inte att skilja från noll.', 'Det betyder inte att skillnaden är noll'],
		never: NO_CLAIM
	},
	{
		name: 'a clear difference',
		panel: makePanel({
			value: (unit, year) => level(unit, year) + joined(unit, late(year, 1.5)),
			denominator: ({ number }) => 9000 + 100 * number
		}),
		verdict: { change: 'above', slopeBefore: 'none', trendAdjusted: 'above', stands: true },
		says: [
			'Förändringen var alltså högre i de deltagande kommunerna',
			'det visar inte att takten var lika',
			'pekar åt samma håll räknat från kommunernas tidigare linjer, i relativa tal, räknat per invånare och vilken enskild kommun som än utelämnas'
		],
		never: ['inte att skilja från noll. Det betyder', 'vändning', 'fortsättning']
	},
	{
		name: 'the same, downwards',
		panel: makePanel({ value: (unit, year) => level(unit, year) - joined(unit, late(year, 1.5)) }),
		verdict: { change: 'below', stands: true },
		says: ['Förändringen var alltså lägre i de deltagande kommunerna'],
		never: ['högre i de deltagande', 'per invånare', 'vändning']
	},
	{
		name: 'diverging before: the gap was there, was widening and goes on',
		panel: makePanel({ value: (unit, year) => level(unit, year) - joined(unit, (year - 2015) * 0.2) }),
		verdict: {
			change: 'below',
			slopeBefore: 'below',
			trendAdjusted: 'none',
			goesOn: true,
			onLine: true,
			stands: false
		},
		says: [
			'Avståndet mellan grupperna fanns och växte redan före förstudien',
			'siffrorna kan ännu inte visa någon vändning',
			'som inte går att skilja från noll'
		],
		never: ['pekar åt samma håll']
	},
	{
		name: 'converging before',
		panel: makePanel({ value: (unit, year) => level(unit, year) + joined(unit, (year - 2015) * 0.15) }),
		verdict: { change: 'above', slopeBefore: 'above', goesOn: true },
		says: ['Avståndet mellan grupperna krympte redan före förstudien', 'vändning'],
		never: ['växte', 'pekar åt samma håll']
	},
	{
		name: 'diverging before on no one side',
		panel: makePanel({ value: (unit, year) => level(unit, year) + joined(unit, 1.9 + (year - 2015) * 0.2) }),
		verdict: { goesOn: true },
		says: ['Grupperna utvecklades olika redan före förstudien', 'vändning'],
		never: ['växte', 'krympte']
	},
	{
		name: 'diverging before and turning',
		panel: makePanel({
			value: (unit, year) => level(unit, year) - joined(unit, Math.min(year - 2015, 5) * 0.3 - late(year, 4))
		}),
		verdict: { change: 'above', slopeBefore: 'below', goesOn: false, stands: false },
		says: ['Grupperna utvecklades olika redan före', 'kan vara en fortsättning på det'],
		never: ['vändning', 'pekar åt samma håll']
	},
	{
		name: 'scale-dependent: alike in relative terms',
		panel: makePanel({
			noise: 0.15,
			value: ({ group, number }, year) => grown((group === 1 ? 8 : 24) + number / 8, late(year, 0.12))
		}),
		verdict: { change: 'below', logOdds: 'none', scaleDependent: true, stands: false },
		says: ['Förändringen var alltså lägre'],
		warns: [
			'Svaret beror på skalan: i procentenheter är förändringen lägre i de deltagande kommunerna, men i relativa tal (log-odds) går skillnaden inte att skilja från noll.'
		],
		never: ['pekar åt samma håll']
	},
	{
		name: 'weight-dependent: only the small ones differ',
		panel: makePanel({
			value: (unit, year) => level(unit, year) + (unit.number > 1 ? joined(unit, late(year, 1)) : 0),
			denominator: ({ number }) => (number === 1 ? 900_000 : 5000)
		}),
		verdict: { change: 'above', weighted: 'none', weightDependent: true, stands: false },
		says: ['Förändringen var alltså högre'],
		warns: ['per invånare i stället för per kommun är skillnaden'],
		never: ['pekar åt samma håll']
	},
	{
		name: 'one municipality hides it',
		panel: makePanel({
			participants: 8,
			comparison: 8,
			value: (unit, year) => level(unit, year) + joined(unit, late(year, unit.number === 8 ? -3 : 0.8))
		}),
		verdict: { change: 'none', decisive: ['P8'], stands: false },
		says: ['Den går inte att skilja från noll.'],
		warns: ['En enda kommun avgör: utan Kommun P8 skulle skillnaden gå att skilja från noll.'],
		never: NO_CLAIM
	},
	{
		name: 'too short: two years before',
		panel: makePanel({ value: (unit, year) => level(unit, year) + joined(unit, late(year, 1.5)) }),
		options: { before: { from: 2018, to: 2019 } },
		verdict: { change: 'above', short: true, stands: false },
		says: ['Före finns bara 2018–2019: 2 år räcker inte'],
		never: ['pekar åt samma håll', 'redan före förstudien:', 'Räknat från den linje']
	},
	{
		name: 'too short: one year before',
		panel: makePanel({ seed: 2, value: level }),
		options: { before: { from: 2019, to: 2019 } },
		verdict: { change: 'none', short: true },
		says: ['Före finns bara 2019: ett år räcker inte'],
		never: [...NO_CLAIM, 'Räknat från den linje']
	},
	{
		name: 'few municipalities',
		panel: makePanel({
			participants: 3,
			comparison: 4,
			value: (unit, year) => level(unit, year) + joined(unit, late(year, 3))
		}),
		verdict: { change: 'above', few: true, stands: false },
		says: ['Förändringen var alltså högre'],
		warns: ['Den minsta gruppen har bara 3 kommuner'],
		never: ['pekar åt samma håll']
	},
	{
		name: 'a single participant',
		panel: makePanel({ participants: 1, value: level }),
		verdict: { change: 'unknown', few: true },
		says: ['Kommunerna är för få eller för lika för att osäkerheten ska gå att ange.'],
		warns: ['Den minsta gruppen har bara 1 kommun;'],
		never: [...NO_CLAIM, 'skilja från noll', 'intervall −']
	},
	{
		name: 'missing years',
		panel: makePanel({ value: level }).filter(
			({ unit, time }) => !((unit === 'P2' || unit === 'C3') && time === 2017) && !(unit === 'P4' && time > 2023)
		),
		verdict: { change: 'none' },
		says: ['de 21 deltagande kommunerna', 'de 15 jämförelsekommunerna'],
		warns: [
			'Kommun C3 och Kommun P2 saknar värde för 2017 och räknas inte med.',
			'Kommun P4 saknar värde för 2024 och 2025 och räknas inte med.'
		],
		never: NO_CLAIM
	}
];

const name = (unit: string) => `Kommun ${unit}`;
const everything = ({ detectable, reading, chance, cautions, limit, rows }: EvaluationStory) =>
	[detectable, ...reading, chance ?? '', ...cautions, limit, ...rows.map(({ label }) => label)].join('\n');

describe.each(situations)('$name', ({ panel, options, verdict, says, warns = [], never }) => {
	const result = evaluate(panel, { ...STANDARD, ...options });
	const story = evaluationStory(result, swedish, shareFigures(numberFormat('sv'), name));
	const reading = story.reading.join('\n');

	test('the verdict', () => expect(verdictOf(result)).toMatchObject(verdict));
	test.each(says)('reads: %s', (phrase) => expect(reading).toContain(phrase));
	test.each(warns)('warns: %s', (phrase) => expect(story.cautions.join('\n')).toContain(phrase));
	test('warns of nothing else', () => expect(story.cautions).toHaveLength(warns.length));
	test.each(never)('never: %s', (phrase) => expect(everything(story)).not.toContain(phrase));

	test('no word of cause, praise or blame', () =>
		expect(everything(story)).not.toMatch(/effekt|bäst|sämst|bättre|sämre|tack vare|lett till|undefined|NaN/i));
	test('every row tells what its own interval tells', () => {
		for (const { contrast, side } of story.rows) expect(side).toBe(sideOf(contrast));
	});
	test('what the comparison can find, and the limit, are always there', () => {
		expect(story.detectable).not.toBe('');
		expect(story.limit).toContain('inte vad den beror på');
	});
	test('English says as many things', () => {
		const told = evaluationStory(result, english(), shareFigures(numberFormat('en'), name));
		expect([told.reading.length, told.cautions.length]).toEqual([story.reading.length, story.cautions.length]);
		expect(everything(told)).not.toMatch(/effect|best|worst|undefined|NaN/i);
	});
});

describe('how often a random division does the same', () => {
	const story = (permutations: number, size: number) =>
		evaluationStory(
			evaluate(makePanel({ value: (unit, year) => level(unit, year) + joined(unit, late(year, size)) }), {
				...PERIODS,
				permutations
			}),
			swedish,
			shareFigures(numberFormat('sv'), name)
		);
	test('rarely', () => expect(story(9999, 2).chance).toContain('i färre än 1 fall av 1\u00a0000.'));
	test('often', () => expect(story(999, 0).chance).toMatch(/i \d\d fall av 100\.$/));
	test('not asked', () => expect(story(0, 0).chance).toBeNull());
});

test('a story in full, Swedish figures', () => {
	const result = evaluate(situations[3].panel, STANDARD);
	const { detectable, reading } = evaluationStory(result, swedish, shareFigures(numberFormat('sv'), name));
	const plain = [detectable, ...reading].map((sentence) => sentence.replaceAll('\u00a0', ' '));
	expect(plain).toMatchInlineSnapshot(`
		[
		  "Jämförelsen hittar en verklig skillnad på 0,18 procentenheter fyra gånger av fem; en mindre skillnad missas oftare.",
		  "Från 2015–2019 till 2022–2025 gick genomsnittet i de 23 deltagande kommunerna från 20,2 % till 20,8 % och i de 16 jämförelsekommunerna från 22,7 % till 24,7 %.",
		  "Skillnaden i förändring är −1,34 procentenheter (95-procentigt intervall −1,47 till −1,21). Förändringen var alltså lägre i de deltagande kommunerna än i jämförelsekommunerna.",
		  "Avståndet mellan grupperna fanns och växte redan före förstudien: skillnaden i takt per år var −0,17 procentenheter (95-procentigt intervall −0,23 till −0,12). Det har fortsatt ungefär som förut, och siffrorna kan ännu inte visa någon vändning.",
		  "Räknat från den linje som varje kommun redan följde är skillnaden −0,21 procentenheter (95-procentigt intervall −0,59 till +0,17), som inte går att skilja från noll.",
		]
	`);
});
