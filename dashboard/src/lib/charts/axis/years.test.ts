import { describe, expect, test } from 'vitest';
import { nearestYear, yearPercent, yearTicks } from './years.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('yearTicks', () => {
	test.each([
		[2010, 2025, 170, null, [2010, 2015, 2020, 2025]],
		[2010, 2022, 170, null, [2010, 2015, 2022]],
		[2010, 2022, 600, null, range(2010, 2022)],
		[2013, 2024, 170, null, [2015, 2020, 2024]],
		[2010, 2025, 170, 2018, [2010, 2018, 2025]],
		[2010, 2025, 170, 2024, [2010, 2015, 2020, 2024]],
		[2023, 2025, 170, null, [2023, 2024, 2025]],
		[2025, 2025, 170, null, [2025]]
	])('%d–%d in %d px, marked %s', (from, to, width, marked, expected) =>
		expect(yearTicks(range(from, to), { from, to }, width, marked)).toEqual(expected)
	);
});

test.each([
	[2010, 0],
	[2025, 100],
	[2015, 33.33],
	[2009, 0],
	[2030, 100]
])('%d lies at %d %%', (year, percent) => expect(yearPercent(year, { from: 2010, to: 2025 })).toBe(percent));

test('a single year lies in the middle', () => expect(yearPercent(2025, { from: 2025, to: 2025 })).toBe(50));

test.each([
	[0, 2010],
	[0.5, 2017],
	[1, 2025],
	[-3, 2010],
	[9, 2025]
])('nearest year at %d', (share, year) =>
	expect(nearestYear(share, range(2010, 2025), { from: 2010, to: 2025 })).toBe(year)
);
