import { describe, expect, test } from 'vitest';
import { placeName, textBox, type Box } from './names.ts';

const room: Box = { x0: 0, x1: 300, y0: 0, y1: 60 };
const at = { x: 150, y: 30 };
const place = (taken: Box[], where = at) => placeName('Malå', where, false, taken, room)?.place;
const beside = (dx: number, dy: number): Box => ({
	x0: at.x + dx - 8,
	x1: at.x + dx + 8,
	y0: at.y + dy - 5,
	y1: at.y + dy + 5
});
const [right, left, below, above] = [beside(20, 0), beside(-20, 0), beside(0, 14), beside(0, -14)];

describe('placeName', () => {
	test.each([
		['right of the mark', [], { dx: 9, dy: 0, anchor: 'start' }],
		['left when there is something to the right', [right], { dx: -9, dy: 0, anchor: 'end' }],
		['below when there is something on both sides', [right, left], { dx: 0, dy: 14, anchor: 'middle' }],
		['above when that is all', [right, left, below], { dx: 0, dy: -14, anchor: 'middle' }],
		['nowhere', [right, left, below, above], undefined]
	])('%s', (_, taken, expected) => expect(place(taken)).toEqual(expected));

	test('left at the right edge', () => expect(place([], { x: 290, y: 30 })).toMatchObject({ anchor: 'end' }));
});

test('a text ends, begins or has its middle at its anchor', () => {
	const box = (anchor: 'start' | 'middle' | 'end') => textBox('Malå', at, { dx: 0, dy: 0, anchor });
	expect(box('start').x0).toBe(150);
	expect(box('end').x1).toBe(150);
	expect(box('middle').x0 + box('middle').x1).toBe(300);
});
