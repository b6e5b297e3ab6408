import { expect, test } from 'vitest';
import { counted, regionsInWords, yearsInWords } from './words.ts';

test.each([
	[[2025], '2025'],
	[[2010, 2011, 2012], '2010–2012'],
	[[2025, 2010, 2011, 2023, 2024], '2010–2011, 2023–2025'],
	[[2010, 2012, 2014], '2010, 2012, 2014']
])('%j', (years, words) => {
	expect(yearsInWords(years)).toBe(words);
});

const names = new Map([
	['00', 'Riket'],
	['2101', 'Ockelbo'],
	['2104', 'Hofors'],
	['2121', 'Ovanåker']
]);

test.each([
	[['00'], '00 Riket'],
	[['2101', '2104'], '2101 Ockelbo, 2104 Hofors'],
	[['00', '2101', '2104', '2121'], '3 municipalities, 00 Riket']
])('%j', (codes, words) => {
	expect(regionsInWords(codes, names)).toBe(words);
});

test('things are counted', () => {
	expect([counted(1, 'call'), counted(2, 'call')]).toEqual(['1 call', '2 calls']);
});
