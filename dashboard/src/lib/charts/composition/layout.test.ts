import { describe, expect, test } from 'vitest';
import { decimal, NOTES, SHARES, YEARS } from '../testing.ts';
import { layoutComposition, TOP, type CompositionOptions } from './layout.ts';

const options: CompositionOptions = {
	years: YEARS,
	levels: Object.keys(SHARES).map((code) => ({ code, label: `Nivå ${code}` })),
	shares: SHARES,
	notes: NOTES,
	format: decimal,
	paint: (code) => `paint ${code}`,
	plotHeight: 200
};
const layout = (changed: Partial<CompositionOptions> = {}) => layoutComposition({ ...options, ...changed });
const without = (index: number) => ({
	...SHARES,
	'6': SHARES['6']!.map((share, i) => (i === index ? null : share))
});

describe('layoutComposition', () => {
	test('stacks the longest education on the zero line and the unknown on top', () =>
		expect(layout().stacks.map(({ code }) => code)).toEqual(['7', '6', '5', '4', '3', '2', '1', 'US']));

	test('every column fills the height from zero to 100 per cent, without holes', () => {
		const { stacks, bottom } = layout();
		YEARS.forEach((_, i) => {
			const column = stacks.map(({ blocks }) => blocks[i]!);
			expect(column[0]!.y + column[0]!.height).toBeCloseTo(bottom, 0);
			expect(column.at(-1)!.y).toBeCloseTo(TOP, 0);
			column.slice(1).forEach((block, k) => expect(block.y + block.height).toBeCloseTo(column[k]!.y, 0));
		});
	});

	test('a share is as high as it is large', () => {
		const six = layout().stacks.find(({ code }) => code === '6')!;
		expect(six.blocks.at(-1)!.height).toBeCloseTo((SHARES['6']!.at(-1)! / 100) * 200, 0);
	});

	test('columns stand side by side inside the plot', () => {
		const { stacks, columnWidth } = layout();
		const lefts = stacks[0]!.blocks.map(({ x }) => x);
		lefts.slice(1).forEach((x, i) => expect(x).toBeGreaterThan(lefts[i]! + columnWidth));
		expect(lefts[0]).toBeGreaterThanOrEqual(0);
		expect(lefts.at(-1)! + columnWidth).toBeLessThanOrEqual(100);
	});

	test('a year that lacks one level is empty and marked', () => {
		const { stacks, missing } = layout({ shares: without(4) });
		expect(missing).toEqual([{ year: 2014, x: 28.13 }]);
		expect(stacks.every(({ blocks }) => !blocks.some(({ year }) => year === 2014))).toBe(true);
	});

	test('labels read from the top down, with the value of the last year', () => {
		const labels = layout().labels.toSorted((a, b) => a.textY - b.textY);
		expect(labels.map(({ id }) => id)).toEqual(['US', '1', '2', '3', '4', '5', '6', '7']);
		expect(labels.at(-2)).toMatchObject({ value: decimal(SHARES['6']!.at(-1)!), swatch: 'paint 6', x: 100 });
	});

	test('when the last year is missing, the labels say which year they are from', () => {
		const { labels } = layout({ shares: without(15) });
		expect(labels[0]!.lines.join(' ')).toBe('Nivå 7 2024');
		expect(labels[0]!.x).toBeLessThan(100);
	});

	test('without any year there are no labels', () => {
		const shares = Object.fromEntries(Object.keys(SHARES).map((code) => [code, YEARS.map(() => null)]));
		expect(layout({ shares })).toMatchObject({ labels: [], missing: YEARS.map((year) => ({ year })) });
	});

	test('refuses shares that do not fit the years', () => {
		expect(() => layout({ years: [2025] })).toThrow('Level 1 has 16 shares for 1 years.');
		expect(() => layout({ shares: {} })).toThrow('Level 1 has 0 shares for 16 years.');
		expect(() => layout({ years: [] })).toThrow('A composition needs at least one year.');
	});
});
