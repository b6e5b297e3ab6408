import { render } from 'vitest-browser-svelte';
import { describe, expect, test } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { BINS, OBSERVED } from '../testing.evaluation.ts';
import { signed } from '../testing.ts';
import DistributionChart from './DistributionChart.svelte';

const props = {
	title: 'T',
	subtitle: 'S',
	bins: BINS,
	observed: OBSERVED,
	observedLabel: 'Den verkliga indelningen: −0,5 procentenheter',
	tailName: 'Minst lika stor skillnad åt något håll: 2,2 procent',
	restName: 'Mindre skillnad',
	countName: 'Antal slumpmässiga indelningar',
	axisTitle: 'Skillnad i förändring från 2015–2019 till 2022–2025, procentenheter',
	format: signed,
	formatCount: String
};

async function draw(width: number, observed: number) {
	document.body.style.width = `${width}px`;
	const { container } = await render(DistributionChart, { ...props, observed });
	return container;
}

describe.each(WIDTHS)('%d px wide', (width) => {
	test.each([OBSERVED, -0.02, 0.03, 0.7, 1.4])('observing %d no label touches another', async (observed) => {
		const container = await draw(width, observed);
		expectApart(container, 'figure > div text');
		expectInside(container);
	});

	test('the shaded parts end at the lines', async () => {
		const container = await draw(width, OBSERVED);
		const box = (selector: string) => container.querySelector(`figure > div ${selector}`)!.getBoundingClientRect();
		const [tails, observed, plot] = [box('.tails'), box('.observed line'), box('svg')];
		expect(tails.left).toBeLessThan(observed.left);
		expect(tails.right).toBeGreaterThan(box('.mirror').left);
		expect(tails.right).toBeLessThanOrEqual(plot.right + 1);
	});
});
