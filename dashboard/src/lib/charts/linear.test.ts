import { expect, test } from 'vitest';
import { linear, round, roundPercent } from './linear.ts';

test.each([
	[0, 100],
	[10, 0],
	[5, 50],
	[-5, 150]
])('maps %d to %d', (value, expected) => expect(linear([0, 10], [100, 0])(value)).toBe(expected));

test('a domain of one value maps to the middle', () => expect(linear([2025, 2025], [0, 100])(2025)).toBe(50));

test('rounds for the HTML', () => {
	expect(round(1.26)).toBe(1.3);
	expect(roundPercent(33.3333)).toBe(33.33);
});
