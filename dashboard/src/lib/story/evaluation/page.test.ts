import { describe, expect, test } from 'vitest';
import { comparedMarks, curveSeries, curveTable, levelSentence } from './curves.ts';
import { carriedSeries, carriedTable, trendSentences } from './carried-lines.ts';
import { changeRange, changeTable, stripRows } from './changes.ts';
import { divisionTable, divisionTitle, rawShare } from './divisions.ts';
import { eventSentence, eventTable } from './event-years.ts';
import { alikeNote, measureOf, sourceOf, subjectOf } from './facts.ts';
import { makeFacts } from './facts.testing.ts';
import { answerText } from './page.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const one = { before: { from: 2019, to: 2019 }, after: { from: 2022, to: 2025 }, shortened: [] };

describe('answerText', () => {
	test('tells the comparison in lower case, and what it can find on the scale shown', () => {
		const { sentences, detectable } = answerText(makeFacts());
		expect(sentences[0]).toContain('andelen högutbildade');
		expect(sentences[0]).toContain('(de tre andra)');
		expect(detectable).toMatch(/på 0,\d\d\sprocentenheter/);
		expect(answerText(makeFacts({ scale: 'log-odds' })).detectable).toMatch(/på 0,\d{3} fyra gånger/);
	});

	test('rows and chance are on the scale shown, the cautions in points', () => {
		const { shown, points } = answerText(makeFacts({ scale: 'log-odds' }));
		expect(shown.rows.map(({ key }) => key)).not.toContain('logOdds');
		expect(points.rows.map(({ key }) => key)).toContain('logOdds');
		expect(points.cautions.join()).toContain('Den minsta gruppen har bara 2 kommuner');
	});

	test('says so where a single municipality gives no measure of what can be found', () =>
		expect(answerText(makeFacts({}, { participants: 1 })).detectable).toContain('Det går inte att säga'));
});

describe('what is measured', () => {
	test.each([
		['a share', makeFacts({ sex: 2, basis: 'known' }), 'Procent, kvinnor 16–74 år, andel av dem med känd'],
		['a difference', makeFacts({}, {}, { kind: 'difference' }), 'Procentenheter, kvinnor och män 16–74 år']
	])('%s', (_, facts, text) => expect(plain(measureOf(facts))).toContain(text));
	test('differences of a share', () =>
		expect(plain(measureOf(makeFacts(), 'log-odds'))).toMatch(/^Log-odds, kvinnor och män/));
	test('what rises', () => {
		expect(subjectOf(makeFacts({ sex: 1 }))).toBe('andelen högutbildade bland män');
		expect(subjectOf(makeFacts({}, {}, { kind: 'difference' }))).toBe('högutbildade');
	});
	test('from where', () => expect(sourceOf(makeFacts())).toContain('tabell TAB3981'));
	test('pictures say that they know no weights only where weights are shown', () => {
		expect(alikeNote(makeFacts())).toEqual([]);
		expect(alikeNote(makeFacts({ weight: 'inhabitant' }))).toHaveLength(1);
	});
});

describe('curves', () => {
	test('are marked with what is noted of those compared, in years that are shown', () => {
		const marks = [
			{ text: 'A jump.', regions: ['C2', 'X9'], years: [2017] },
			{ text: 'Of others.', regions: ['X9'], years: [2018] },
			{ text: 'Before the first year.', regions: ['P1'], years: [1999] }
		];
		expect(comparedMarks(makeFacts(), marks)).toEqual({ years: [2017], notes: ['* A jump.'] });
	});

	const facts = makeFacts();
	const country = { 2015: 20, 2016: null };

	test('both groups and the country, whose years may lack', () => {
		const [nation, comparison, participants] = curveSeries(facts, country);
		expect(nation!.values.slice(0, 3)).toEqual([20, null, null]);
		expect(comparison!.values).toEqual(facts.computed.points.series.map((point) => point.comparison));
		expect(participants!.values).toEqual(facts.computed.points.series.map((point) => point.participants));
	});
	test('the same in figures, newest first', () => {
		const { columns, rows } = curveTable(facts, country);
		expect(columns).toEqual(['År', 'Deltog', 'Jämförelse', 'Avstånd', 'Riket']);
		expect(rows[0]![0]).toBe('2025');
		expect(rows.at(-1)![4]).toBe('20,0');
		expect(rows.at(-2)![4]).toBe('saknas');
	});
	test('in a sentence', () =>
		expect(plain(levelSentence(facts))).toBe(
			'Från 2015–2019 till 2022–2025 gick genomsnittet från 13,0 % till 16,0 % bland dem som deltog och från 14,0 % till 16,0 % bland dem som de jämförs med.'
		));
});

