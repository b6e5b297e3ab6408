import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import type { Group } from './observation.ts';
import { greaterP, rawP, simultaneousFactor, studentizedP, tryDivisions } from './permutation.ts';

const options = { count: 999, seed: 1 };
const groups: Group[] = [1, 1, 1, 0, 0, 0, 0, 0];
const values = Float64Array.of(9, 8, 7, 1, 2, 3, 4, 5);

describe('all divisions', () => {
	const tried = tryDivisions([values], groups, options);
	test('the observed statistic is that of the contrast', () => {
		const { est, t } = contrast(values, groups);
		expect(tried.observed[0].estimates[0]).toBeCloseTo(est, 12);
		expect(tried.observed[0].statistics[0]).toBeCloseTo(Math.abs(t), 10);
	});
	test('the most extreme division of 56', () => {
		expect([tried.exact, tried.count]).toEqual([true, 56]);
		expect(greaterP(tried, 0)).toBeCloseTo(1 / 56, 12);
		expect(rawP(tried, 0)).toBeCloseTo(1 / 56, 12);
	});
	test('swapping the groups changes only the side', () => {
		const swapped = tryDivisions(
			[values],
			groups.map((group) => (1 - group) as Group),
			options
		);
		expect(rawP(swapped, 0)).toBe(rawP(tried, 0));
		expect(studentizedP(swapped, 0)).toBe(studentizedP(tried, 0));
		expect(greaterP(swapped, 0)).toBe(1);
	});
	test('ties count, whatever the order of the sums', () => {
		const tied = tryDivisions([Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)], [1, 0, 0, 1, 1, 0], options);
		expect(rawP(tied, 0)).toBeCloseTo(1, 12);
	});
});

describe('a single participant', () => {
	const tried = tryDivisions([Float64Array.of(9, 1, 2, 3, 4)], [1, 0, 0, 0, 0], options);
	test('has a raw place among all', () => expect(rawP(tried, 0)).toBeCloseTo(1 / 5, 12));
	test('has no studentised one', () => expect(studentizedP(tried, 0)).toBeNaN());
	test('has no band', () => expect(simultaneousFactor(tried, [0])).toBeNaN());
});

describe('random divisions', () => {
	const many = Float64Array.from({ length: 40 }, (_, at) => (at * 7919) % 101);
	const half = Array.from({ length: 40 }, (_, at) => (at % 2) as Group);
	test('the same seed gives the same p, another seed nearly the same', () => {
		const p = (seed: number) => studentizedP(tryDivisions([many], half, { count: 4999, seed }), 0);
		expect(p(5)).toBe(p(5));
		expect(Math.abs(p(5) - p(6))).toBeLessThan(0.03);
	});
	test('a missing number is left out of its measure alone', () => {
		const holed = many.with(3, NaN);
		const tried = tryDivisions([holed, many], half, options);
		expect(tried.observed[0].estimates[0]).toBeCloseTo(contrast(holed, half).est, 12);
		expect(tried.observed[1].estimates[0]).toBeCloseTo(contrast(many, half).est, 12);
		expect(tried.draws[0].statistics.every(Number.isFinite)).toBe(true);
	});
	test('the factor of a single measure is the quantile of its statistic, of several it is larger', () => {
		const tried = tryDivisions([many, many.toReversed()], half, { count: 9999, seed: 3 });
		const alone = simultaneousFactor(tried, [0]);
		const sorted = tried.draws[0].statistics.toSorted();
		expect(alone).toBe(sorted[9499]);
		expect(simultaneousFactor(tried, [0, 1])).toBeGreaterThan(alone);
	});
});
