import { describe, expect, test } from 'vitest';
import type { ShownChoice } from './facts.ts';
import { makeFacts } from './facts.testing.ts';
import { basisNote, evaluationRefusal, shortenedText } from './notes.ts';
import { answerText } from './page.ts';
import { choiceRows, contrastRows, lookRows, sensitivityRows, seriesRows, type ShownLook } from './tables.ts';

const facts = makeFacts();

describe('the contrasts', () => {
	const rows = contrastRows(answerText(facts).shown, facts);
	test('each with its interval, p and reading', () => {
		expect(rows.map(({ name }) => name)).toEqual([
			'Skillnad i förändring',
			'Skillnad i takt före, per år',
			'Räknat från kommunernas tidigare linjer',
			'Skillnad i ändrad takt, per år',
			'Prov: samma räkning inom åren före',
			'Räknat per invånare',
			'I relativa tal (log-odds)'
		]);
		const { note, cells } = rows[0]!;
		const [estimate, p] = cells;
		expect(estimate).toMatchObject({ text: expect.stringMatching(/^\+[01],\d\d$/), strong: true });
		expect(estimate!.detail).toMatch(/^\(\+0,\d\d till \+1,\d\d\)$/);
		expect(p!.text).toMatch(/^(0,\d+|<\s0,001)$/);
		expect(note).toBe('högre');
	});
	test('log-odds have a decimal more', () => expect(rows.at(-1)!.cells[0]!.text).toMatch(/^\+0,\d{3}$/));
	test('the one that the sentences tell of is marked', () => {
		expect(rows.filter(({ current }) => current).map(({ name }) => name)).toEqual(['Skillnad i förändring']);
		const weighted = makeFacts({ weight: 'inhabitant' });
		const marked = contrastRows(answerText(weighted).shown, weighted).find(({ current }) => current);
		expect(marked!.name).toBe('Räknat per invånare');
	});
	test('what has no interval says so', () => {
		const single = makeFacts({}, { participants: 1 });
		const { note, cells } = contrastRows(answerText(single).shown, single)[0]!;
		expect([cells[0]!.detail, cells[1]!.text, note]).toEqual(['', 'saknas', 'osäkerheten är okänd']);
	});
});

describe('the table of choices', () => {
	const answer = { est: -0.5, lo: -1, hi: -0.01 };
	const choices: ShownChoice[] = [
		{
			comparison: 'de-3',
			preset: 'standard',
			periods: { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 } },
			answers: [
				{ scale: 'points', weight: 'municipality', ...answer },
				{ scale: 'log-odds', weight: 'municipality', est: 0.01, lo: null, hi: null }
			]
		}
	];
	test('shows each answer, what is missing, and which one the page shows', () => {
		const [row] = choiceRows(choices, [facts.comparison], facts);
		expect(row).toMatchObject({ name: 'De tre andra', note: 'standard: 2015–2019 / 2022–2025' });
		expect(row!.cells).toEqual([
			{ text: '−0,50', detail: '(−1,00 till −0,01)', strong: true, current: 'visas nu' },
			{ text: 'saknas' },
			{ text: '+0,010', detail: '', strong: false, current: undefined },
			{ text: 'saknas' }
		]);
	});
	test('the same for each sex and base; the one that the page shows is marked', () => {
		const every = ([0, 2] as const).map((sex) => ({ sex, basis: 'population' as const, ...choices[0]! }));
		const rows = seriesRows(every, facts);
		expect(rows.map(({ name, note }) => [name, note])).toEqual([
			['kvinnor och män', 'hela befolkningen'],
			['kvinnor', 'hela befolkningen']
		]);
		expect(rows.map(({ cells }) => cells[0]!.current)).toEqual(['visas nu', undefined]);
	});
	test('another scale is another cell', () => {
		const [row] = choiceRows(choices, [facts.comparison], makeFacts({ scale: 'log-odds' }));
		expect(row!.cells.map(({ current }) => current)).toEqual([undefined, undefined, 'visas nu', undefined]);
	});
});

