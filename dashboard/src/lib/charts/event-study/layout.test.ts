import { describe, expect, test } from 'vitest';
import { SINCE_2019, SINCE_MEAN } from '../testing.evaluation.ts';
import { signed } from '../testing.ts';
import { layoutEventStudy, yearAt, yearMarks, type EventStudyOptions } from './layout.ts';

const layout = (changed: Partial<EventStudyOptions> = {}) =>
	layoutEventStudy({
		points: SINCE_2019,
		base: { from: 2019, to: 2019 },
		format: signed,
		markable: false,
		plotHeight: 250,
		...changed
	});

describe('layoutEventStudy', () => {
	test('signed, round ticks with zero among them', () => {
		const { ticks, top, bottom, zero } = layout();
		expect(ticks.map(({ label }) => label)).toEqual(['−1,0', '−0,5', '0,0', '+0,5', '+1,0', '+1,5']);
		expect([ticks.at(-1)!.y, ticks[0]!.y]).toEqual([top, bottom]);
		expect(zero).toBe(top + 150);
	});

	test('the band holds the interval, the interval holds the estimate', () => {
		for (const { y, interval, band } of layout().marks) {
			expect(band!.top).toBeLessThan(interval!.top);
			expect(interval!.top).toBeLessThan(y);
			expect(interval!.bottom).toBeGreaterThan(y);
			expect(band!.bottom).toBeGreaterThan(interval!.bottom);
		}
	});

	test('nothing is drawn outside the gridlines', () => {
		const { marks, top, bottom } = layout();
		expect(Math.min(...marks.map(({ band }) => band!.top))).toBeGreaterThanOrEqual(top);
		expect(Math.max(...marks.map(({ band }) => band!.bottom))).toBeLessThanOrEqual(bottom);
	});

	test('the base year stands among the years, without a mark of its own', () => {
		const { years, marks, base } = layout();
		expect(years).toHaveLength(16);
		expect(marks.map(({ point }) => point.year)).not.toContain(2019);
		expect(base).toEqual({ x: 60, width: 0 });
	});

	test('a base period is as long as its years', () =>
		expect(layout({ points: SINCE_MEAN, base: { from: 2015, to: 2019 } }).base).toEqual({ x: 33.33, width: 26.67 }));

	test('a year without intervals is a mark alone', () => {
		const bare = { ...SINCE_2019[0]!, lo: null, hi: null, bandLo: null, bandHi: null };
		expect(layout({ points: [bare, ...SINCE_2019.slice(1)] }).marks[0]).toMatchObject({ interval: null, band: null });
	});

	test('room over the plot only where a year can be marked', () =>
		expect(layout({ markable: true }).top).toBeGreaterThan(layout().top));

	test('refuses to draw nothing', () =>
		expect(() => layout({ points: [] })).toThrow('An event study needs at least one year besides its base.'));
});

test.each([
	[null, [2010, 2015, 2020, 2025]],
	[2019, [2010, 2015, 2019, 2025]]
])('years under the plot, marked %s', (marked, years) => {
	const marks = yearMarks(layout(), marked);
	expect(marks.map(({ year }) => year)).toEqual(years);
	expect(marks.filter((mark) => mark.marked).map(({ year }) => year)).toEqual(marked === null ? [] : [marked]);
});

test.each([
	[0, 2010],
	[0.59, 2019],
	[1, 2025]
])('the year at %d', (share, year) => expect(yearAt(share, layout())).toBe(year));
