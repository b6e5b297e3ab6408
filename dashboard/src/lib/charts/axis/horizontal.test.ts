import { describe, expect, test } from 'vitest';
import { signed } from '../testing.ts';
import { horizontalAxis, horizontalHeight, NARROWEST_CHART, TICKS_AT, TITLE_AT, titleLines } from './horizontal.ts';

describe('horizontalAxis', () => {
	test.each([
		['round zero', [-0.8, 0.7], ['−0,5', '0,0', '+0,5'], 53.33],
		['positive only', [1, 4], ['+1', '+2', '+3', '+4'], null],
		['one value', [2, 2], ['+2'], null]
	] as const)('%s', (_, [low, high], labels, zero) => {
		const axis = horizontalAxis([low, high], signed);
		expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
		expect(axis.zero).toBe(zero);
	});

	test('runs from the left edge to the right', () => {
		const { place } = horizontalAxis([-1, 3], signed);
		expect([-1, 0, 3].map(place)).toEqual([0, 25, 100]);
	});

	test('says how far its labels may reach out', () =>
		expect(horizontalAxis([-100, 100], signed).overhang).toBeGreaterThan(horizontalAxis([1, 4], signed).overhang));

	test.each([0.013, 0.7, 1.3, 2.9, 4.4, 6.2, 9.1, 73])('labels over a span of %d have room on a phone', (span) => {
		const { ticks, overhang } = horizontalAxis([-span / 2, span / 2], signed);
		const apart = ((ticks[1]!.x - ticks[0]!.x) / 100) * (NARROWEST_CHART - 2 * overhang);
		expect(apart).toBeGreaterThan(2 * overhang);
	});
});

test('a long name is set in lines and takes its room', () => {
	const lines = titleLines('Förändring av andelen i procentenheter från 2015–2019 till 2022–2025');
	expect(lines.length).toBeGreaterThan(1);
	expect(horizontalHeight(lines.length)).toBeGreaterThan(horizontalHeight(1));
	expect(horizontalHeight(1) - horizontalHeight(0)).toBe(TITLE_AT - TICKS_AT);
});