test('several measures: the main one, years of their own, and those that cannot be asked', () => {
	const periods = { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 } };
	const looks: ShownLook[] = [
		{ code: 'a', main: true, p: 0.0004, contrast: { est: 1, lo: 0.5, hi: 1.5 }, periods },
		{
			...{ code: 'b', main: false, p: 0.456, contrast: { est: -1, lo: -2, hi: 0 } },
			periods: { ...periods, after: { from: 2022, to: 2022 } }
		},
		{ code: 'c', main: false, p: null, contrast: null, periods: null }
	];
	const rows = lookRows(looks, { a: 'A', b: 'B', c: 'C' }, facts);
	expect(rows.map(({ note }) => note)).toEqual(['huvudmått', '2015–2019 / 2022', '']);
	expect(rows.map(({ cells }) => cells.map(({ text }) => text.replace('\u00a0', ' ')))).toEqual([
		['+1,00', '< 0,001'],
		['−1,00', '0,46'],
		['kan inte jämföras så', '']
	]);
});

test('how much drift is enough, year by year; endless where there never was any', () => {
	expect(sensitivityRows(facts).map(({ name }) => name)).toEqual(['2022', '2023', '2024', '2025']);
	const still = makeFacts({}, { noise: 0 });
	expect(sensitivityRows(still)[0]!.cells[1]!.text).toBe('∞');
});

describe('notes', () => {
	const { words, text, indicator, choice } = facts;
	const shown = { choice, indicator, comparison: 'De tre andra' };
	test.each([
		[{ parameter: 'comparison', asked: 'x' }, 'Jämförelsen ”x” finns inte för detta mått. Sidan visar: De tre andra.'],
		[{ parameter: 'scale', asked: 'x' }, 'Skalan ”x” finns inte'],
		[{ parameter: 'weight', asked: 'x' }, 'Vikten ”x” finns inte'],
		[{ parameter: 'municipality', asked: 'x' }, 'Kommunen ”x” finns inte bland siffrorna.'],
		[{ parameter: 'sex', asked: 'x' }, '”x” finns inte för detta mått.'],
		[{ parameter: 'indicator', asked: 'x' }, 'Måttet ”x” finns inte. Sidan visar högutbildade.'],
		[
			{ parameter: 'periods', why: 'order', asked: '2015–2023 / 2022–2025' },
			'Perioderna 2015–2023 / 2022–2025 överlappar'
		],
		[{ parameter: 'periods', why: 'none', asked: '1990–1995 / 2022–2025' }, 'finns inga år som kan jämföras'],
		[{ parameter: 'periods', why: 'number', asked: 'x' }, '”x” är inget årtal.']
	] as const)('%o', (refusal, sentence) => expect(evaluationRefusal(refusal, shown, words, text)).toContain(sentence));

	test.each([
		['years', 'Åren efter är 2022 i stället för 2022–2025: bara för de åren finns siffror'],
		['break', 'Åren efter är 2022 i stället för 2022–2025: åldersgränsen ändras']
	] as const)('a period shortened by %s', (why, sentence) => {
		const spans = { asked: { from: 2022, to: 2025 }, used: { from: 2022, to: 2022 } };
		expect(shortenedText({ period: 'after', why, ...spans }, text)).toContain(sentence);
	});

	test('where the base matters: only among those compared, in the last year after', () => {
		expect(basisNote({ 2025: ['P1', 'elsewhere'], 2024: ['P2'] }, facts)).toContain('i 1 av 5 kommuner år 2025');
		expect(basisNote({ 2025: ['elsewhere'] }, facts)).toBe('');
		expect(basisNote({}, facts)).toBe('');
	});
});

test('English tells as much', () => {
	const english = makeFacts({}, {}, { locale: 'en' });
	expect(contrastRows(answerText(english).shown, english)).toHaveLength(7);
	expect(JSON.stringify(english.text)).not.toMatch(/[åäöÅÄÖ]/);
});
