import { expect, test } from 'vitest';
import { calloutSlide, calloutWidth } from './callout.ts';
import { textWidth } from './text.ts';

test('the box holds its text', () =>
	expect(calloutWidth('Örnsköldsvik +2,7')).toBeGreaterThan(textWidth('Örnsköldsvik +2,7', 13, true)));

test.each([0, 3.2, 50, 96.6, 100])('at %d %% the box stays within a plot as wide as itself', (x) => {
	const left = (x / 100) * 120 + calloutSlide(x, 120);
	expect(left).toBeGreaterThanOrEqual(-1);
	expect(left + 120).toBeLessThanOrEqual(121);
});
