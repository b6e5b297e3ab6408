import { describe, expect, test } from 'vitest';
import { CHANGES, decimal, LEVELS, signed, YEARS } from '../testing.ts';
import { layoutTrend, TOP, yearAt, type TrendOptions } from './layout.ts';

const options: TrendOptions = {
	years: YEARS,
	series: LEVELS,
	breaks: [],
	diverging: false,
	currentYear: null,
	format: decimal,
	plotHeight: 200
};
const layout = (changed: Partial<TrendOptions> = {}) => layoutTrend({ ...options, ...changed });

describe('layoutTrend', () => {
	test('ticks are round, the lowest at the bottom, the highest at the top', () => {
		const { ticks, bottom } = layout();
		expect(ticks.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20', '25']);
		expect([ticks[0]!.y, ticks.at(-1)!.y]).toEqual([bottom, TOP]);
	});

	test('the change view has zero on its axis and signs on its ticks', () => {
		const { ticks, zero } = layout({ series: CHANGES, diverging: true, format: signed });
		expect(ticks.map(({ label }) => label)).toEqual(['−4', '−2', '0', '+2', '+4']);
		expect(zero).toBe(TOP + 100);
	});

	test('an axis that does not begin at zero has no zero line', () => {
		const series = [{ ...LEVELS[0]!, values: YEARS.map((_, i) => 20 + i / 5) }];
		expect(layout({ series }).zero).toBeNull();
	});

	test('the chosen line is drawn last', () =>
		expect(layout().lines.map(({ role }) => role)).toEqual(['country', 'comparison', 'participant', 'selected']));

	test('a line that ends early is labelled with its year', () => {
		const country = layout().labels.find(({ id }) => id === '00')!;
		expect(country.lines.join(' ')).toBe('Riket 2022');
		expect(country.value).toBe('24,9');
		expect(country.x).toBe(80);
	});

	test('a break is marked between the years, one outside is not', () => {
		const breaks = [2023, 2010, 2030].map((year) => ({ year, note: String(year) }));
		expect(layout({ breaks }).breaks).toEqual([{ x: 83.33, year: 2023, note: '2023' }]);
		expect(layout({ breaks }).lines[3]!.path.match(/M/g)).toHaveLength(2);
	});

	test('values of the marked year never overlap and stand on the roomier side', () => {
		const { marker } = layout({ series: CHANGES, diverging: true, format: signed, currentYear: 2018 });
		const middles = marker!.points.map(({ textY }) => textY).sort((a, b) => a - b);
		middles.slice(1).forEach((y, i) => expect(y - middles[i]!).toBeGreaterThanOrEqual(14.9));
		expect(marker!.side).toBe('right');
		expect(layout({ currentYear: 2024 }).marker!.side).toBe('left');
	});

	test('the last year has its values at the line ends only', () =>
		expect(layout({ currentYear: 2025 }).marker!.points.map(({ text }) => text)).toEqual(['', '', '']));

	test.each([null, 2009, 2026])('no marker at %s', (currentYear) => expect(layout({ currentYear }).marker).toBeNull());

	test('without any value there is no axis to misread', () => {
		const { empty, ticks, labels } = layout({ series: [{ ...LEVELS[0]!, values: YEARS.map(() => null) }] });
		expect({ empty, ticks, labels }).toEqual({ empty: true, ticks: [], labels: [] });
	});

	test('refuses lists of unequal length and no years', () => {
		expect(() => layout({ years: [2010] })).toThrow('Series participants has 16 values for 1 years.');
		expect(() => layout({ years: [], series: [] })).toThrow('A trend needs at least one year.');
	});
});

test.each([
	[0, 2010],
	[0.49, 2017],
	[1, 2025]
])('the year at %d', (share, year) => expect(yearAt(share, YEARS)).toBe(year));
