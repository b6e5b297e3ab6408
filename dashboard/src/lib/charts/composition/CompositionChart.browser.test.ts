import { render } from 'vitest-browser-svelte';
import { expect, test } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { decimal, LEVEL_NAMES, NOTES, SHARES, YEARS } from '../testing.ts';
import CompositionChart from './CompositionChart.svelte';

const props = { title: 'T', subtitle: 'S', years: YEARS, levels: LEVEL_NAMES, shares: SHARES, ...NOTES, unit: ' %' };

test.each(WIDTHS)('%d px wide: no label touches another or leaves the page', async (width) => {
	document.body.style.width = `${width}px`;
	const { container } = await render(CompositionChart, { ...props, format: decimal });
	expectApart(container, '.labels text, .axis text');
	expectInside(container);
});

test('two charts on a page hatch with patterns of their own', async () => {
	const first = (await render(CompositionChart, { ...props, format: decimal })).container;
	const second = (await render(CompositionChart, { ...props, format: decimal })).container;
	const ids = [first, second].map((container) => container.querySelector('pattern')!.id);
	expect(new Set(ids).size).toBe(2);
});
