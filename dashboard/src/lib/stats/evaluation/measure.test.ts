import { describe, expect, test } from 'vitest';
import { buildMatrix } from './matrix.ts';
import { change, deviationFromTrend, meanOver, measure, slope, slopeChange } from './measure.ts';

const series = (values: (number | null)[]) =>
	buildMatrix(values.map((value, at) => ({ unit: 'a', group: 1, time: 2000 + at, value })));
const before = [2000, 2001, 2002, 2003];
const after = [2005, 2006];
const line = [10, 12, 14, 16, 18, 20, 22];
const bent = [10, 12, 14, 16, 20, 25, 30];

describe('one number a unit', () => {
	const times = series(line).times;
	test.each([
		['mean', line, meanOver(times, before), 13],
		['change', line, change(times, before, after), 8],
		['slope', line, slope(times, before), 2],
		['a straight line does not leave itself', line, deviationFromTrend(times, before, after), 0],
		['a bend does', bent, deviationFromTrend(times, before, after), 6.5],
		['nor does its slope change', line, slopeChange(times, before, after), 0],
		['slope change of a bend', bent, slopeChange(times, before, after), 3]
	])('%s', (_, values, weights, wanted) => expect(measure(series(values), weights)[0]).toBeCloseTo(wanted, 10));

	test('slope over uneven times is the least-squares one', () => {
		const uneven = buildMatrix(
			[1, 2, 4, 8].map((time, at) => ({ unit: 'a', group: 1, time, value: [1, 3, 2, 7][at] }))
		);
		expect(measure(uneven, slope([1, 2, 4, 8], [1, 2, 4, 8]))[0]).toBeCloseTo(0.7739130434782608, 12);
	});
	test('a missing year that counts makes no number', () => {
		const holed = series([10, null, 14, 16, 18, 20, 22]);
		expect(measure(holed, meanOver(times, before))[0]).toBeNaN();
		expect(measure(holed, meanOver(times, after))[0]).toBe(21);
	});
	test('an unchanged series has changed by nothing at all', () => {
		const flat = series(Array(7).fill(34.1));
		expect(measure(flat, change(times, before, after))[0]).toBe(0);
	});
});
