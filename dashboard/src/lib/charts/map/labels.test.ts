import { describe, expect, test } from 'vitest';
import type { MapShape } from './geometry.ts';
import { placeLabels } from './labels.ts';

const shape = (code: string, x: number, y: number, area: number, room = 1000): MapShape => ({
	code,
	path: '',
	x,
	y,
	area,
	room
});

const place = (shapes: MapShape[], names: Record<string, string>, weights?: Record<string, number>) =>
	placeLabels({ shapes, width: 1000 }, names, weights).map(({ code, x, y, level }) => [code, x, y, level]);

describe('placeLabels', () => {
	test.each([
		[
			'far apart: both, the larger first',
			[shape('a', 200, 100, 1), shape('b', 200, 300, 2)],
			[
				['b', 200, 300, 0],
				['a', 200, 100, 0]
			]
		],
		[
			'close: the smaller moves away by less than a line',
			[shape('a', 200, 100, 2), shape('b', 200, 130, 1)],
			[
				['a', 200, 100, 0],
				['b', 200, 152, 0]
			]
		],
		['on one spot: the smaller goes', [shape('a', 200, 100, 2), shape('b', 200, 100, 1)], [['a', 200, 100, 0]]],
		[
			'beside each other where only a wide map has room',
			[shape('a', 200, 100, 2), shape('b', 300, 100, 1)],
			[
				['a', 200, 100, 0],
				['b', 300, 100, 2]
			]
		],
		['pushed in from the edge', [shape('a', 5, 100, 1)], [['a', 41, 100, 0]]],
		['too little room in the shape on a narrow map', [shape('a', 200, 100, 1, 16)], [['a', 200, 100, 2]]],
		['far too little room: it would seem to be the name of another', [shape('a', 200, 100, 1, 0)], []],
		['nothing', [], []]
	])('%s', (_, shapes, expected) => {
		expect(place(shapes, { a: 'Arvids', b: 'Bodens' })).toEqual(expected);
	});

	test('a shape without a name gets none', () => {
		expect(place([shape('a', 200, 100, 1)], { a: '' })).toEqual([]);
	});

	test('weights decide before areas', () => {
		const shapes = [shape('a', 200, 100, 2), shape('b', 200, 100, 1)];
		expect(place(shapes, { a: 'Arvids', b: 'Bodens' }, { a: 10, b: 20 })).toEqual([['b', 200, 100, 0]]);
	});
});
