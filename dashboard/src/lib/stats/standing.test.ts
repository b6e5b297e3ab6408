import { describe, expect, test } from 'vitest';
import { standingOf } from './standing.ts';

/** 1, 2, … 39: the median is 20. */
const all = Array.from({ length: 39 }, (_, at) => at + 1);

test.each([
	['the median itself', 20, 39, 'ordinary'],
	['just more than half lie as far', 30, 20, 'ordinary'],

	['fewer than half', 31, 18, 'uncommon'],
	['a tenth', 38, 4, 'uncommon'],
	['fewer than a tenth', 39, 2, 'unusual'],
	['on the other side just as far', 1, 2, 'unusual']
])('%s', (_, own, asFar, grade) => {
	expect(standingOf(own, null, all)).toEqual({
		...{ of: 39, median: 20, distance: own - 20, beyondChance: null },
		asFar,
		grade
	});
});

describe('the median', () => {
	test.each([
		['inside the interval', { lo: 18, hi: 24 }, false],
		['at its end', { lo: 20, hi: 24 }, false],
		['below it', { lo: 21, hi: 24 }, true],
		['above it', { lo: 15, hi: 19 }, true]
	])('%s', (_, interval, beyond) => expect(standingOf(22, interval, all).beyondChance).toBe(beyond));
});

test('among four nothing is graded', () =>
	expect(standingOf(4, null, [1, 2, 3, 4])).toMatchObject({ median: 2.5, distance: 1.5, asFar: 2, grade: null }));

test('equal distances count as equal whatever their last digits are', () =>
	expect(standingOf(0.3, null, [0.1, 0.2, 0.1 + 0.2]).asFar).toBe(2));
