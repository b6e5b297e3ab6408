import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { SINCE_2019, SINCE_MEAN } from '../testing.evaluation.ts';
import { NOTES, readable, signed } from '../testing.ts';
import EventStudyChart from './EventStudyChart.svelte';

const since2019: ComponentProps<typeof EventStudyChart> = {
	title: 'Avståndet mellan grupperna växte redan före förstudien',
	subtitle: 'Deltagande kommuner minus övriga 16, andel högutbildade 16–74 år',
	points: SINCE_2019,
	base: { from: 2019, to: 2019, text: '2019, som de andra åren jämförs med' },
	intervalName: '95-procentigt intervall för varje år',
	bandName: 'Band för alla år samtidigt',
	format: signed,
	unit: ' procentenheter',
	...NOTES
};
const marked = {
	...since2019,
	points: SINCE_MEAN,
	base: { from: 2015, to: 2019, text: 'Medelvärdet av 2015–2019' },
	currentYear: 2023,
	describe: ({ estimate, lo, hi }: (typeof SINCE_MEAN)[number]) =>
		`${signed(estimate)} (${signed(lo!)} till ${signed(hi!)})`
};
const bare = SINCE_2019.map((point) => ({ ...point, lo: null, hi: null, bandLo: null, bandHi: null }));

test.each([
	['base-year', since2019],
	['base-period', marked],
	['marks', { ...since2019, marks: { years: [2017], notes: ['* Haparanda: ett hopp.'] } }],
	['no-intervals', { ...since2019, points: bare, periods: null, prestudy: null, earliestEffect: null }]
])('%s', async (name, props) => {
	await expect(readable(render(EventStudyChart, { props }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});

test.each([
	['the base year', { currentYear: 2019 }],
	['a year outside', { currentYear: 1999 }]
])('%s has no words of its own', (_, changed) =>
	expect(render(EventStudyChart, { props: { ...since2019, ...changed } }).body).not.toContain('callout')
);
