import { expect, test } from 'vitest';
import { backOff, retryAfter } from './back-off.ts';

test.each([
	[1, 0, 1000],
	[1, 0.5, 1500],
	[2, 0, 2000],
	[3, 1, 8000],
	[5, 0, 16_000],
	[9, 0, 30_000],
	[9, 1, 60_000],
	[2000, 0, 30_000]
])('after attempt %i, chance %f: %i ms', (attempt, random, expected) => {
	expect(backOff(attempt, random, { first: 1000, longest: 60_000 })).toBe(expected);
});

const NOW = Date.parse('2026-11-25T12:00:00Z');

test.each([
	[null, null],
	['', null],
	['7', 7000],
	['0', 0],
	['1.5', 1500],
	['-3', 0],
	['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
	['Wed, 25 Nov 2026 11:00:00 GMT', 0],
	['soon', null]
])('Retry-After %j: %j ms', (header, expected) => {
	expect(retryAfter(header, NOW)).toBe(expected);
});
