import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './text.ts';

describe('textWidth', () => {
	test.each([
		['', 0],
		['2025', 33.28],
		['15,1', 29],
		['il', 8.06]
	])('%s is %d px wide at 13 px', (text, width) => expect(textWidth(text)).toBeCloseTo(width, 0));

	test('grows with the size and the weight', () => {
		expect(textWidth('Gävle', 26)).toBeCloseTo(2 * textWidth('Gävle', 13));
		expect(textWidth('Gävle', 13, true)).toBeGreaterThan(textWidth('Gävle', 13));
	});
});

test.each([
	['', 100, []],
	['Riket', 100, ['Riket']],
	['Deltagande kommuner', 100, ['Deltagande', 'kommuner']],
	['Deltagande kommuner', 200, ['Deltagande kommuner']],
	['Örnsköldsvik', 20, ['Örnsköldsvik']]
])('"%s" within %d px', (text, width, lines) => expect(wrapText(text, width)).toEqual(lines));
