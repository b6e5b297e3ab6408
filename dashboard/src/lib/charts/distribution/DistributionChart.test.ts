import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { BINS, OBSERVED } from '../testing.evaluation.ts';
import { readable, signed } from '../testing.ts';
import DistributionChart from './DistributionChart.svelte';

const left: ComponentProps<typeof DistributionChart> = {
	title: 'En slumpmässig indelning ger sällan lika stor skillnad',
	subtitle: 'Skillnad i förändring när samma 39 kommuner delas in slumpmässigt',
	bins: BINS,
	observed: OBSERVED,
	observedLabel: 'Den verkliga indelningen: −0,5',
	tailName: 'Minst lika stor skillnad åt något håll: 2,2 procent',
	restName: 'Mindre skillnad',
	countName: 'Antal slumpmässiga indelningar',
	axisTitle: 'Skillnad i förändring, procentenheter',
	format: signed,
	formatCount: String
};

test.each([
	['left-tail', left],
	['right-tail', { ...left, observed: 0.62, observedLabel: 'Den verkliga indelningen: +0,6' }]
])('%s', async (name, props) => {
	await expect(readable(render(DistributionChart, { props }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});
