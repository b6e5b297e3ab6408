import { describe, expect, test } from 'vitest';
import { dodge, type Label } from './dodge.ts';

const labels = (...ys: number[]): Label[] => ys.map((y) => ({ y, above: 5, below: 5 }));

describe('dodge', () => {
	test.each([
		['nothing', [], []],
		['far apart', [20, 60], [20, 60]],
		['just touching', [20, 30], [20, 30]],
		['two in one place', [50, 50], [45, 55]],
		['order kept', [52, 50], [56, 46]],
		['a chain', [50, 52, 54], [42, 52, 62]],
		['pushed down from the top', [1, 2], [5, 15]],
		['pushed up from the bottom', [99, 98], [95, 85]],
		['a pushed pair pushes the next', [1, 2, 12], [5, 15, 25]]
	])('%s', (_, ys, expected) => expect(dodge(labels(...ys), 0, 100)).toEqual(expected));

	test('keeps labels of several lines in the order of their anchors', () => {
		const twoLines = { y: 50, above: 5, below: 15 };
		const oneLine = { y: 52, above: 5, below: 5 };
		expect(dodge([oneLine, twoLines], 0, 100)).toEqual([61, 41]);
	});

	test('runs over the bottom rather than over each other', () => {
		expect(dodge(labels(5, 5, 5), 0, 20)).toEqual([5, 15, 25]);
	});

	test('never overlaps, whatever the wishes', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const random = lehmer(seed);
			const given = Array.from({ length: 8 }, () => ({
				y: random() * 200,
				above: 4 + random() * 6,
				below: 4 + random() * 6
			}));
			const placed = dodge(given, 0, 200);
			const boxes = given.map(({ above, below }, i) => [placed[i]! - above, placed[i]! + below] as const);
			boxes.sort((a, b) => a[0] - b[0]);
			boxes.slice(1).forEach((box, i) => expect(box[0]).toBeGreaterThanOrEqual(boxes[i]![1] - 1e-9));
			expect(boxes[0]![0]).toBeGreaterThanOrEqual(-1e-9);
			expect(boxes.at(-1)![1]).toBeLessThanOrEqual(200 + 1e-9);
		}
	});
});

/** A repeatable random sequence in 0–1. */
function lehmer(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
