import { describe, expect, test } from 'vitest';
import { contrast, welch } from './contrast.ts';

describe('too little to tell', () => {
	test('a single participant has a difference but no interval', () => {
		const { est, se, lo, p, n1 } = welch([5], [1, 2, 3]);
		expect([est, n1]).toEqual([3, 1]);
		expect([se, lo, p]).toEqual([NaN, NaN, NaN]);
	});
	test('numbers without spread give no t', () => {
		const { est, se, t, lo } = welch([2, 2, 2], [1, 1]);
		expect([est, se, t]).toEqual([1, 0, Infinity]);
		expect(lo).toBeNaN();
	});
	test('spread that is only rounding is none', () => expect(welch([0.1 + 0.2, 0.3], [0.7, 0.6 + 0.1]).se).toBe(0));
	test('one group without spread leaves the other to judge', () => {
		const { se, df } = welch([1, 2, 3], [4, 4]);
		expect(se).toBeCloseTo(Math.sqrt(1 / 3), 12);
		expect(df).toBeCloseTo(2, 12);
	});
});

test('a unit without a number is not counted', () => {
	const { est, n1, n0 } = contrast([1, NaN, 3, 5], [1, 1, 1, 0]);
	expect([est, n1, n0]).toEqual([-3, 2, 1]);
});
