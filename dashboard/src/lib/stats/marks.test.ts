import { describe, expect, test } from 'vitest';
import type { LevelCode, Touches } from '#db/schema.ts';
import { covers, marksOf, restsOn, touchesSubject, type Note } from './marks.ts';

const counted = (...levels: LevelCode[]) => restsOn({ tables: ['TAB3981'], source: { levels } });
const published = restsOn({ tables: ['TAB5956', 'TAB6534'], source: { measure: 'eftergymnasial_minst_3_ar' } });
const jump: Touches = { tables: ['TAB3981'], regions: ['2583'], years: [2017], levels: ['3', '4'] };
const unknown: Touches = { tables: ['TAB3981'], regions: ['2482'], years: [2023], levels: ['US'] };

describe('a note touches a measure that rests on its tables and levels', () => {
	test.each([
		['one of its levels', jump, counted('3', '4'), true],
		['part of its levels', jump, counted('4', '5', '6', '7'), true],
		['none of its levels', jump, counted('6', '7'), false],
		['unknown levels are in every base', unknown, counted('6', '7'), true],
		['another table', jump, published, false],
		['a published ratio rests on all levels of its tables', { tables: ['TAB6534'], levels: ['3'] }, published, true],
		['all levels of a table', { tables: ['TAB3981'] }, counted('7'), true],
		['everything', {}, published, true],
		['an empty list limits nothing', { tables: [], levels: [] }, counted('7'), true]
	] satisfies [string, Touches, ReturnType<typeof counted>, boolean][])('%s', (_, touches, subject, expected) =>
		expect(touchesSubject(touches, subject)).toBe(expected)
	);
});

test.each([
	[undefined, '2583', true],
	[[], '2583', true],
	[['00'], '2583', true],
	[['25'], '2583', true],
	[['25'], '2482', false],
	[['25'], '00', false],
	[['2583'], '2583', true],
	[['2583'], '25', false]
])('%j covers %s: %s', (named, region, expected) => expect(covers(named, region)).toBe(expected));

describe('marks', () => {
	const notes: Note[] = [
		{ text: 'Hopp', touches: jump },
		{ text: 'Okänd', touches: { ...unknown, years: [2023, 2024, 2030] } },
		{ text: 'Hela filen', touches: { tables: ['TAB3981'] } }
	];

	test('stand where a note and the figures meet', () => {
		expect(marksOf(notes, counted('3', '4'), ['2482', '2583', '2180'], [2016, 2017, 2023, 2024])).toEqual([
			{ text: 'Hopp', regions: ['2583'], years: [2017] },
			{ text: 'Okänd', regions: ['2482'], years: [2023, 2024] }
		]);
	});

	test('what the list of events says too stands only where no check has measured it', () => {
		const known: Note = { text: 'Känt hopp', touches: { ...jump, regions: ['2583', '2518'] }, isEvent: true };
		const marked = (...all: Note[]) =>
			marksOf(all, counted('3', '4'), ['2583', '2518'], [2016, 2017]).map(({ text, regions }) => [text, regions]);
		expect(marked(notes[0]!, known)).toEqual([
			['Hopp', ['2583']],
			['Känt hopp', ['2518']]
		]);
		expect(marked(known)).toEqual([['Känt hopp', ['2583', '2518']]]);
	});

	test.each([
		['another measure', counted('6', '7'), ['2583'], [2017]],
		['another region', counted('3', '4'), ['2180'], [2017]],
		['other years', counted('3', '4'), ['2583'], [2018]]
	])('%s has none', (_, subject, regions, years) => expect(marksOf(notes, subject, regions, years)).toEqual([]));
});
