import { expect, test } from 'vitest';
import { isCount } from './tables.ts';

test.each([
	'Befolkning',
	'Antal',
	'Folkmängd',
	'Population',
	'Number of persons',
	'count',
	'UF0506A1',
	'UF0506A1 - Antal',
	'000007Z6',
	'TAB3981'
])('%s tells of numbers of persons', (contents) => expect(isCount(contents)).toBe(true));

test.each(['född i Sverige', 'utrikes födda', 'country of birth', 'inrikes', 'X'])('%s does not', (contents) =>
	expect(isCount(contents)).toBe(false)
);
