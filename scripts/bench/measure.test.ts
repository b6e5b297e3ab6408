import { expect, test } from 'vitest';
import { percentile, summarise, timeRuns } from './measure.ts';

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test.each([
	[hundred, 0.5, 50],
	[hundred, 0.99, 99],
	[hundred, 1, 100],
	[hundred, 0, 1],
	[[7], 0.99, 7],
	[[10, 9, 2], 0.5, 9]
])('percentile %#', (values, part, expected) => expect(percentile(values, part)).toBe(expected));

test('nothing measured is no zero', () => expect(() => percentile([], 0.5)).toThrow('No values'));

test('sums up', () => expect(summarise(hundred)).toEqual({ median: 50, p99: 99, runs: 100 }));

test('runs that warm up do not count', async () => {
	let runs = 0;
	const timing = await timeRuns(() => runs++, 10, 5);
	expect([runs, timing.runs]).toEqual([15, 10]);
});
