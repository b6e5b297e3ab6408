import { describe, expect, test } from 'vitest';
import { clip, stairs } from './stairs.ts';

const bins = [
	{ x0: -2, x1: 0, count: 1 },
	{ x0: 0, x1: 2, count: 3 }
];

describe('clip', () => {
	test.each([
		['all', -9, 9, bins],
		[
			'a part of both',
			-1,
			1,
			[
				{ ...bins[0]!, x0: -1 },
				{ ...bins[1]!, x1: 1 }
			]
		],
		['from the limit of a bar', 0, 9, [bins[1]!]],
		['outside', 2, 9, []]
	])('%s', (_, from, to, expected) => expect(clip(bins, from, to)).toEqual(expected));
});

describe('stairs', () => {
	const place = (value: number) => 25 * (value + 2);
	const y = (count: number) => 100 - 10 * count;

	test('steps up and down, closed along the bottom', () =>
		expect(stairs(bins, place, y)).toBe('M0,100V90H500V70H1000V100Z'));

	test('nothing without bars', () => expect(stairs([], place, y)).toBe(''));
});
