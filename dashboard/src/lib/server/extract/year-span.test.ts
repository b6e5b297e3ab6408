import { expect, test } from 'vitest';
import { yearSpan } from './year-span.ts';

test.each<[string, Iterable<number>]>([
	['2023', [2023]],
	['2010–2025', [2010, 2017, 2025]],
	['2020–2022', new Set([2022, 2020, 2021])]
])('%s', (expected, years) => expect(yearSpan(years)).toBe(expected));
