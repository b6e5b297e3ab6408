import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import { fitPeriods, PRESETS, presetsFor, type PeriodPair } from './presets.ts';

const span = (from: number, to: number) => ({ from, to });
const pair = (b0: number, b1: number, a0: number, a1: number): PeriodPair => ({
	before: span(b0, b1),
	after: span(a0, a1)
});
const years = (from: number, to: number) => range(from, to + 1);
const panel = (from: number, to: number, breakYear = Infinity) => ({
	years: years(from, to),
	ageTo: years(from, to).map((year) => (year < breakYear ? 64 : 65))
});

describe('fitPeriods', () => {
	test('follows what can be followed', () =>
		expect(fitPeriods(PRESETS.standard, panel(2010, 2025), years(2010, 2025))).toEqual({
			...pair(2015, 2019, 2022, 2025),
			shortened: []
		}));

	test('is shortened to the years that all have, and says so', () =>
		expect(fitPeriods(PRESETS.standard, panel(2010, 2025), years(2018, 2022))).toEqual({
			...pair(2018, 2019, 2022, 2022),
			shortened: [
				{ period: 'before', why: 'years', asked: span(2015, 2019), used: span(2018, 2019) },
				{ period: 'after', why: 'years', asked: span(2022, 2025), used: span(2022, 2022) }
			]
		}));

	test('ends where the ages change, and says so', () =>
		expect(fitPeriods(PRESETS.standard, panel(2015, 2025, 2023), years(2015, 2025))).toEqual({
			...pair(2015, 2019, 2022, 2022),
			shortened: [{ period: 'after', why: 'break', asked: span(2022, 2025), used: span(2022, 2022) }]
		}));

	test('takes both reasons where both apply', () =>
		expect(
			fitPeriods(pair(2015, 2019, 2022, 2030), panel(2015, 2025, 2023), years(2015, 2025))!.shortened.map((s) => s.why)
		).toEqual(['years', 'break']));

	test('"hela serien" is as long as the series, and that is no shortening', () =>
		expect(fitPeriods(PRESETS.whole, panel(2010, 2025), years(2010, 2025))).toEqual({
			...pair(2010, 2019, 2022, 2025),
			shortened: []
		}));

	test.each([
		['overlapping', pair(2015, 2022, 2022, 2025)],
		['in the wrong order', pair(2022, 2025, 2015, 2019)],
		['ending before it begins', pair(2019, 2015, 2022, 2025)],
		['without a year before', pair(2000, 2005, 2022, 2025)],
		['without a year after', pair(2015, 2019, 2030, 2031)],
		['with only a break after', pair(2015, 2019, 2023, 2025)],
		['made of no numbers', pair(NaN, 2019, 2022, 2025)]
	])('is nothing for periods %s', (_, asked) =>
		expect(fitPeriods(asked, panel(2010, 2025, 2023), years(2010, 2025))).toBeNull()
	);

	test('is nothing without years', () => expect(fitPeriods(PRESETS.standard, panel(2010, 2025), [])).toBeNull());
});

describe('presetsFor', () => {
	test.each([
		[years(2010, 2025), ['standard', 'close', 'whole']],
		[years(2018, 2022), ['standard']],
		[years(2023, 2025), []]
	])('names each period once', (held, names) =>
		expect(presetsFor(panel(2010, 2025), held).map(({ name }) => name)).toEqual(names)
	);
});
