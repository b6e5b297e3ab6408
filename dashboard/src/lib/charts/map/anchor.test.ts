import { polygonContains } from 'd3';
import { expect, test } from 'vitest';
import { labelAnchor } from './anchor.ts';

type Ring = [number, number][];
const close = (ring: Ring): Ring => [...ring, ring[0]!];

const square: Ring = [
	[0, 0],
	[0, 100],
	[100, 100],
	[100, 0]
];
/** Open to the right: its centroid lies in the gap. */
const horseshoe: Ring = [
	[0, 0],
	[200, 0],
	[200, 60],
	[50, 60],
	[50, 240],
	[200, 240],
	[200, 300],
	[0, 300]
];
/** Narrow at its middle. */
const hourglass: Ring = [
	[0, 0],
	[200, 0],
	[110, 100],
	[200, 200],
	[0, 200],
	[90, 100]
];
const sliver: Ring = [
	[0, 0],
	[40, 0],
	[40, 10],
	[0, 10]
];

test.each([
	['the middle of a square', square, { x: 50, y: 50, room: 100 }, 3],
	['an arm of a horseshoe', horseshoe, { x: 100, y: 30, room: 200 }, 20],
	['a wide part of an hourglass', hourglass, { x: 100, y: 27, room: 174 }, 30],
	['a shape lower than a line of text', sliver, { x: 20, y: 5, room: 40 }, 3]
])('%s', (_, ring, expected, tolerance) => {
	const { x, y, room } = labelAnchor(close(ring));
	const symmetric = Math.min(Math.abs(y - expected.y), Math.abs(Math.max(...ring.map(([, v]) => v)) - y - expected.y));
	expect(Math.abs(x - expected.x)).toBeLessThanOrEqual(tolerance);
	expect(symmetric).toBeLessThanOrEqual(tolerance);
	expect(Math.abs(room - expected.room)).toBeLessThanOrEqual(tolerance * 2);
	expect(polygonContains(ring, [x, y])).toBe(true);
});
