import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { STRIP } from '../testing.evaluation.ts';
import { readable, signed } from '../testing.ts';
import StripChart from './StripChart.svelte';

const props = {
	title: 'Kommunerna bakom medelvärdena',
	subtitle: 'Förändring av andelen högutbildade 16–74 år, 2015–2019 till 2022–2025',
	rows: STRIP,
	axisTitle: 'Förändring, procentenheter',
	format: signed,
	baselineNote: 'Axeln börjar inte vid noll.'
};
const higher = STRIP.map((row) => ({
	...row,
	mean: row.mean + 5,
	dots: row.dots.map((dot) => ({ ...dot, value: dot.value + 5 }))
}));

test.each([
	['plain', props],
	['selected', { ...props, selected: '2161', highlighted: '2580' }],
	['far-from-zero', { ...props, rows: higher }]
])('%s', async (name, changed) => {
	await expect(readable(render(StripChart, { props: changed }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});

test('a code that is in no row highlights nothing', () =>
	expect(render(StripChart, { props: { ...props, highlighted: '0180' } }).body).not.toContain('callout'));
