import { render } from 'vitest-browser-svelte';
import { test } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { decimal, PAIRS } from '../testing.ts';
import DotPlot from './DotPlot.svelte';

test.each(WIDTHS)('%d px wide: no name or value touches another or leaves the page', async (width) => {
	document.body.style.width = `${width}px`;
	const { container } = await render(DotPlot, {
		title: 'T',
		subtitle: 'S',
		rows: PAIRS,
		fromName: 'Före',
		toName: 'Efter',
		format: decimal,
		unit: ' %'
	});
	expectApart(container, '.row text');
	expectApart(container, '.grid text');
	expectInside(container);
});