describe('the municipalities behind the means', () => {
	test('are a row of marks a group, on the scale shown', () => {
		const [ones, zeros] = stripRows(makeFacts());
		expect(ones).toMatchObject({ role: 'participant', label: 'Deltog i förstudien, 2 kommuner' });
		expect(zeros!.dots.map(({ name }) => name)).toEqual(['Kommun C1', 'Kommun C2', 'Kommun C3']);
		expect(ones!.mean).toBeCloseTo(3, 0);
		expect(stripRows(makeFacts({ scale: 'log-odds' }))[0]!.mean).toBeLessThan(1);
	});
	test('their ends are named', () =>
		expect(changeRange(makeFacts())).toMatch(
			/^Bland de 2 kommuner som deltog går förändringarna från \+[23],\d\d \(Kommun P\d\) till/
		));
	test('all stand in the table, the largest change first', () => {
		const { columns, rows } = changeTable(makeFacts());
		expect(columns).toEqual(['Kommun', 'Deltog', '2015–2019, %', '2022–2025, %', 'Förändring, procentenheter']);
		expect(rows.map((row) => row[1])).toEqual(['ja', 'ja', 'nej', 'nej', 'nej']);
		const changes = rows.map((row) => Number(row[4]!.replace(',', '.')));
		expect([...changes].sort((a, b) => b - a)).toEqual(changes);
	});
	test('levels stay levels on the other scale', () => {
		const { columns, rows } = changeTable(makeFacts({ scale: 'log-odds' }));
		expect(columns[4]).toBe('Förändring, log-odds');
		expect(Number(rows[0]![2]!.replace(',', '.'))).toBeGreaterThan(10);
	});
});

describe('year by year', () => {
	const many = { participants: 12, comparison: 12 };
	test('names the years whose own interval lies on one side, in runs', () =>
		expect(eventSentence(makeFacts({}, { ...many, noise: 0.01 }))).toBe(
			'Skillnaden mot 2019 går att skilja från noll efter: 2022–2025, varje år för sig räknat.'
		));
	test('before and between too', () => {
		const drifting = makeFacts(
			{},
			{ ...many, noise: 0.01, value: ({ group, number }, year) => 10 + number + group * (year - 2019) }
		);
		expect(eventSentence(drifting)).toContain('före: 2015–2018; däremellan: 2020–2021; efter: 2022–2025');
	});
	test('or that there is none', () =>
		expect(eventSentence(makeFacts({}, { participants: 1 }))).toBe(
			'Inget år går skillnaden mot 2019 att skilja från noll.'
		));
	test('in figures, with what is missing', () => {
		const { rows } = eventTable(makeFacts({}, { participants: 1 }));
		expect(rows).toHaveLength(10);
		expect(rows[0]).toEqual(['2025', expect.stringMatching(/^\+/), 'saknas', 'saknas', 'saknas', 'saknas']);
	});
});

describe('other divisions', () => {
	const facts = makeFacts();
	const permutation = facts.view.result.permutation!;
	test('all of them, where they are few', () => {
		expect(divisionTitle(permutation, facts)).toBe('Skillnaden i alla 10 tänkbara indelningar');
		expect(plain(rawShare(permutation, facts))).toBe('10,0 %');
		const { rows } = divisionTable(permutation, facts);
		expect(rows.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(10);
	});
	test('random ones, where they are many', () => {
		const many = makeFacts({}, { participants: 12, comparison: 12 });
		expect(plain(divisionTitle(many.view.result.permutation!, many))).toBe(
			'Skillnaden i 9 999 slumpmässiga indelningar'
		);
	});
});

describe('lines carried on', () => {
	const facts = makeFacts();
	test('stand beside the groups without a label of their own', () => {
		const series = carriedSeries(facts)!;
		expect(series.map(({ id, label, carried = false }) => [id, label, carried])).toEqual([
			['comparison', 'Jämförelse', false],
			['comparison-line', '', true],
			['participants', 'Deltog', false],
			['participants-line', '', true]
		]);
		const { rows } = carriedTable(series, facts);
		expect(rows[0]).toHaveLength(5);
		expect(Number(rows[0]![1]!.replace(',', '.')) - Number(rows[0]![2]!.replace(',', '.'))).toBeGreaterThan(2);
	});
	test('are told on the scale and weight shown', () => {
		expect(trendSentences(facts)[0]).toMatch(/^Räknat från den linje .*procentenheter/);
		const weighted = trendSentences(makeFacts({ scale: 'log-odds', weight: 'inhabitant' }))[0];
		expect(weighted).not.toContain('procentenheter');
	});
	test('do not exist with a single year before', () => {
		const short = makeFacts({ periods: one });
		expect(carriedSeries(short)).toBeNull();
		expect(trendSentences(short)).toEqual(['Med färre än två år före finns ingen linje att dra vidare.']);
	});
	test('are warned of with two', () => {
		const two = makeFacts({ periods: { ...one, before: { from: 2018, to: 2019 } } });
		expect(trendSentences(two)[0]).toContain('Före finns bara 2018–2019');
	});
});
