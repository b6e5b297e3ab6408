import { expect, test } from 'vitest';
import { MISSING, readFigure, readYear } from './numbers.ts';

test.each([
	['0', 0],
	['7', 7],
	['20000000', 20_000_000]
])('%s is a number of persons', (text, persons) => expect(readFigure(text)).toEqual({ persons, status: null }));

test.each(MISSING)('%s is a reason, not a number', (status) =>
	expect(readFigure(status)).toEqual({ persons: null, status })
);

test.each(['', ' ', '-1', '1.0', '1,0', '1e3', '01', '+1', '１', '.......', '–', '20000001', '9999999999'])(
	'"%s" is neither',
	(text) => expect(readFigure(text)).toBeNull()
);

test.each([
	['1985', 1985],
	['2025', 2025],
	['1984', null],
	['2100', null],
	['25', null],
	['2025K1', null]
])('year %s', (text, year) => expect(readYear(text)).toBe(year));
