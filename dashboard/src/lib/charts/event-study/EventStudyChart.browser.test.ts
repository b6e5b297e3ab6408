import { render } from 'vitest-browser-svelte';
import { describe, expect, test, vi } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { SINCE_2019, SINCE_MEAN } from '../testing.evaluation.ts';
import { NOTES, signed } from '../testing.ts';
import EventStudyChart from './EventStudyChart.svelte';

const props = {
	title: 'T',
	subtitle: 'S',
	points: SINCE_2019,
	base: { from: 2019, to: 2019, text: '2019, som de andra åren jämförs med' },
	intervalName: '95-procentigt intervall för varje år',
	bandName: 'Band för alla år samtidigt',
	format: signed,
	unit: ' procentenheter',
	...NOTES
};
const mean = { points: SINCE_MEAN, base: { from: 2015, to: 2019, text: 'Medelvärdet av 2015–2019' } };

async function draw(width: number, changed: object) {
	document.body.style.width = `${width}px`;
	const { container } = await render(EventStudyChart, { ...props, ...changed });
	return container;
}

describe.each(WIDTHS)('%d px wide', (width) => {
	test.each([
		['the base year', {}],
		['a base period and a marked year', { ...mean, currentYear: 2023, describe: () => '−0,5 (−0,9 till −0,1)' }],
		['the first year marked', { currentYear: 2010 }],
		['the last year marked', { currentYear: 2025 }]
	])('with %s no label touches another or leaves the page', async (_, changed) => {
		const container = await draw(width, changed);
		expectApart(container, 'figure > div text');
		expectApart(container, 'li');
		expectInside(container);
	});

	test('the marks of two years stay apart', async () => expectApart(await draw(width, {}), '.marks .band'));
});

test('the pointer picks the nearest year, the base year too', async () => {
	const onyear = vi.fn();
	const svg = (await draw(343, { onyear, currentYear: 2010 })).querySelector('figure > div svg')!;
	const { left, width, top } = svg.getBoundingClientRect();
	for (const share of [0.01, 0.6, 1.2]) {
		svg.dispatchEvent(
			new PointerEvent('pointermove', { clientX: left + share * width, clientY: top + 60, bubbles: true })
		);
	}
	expect(onyear.mock.calls).toEqual([[2019], [2025]]);
});
