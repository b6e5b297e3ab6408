import { describe, expect, test } from 'vitest';
import { swarm } from './swarm.ts';

describe('swarm', () => {
	test.each([
		['nothing', [], []],
		['far apart', [0, 20, 40], [0, 0, 0]],
		['just touching', [0, 10, 20], [0, 0, 0]],
		['in one place', [5, 5, 5, 5, 5], [0, 1, -1, 2, -2]],
		['a chain', [0, 4, 8, 12], [0, 1, -1, 0]],
		['given from the right', [12, 8, 4, 0], [0, -1, 1, 0]]
	])('%s', (_, xs, lanes) => expect(swarm(xs, 10)).toEqual(lanes));

	test('marks of one lane never touch, and no lane is left empty', () => {
		for (let seed = 1; seed <= 100; seed++) {
			const random = lehmer(seed);
			const xs = Array.from({ length: 30 }, () => random() * 240);
			const lanes = swarm(xs, 11);
			for (const lane of new Set(lanes)) {
				const inLane = xs.filter((_, i) => lanes[i] === lane).sort((a, b) => a - b);
				inLane.slice(1).forEach((x, i) => expect(x - inLane[i]!).toBeGreaterThanOrEqual(11));
			}
			expect(Math.max(...lanes) - Math.min(...lanes) + 1).toBe(new Set(lanes).size);
		}
	});

	test('stays apart when the plot grows wider', () => {
		const xs = [0, 3, 9, 10, 15, 22, 23];
		const lanes = swarm(xs, 10);
		xs.forEach((x, i) =>
			xs.slice(i + 1).forEach((other, j) => {
				if (lanes[i] === lanes[i + 1 + j]) expect(2.4 * (other - x)).toBeGreaterThanOrEqual(10);
			})
		);
	});
});

/** A repeatable random sequence in 0–1. */
function lehmer(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
