import { describe, expect, test } from 'vitest';
import { newcombe, wilson } from './interval.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Newcombe, Statistics in Medicine 17 (1998): 857–872 for one share, 873–890 (method 10) for a difference. */
describe('published intervals', () => {
	test.each([
		[81, 263, 25.53, 36.62],
		[15, 148, 6.24, 16.05],
		[0, 20, 0, 16.11],
		[1, 29, 0.61, 17.18]
	])('Wilson %i of %i', (numerator, denominator, lo, hi) => {
		const found = wilson(of(numerator, denominator));
		expect(found.lo).toBeCloseTo(lo, 2);
		expect(found.hi).toBeCloseTo(hi, 2);
	});
	test.each([
		[of(56, 70), of(48, 80), 5.24, 33.39],
		[of(9, 10), of(3, 10), 17.05, 80.9],
		[of(6, 7), of(2, 7), 5.82, 80.62],
		[of(5, 56), of(0, 29), -3.81, 19.26],
		[of(0, 10), of(0, 20), -16.11, 27.75],
		[of(0, 10), of(0, 10), -27.75, 27.75],
		[of(10, 10), of(0, 20), 67.91, 100],
		[of(10, 10), of(0, 10), 60.75, 100]
	])('Newcombe %o minus %o', (a, b, lo, hi) => {
		const found = newcombe(a, b);
		expect(found.lo).toBeCloseTo(lo, 2);
		expect(found.hi).toBeCloseTo(hi, 2);
	});
});

test('all of them is an upper end of 100', () => expect(wilson(of(20, 20)).hi).toBe(100));
test('none of them is a lower end of 0', () => expect(wilson(of(0, 7)).lo).toBe(0));

test.each([
	[5, 0],
	[-1, 10],
	[11, 10]
])('%i of %i is no share', (numerator, denominator) => {
	expect(() => wilson(of(numerator, denominator))).toThrow(`No interval for ${numerator} of ${denominator}`);
	expect(() => newcombe(of(1, 2), of(numerator, denominator))).toThrow(RangeError);
});
