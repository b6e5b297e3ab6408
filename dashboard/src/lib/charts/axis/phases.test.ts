import { describe, expect, test } from 'vitest';
import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import { phaseMarks, placeTexts, stretch } from './phases.ts';

const time = { from: 2010, to: 2025 };
const names = { before: 'Före', transition: 'Övergång', after: 'Efter' };

test.each([
	['inside', { from: 2020, to: 2021 }, { x: 63.33, width: 13.34 }],
	['cut at the right edge', { from: 2022, to: 2025 }, { x: 76.67, width: 23.33 }],
	['one year', { from: 2021, to: 2021 }, { x: 70, width: 6.67 }],
	['outside', { from: 2000, to: 2005 }, { x: 0, width: 0 }]
])('a stretch %s', (_, span, expected) => expect(stretch(span, time)).toEqual(expected));

describe('placeTexts', () => {
	test('keeps apart what would touch on a phone', () => {
		const [one, two, three] = placeTexts([
			{ text: 'Före förstudien', middle: 45 },
			{ text: 'Efter', middle: 60 },
			{ text: 'i', middle: 99 }
		]);
		expect([one!.row, two!.row, three!.row]).toEqual([0, 1, 0]);
	});

	test('leans on the edge where the middle has no room', () => {
		const [left, right] = placeTexts([
			{ text: 'En ganska lång text', middle: 2 },
			{ text: 'En ganska lång text', middle: 98 }
		]);
		expect(left).toMatchObject({ x: 0, anchor: 'start' });
		expect(right).toMatchObject({ x: 100, anchor: 'end' });
	});
});

describe('phaseMarks', () => {
	test('three periods, the narrow one a line further down', () => {
		const marks = phaseMarks(STANDARD_PERIODS, names, time);
		expect(marks.map(({ phase, name }) => [phase, name.row])).toEqual([
			['before', 0],
			['after', 0],
			['transition', 1]
		]);
	});

	test('leaves out a period without years on the axis', () => {
		const marks = phaseMarks(STANDARD_PERIODS, names, { from: 2022, to: 2025 });
		expect(marks.map(({ phase }) => phase)).toEqual(['after']);
	});
});
