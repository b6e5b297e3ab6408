import { expect, test } from 'vitest';
import { colourOf } from './palette.ts';

test.each([
	['sequential-1', 'var(--sequential-1, #e3efd6)'],
	['diverging-7', 'var(--diverging-7, #14672f)']
])('%s', (name, colour) => {
	expect(colourOf(name)).toBe(colour);
});

test.each(['sequential-7', 'diverging-0', 'missing', 'blue'])('%s has no colour', (name) => {
	expect(() => colourOf(name)).toThrow(`Unknown colour class "${name}"`);
});
