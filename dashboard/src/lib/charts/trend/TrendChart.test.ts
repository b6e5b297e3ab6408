import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { ComponentProps } from 'svelte';
import { CHANGES, decimal, LEVELS, NOTES, readable, signed, YEARS } from '../testing.ts';
import TrendChart from './TrendChart.svelte';

const level: ComponentProps<typeof TrendChart> = {
	title: 'Andelen högutbildade har vuxit i alla grupper',
	subtitle: 'Procent av invånarna 16–74 år',
	years: YEARS,
	series: LEVELS,
	...NOTES,
	format: decimal,
	unit: ' %'
};
const broken = {
	...level,
	series: LEVELS.slice(0, 2).map((series) => ({ ...series, values: series.values.map((value) => value! + 20) })),
	breaks: [{ year: 2023, note: 'Från 2023 räknas 25–65 år.' }],
	baselineNote: 'Axeln börjar inte vid noll.'
};
const holes = LEVELS.map((series) => ({
	...series,
	values: series.values.map((value, i) => (i === 3 || i === 5 ? null : value))
}));

test.each([
	['level', level],
	['marked-year', { ...level, currentYear: 2018 }],
	[
		'change',
		{ ...level, series: CHANGES, format: signed, unit: ' procentenheter', diverging: true, currentYear: 2024 }
	],
	['break', broken],
	['marks', { ...broken, marks: { years: [2017, 2023], notes: ['* Haparanda: ett hopp.', '* Boden: ett hopp.'] } }],
	['holes', { ...level, series: holes }],
	['unlabelled', { ...level, series: LEVELS.map((series) => ({ ...series, role: 'other' as const, label: '' })) }],
	[
		'carried',
		{
			...level,
			series: [
				...LEVELS.slice(0, 2),
				...LEVELS.slice(0, 2).map((series) => ({ ...series, id: `${series.id}-line`, label: '', carried: true }))
			]
		}
	],
	['empty', { ...level, series: [], emptyNote: 'SCB har inga uppgifter här.' }]
])('%s', async (name, props) => {
	await expect(readable(render(TrendChart, { props }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});
