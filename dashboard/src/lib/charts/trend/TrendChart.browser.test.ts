import { render } from 'vitest-browser-svelte';
import { describe, expect, test, vi } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { CHANGES, decimal, LEVELS, NOTES, signed, YEARS } from '../testing.ts';
import TrendChart from './TrendChart.svelte';

const props = { title: 'T', subtitle: 'S', years: YEARS, ...NOTES, format: decimal, unit: ' %' };

async function draw(width: number, changed: object) {
	document.body.style.width = `${width}px`;
	const { container } = await render(TrendChart, { ...props, series: LEVELS, ...changed });
	return container;
}

describe.each(WIDTHS)('%d px wide', (width) => {
	test.each([
		['levels', { series: LEVELS }],
		['change', { series: CHANGES, diverging: true, format: signed, currentYear: 2018 }]
	])('no label of %s touches another or leaves the page', async (_, changed) => {
		const container = await draw(width, changed);
		expectApart(container, '.labels text, .axis text');
		expectApart(container, '.marker text');
		expectInside(container);
	});
});

describe('choosing a year', () => {
	const move = (svg: Element, type: string, share: number, pointerType = 'mouse') => {
		const { left, width, top } = svg.getBoundingClientRect();
		svg.dispatchEvent(
			new PointerEvent(type, { clientX: left + share * width, clientY: top + 60, pointerType, bubbles: true })
		);
	};

	test('the pointer picks the nearest year, once', async () => {
		const onyear = vi.fn();
		const svg = (await draw(343, { onyear, currentYear: 2010 })).querySelector('svg')!;
		move(svg, 'pointermove', 0.01);
		move(svg, 'pointermove', 0.53);
		move(svg, 'pointermove', 1.2);
		expect(onyear.mock.calls).toEqual([[2018], [2025]]);
	});

	test('a finger taps; its dragging is left to the page', async () => {
		const onyear = vi.fn();
		const svg = (await draw(343, { onyear })).querySelector('svg')!;
		move(svg, 'pointermove', 0.5, 'touch');
		expect(onyear).not.toHaveBeenCalled();
		move(svg, 'pointerup', 0.34, 'touch');
		expect(onyear).toHaveBeenCalledWith(2015);
		expect(getComputedStyle(svg).touchAction).toBe('manipulation');
	});
});
