import { describe, expect, test } from 'vitest';
import type { MapShape } from './geometry.ts';
import { placeLabels, placeSigns } from './labels.ts';

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

describe('placeSigns', () => {
	const name = (code: string, text: string, x: number, y: number, level = 0) => ({ code, text, x, y, level });
	const signs = { a: '*' };

	test.each([
		['under its name', [name('a', 'Arvids', 210, 110)], [210, 141]],
		['above it where another stands below', [name('a', 'Arvids', 200, 100), name('b', 'Bodens', 200, 135)], [200, 69]],
		['where a name would be that has no room', [], [200, 100]],
		['a little to the side of a name that only just touches it', [name('b', 'Bodens', 118, 110)], [216, 100]],
		['away from the end of the name beside it', [name('b', 'Bodens', 150, 110)], [200, 57]],
		['where it is, beside a name that only wide maps have', [name('b', 'Bodens', 140, 110, 2)], [200, 100]]
	])('%s', (_, names, [x, y]) =>
		expect(placeSigns([shape('a', 200, 100, 1), shape('b', 0, 0, 1)], signs, names)).toEqual([
			{ code: 'a', text: '*', x, y, level: 0 }
		])
	);

	test('who is not on the map has none', () => expect(placeSigns([], { '00': '*' }, [])).toEqual([]));
});
