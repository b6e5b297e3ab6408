import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { readable } from '../testing.ts';
import { placeLabels } from './labels.ts';
import MapChart from './MapChart.svelte';
import MapLegend from './MapLegend.svelte';
import { FOUR, NAMES } from './testing.ts';

const map: ComponentProps<typeof MapChart> = {
	geometry: FOUR,
	classes: { '2101': 'sequential-1', '2104': 'missing', '2401': 'diverging-4' },
	participants: new Set(['2101', '2104', '0114']),
	names: NAMES,
	labels: placeLabels(FOUR, NAMES),
	values: { '2101': '9,1 %', '2104': 'uppgift saknas' },
	hrefOf: (code: string) => `/?kommun=${code}`
};

test.each([
	['plain', {}],
	['selected', { selected: '2101' }],
	['highlighted', { selected: '2101', highlighted: '2104' }]
])('%s', async (name, changed) => {
	const { body } = render(MapChart, { props: { ...map, ...changed } });
	await expect(readable(body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});

test('a class that no theme knows is refused, not drawn black', () => {
	const classes = { '2101': 'sequential-9' } as const;
	expect(() => render(MapChart, { props: { ...map, classes } }).body).toThrow('Unknown colour class "sequential-9"');
});

test('legend', async () => {
	const classes = [
		{ name: 'sequential-1', text: 'under 10 %', count: '12' },
		{ name: 'sequential-6', text: '10 % eller mer', count: '26' }
	] as const;
	const props = {
		classes: [...classes],
		missing: { text: 'Uppgift saknas', count: '1 kommun' },
		countName: 'kommuner',
		participants: { text: 'Deltog i förstudien', count: '23' }
	};
	const { body } = render(MapLegend, { props });
	await expect(readable(body)).toMatchFileSnapshot('./__golden__/legend.html');
	expect(
		render(MapLegend, { props: { classes: [...classes], countName: 'kommuner' } }).body.match(/<li/g)
	).toHaveLength(2);
});
