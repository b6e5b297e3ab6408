import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { decimal, LEVEL_NAMES, NOTES, readable, SHARES, YEARS } from '../testing.ts';
import CompositionChart from './CompositionChart.svelte';

const ljusdal = {
	title: 'Ljusdal: fler med lång utbildning',
	subtitle: 'Invånare 16–74 år efter högsta utbildning, procent',
	years: YEARS,
	levels: LEVEL_NAMES,
	shares: SHARES as Record<string, (number | null)[]>,
	...NOTES,
	format: decimal,
	unit: ' %',
	missingNote: '× Uppgift saknas för året.'
};
const hole = Object.fromEntries(
	Object.entries(SHARES).map(([code, shares]) => [code, shares.map((share, i) => (i === 4 ? null : share))])
);

test.each([
	['all-years', ljusdal],
	['missing-year', { ...ljusdal, shares: hole }],
	['marks', { ...ljusdal, shares: hole, marks: { years: [2017], notes: ['* Ett hopp.'] } }],
	['few-years', { ...ljusdal, years: YEARS.slice(13), shares: lastYears(3), periods: null }]
])('%s', async (name, props) => {
	await expect(readable(render(CompositionChart, { props }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});

function lastYears(count: number) {
	return Object.fromEntries(Object.entries(SHARES).map(([code, shares]) => [code, shares.slice(-count)]));
}
