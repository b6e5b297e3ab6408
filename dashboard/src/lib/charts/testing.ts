import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import type { TimeNotes } from './axis/time.ts';
import type { DotRow } from './dots/layout.ts';
import type { TrendSeries } from './trend/layout.ts';

/** What the chart tests draw: högutbildade 16–74, per cent, from SCB's TAB3981 as bundled in data/scb. */
export const YEARS = Array.from({ length: 16 }, (_, i) => 2010 + i);

export const NOTES: TimeNotes = {
	periods: STANDARD_PERIODS,
	phaseNames: { before: 'Före', transition: 'Övergång', after: 'Efter' },
	prestudy: { year: 2021, label: 'Förstudien 2021' },
	earliestEffect: { year: 2024, label: 'Kan synas tidigast 2024' }
};

export const decimal = (value: number, decimals = 1): string => value.toFixed(decimals).replace('.', ',');

export const signed = (value: number, decimals = 1): string =>
	(value > 0 ? '+' : '') + decimal(value, decimals).replace('-', '−');

export const LEVELS: TrendSeries[] = [
	{
		id: 'participants',
		label: 'Deltagande kommuner',
		role: 'participant',
		values: [
			10.57, 10.94, 11.24, 11.55, 11.82, 12.08, 12.31, 12.49, 12.78, 13.02, 13.39, 13.78, 14.13, 14.46, 14.86, 15.12
		]
	},
	{
		id: 'comparison',
		label: 'Övriga 16 kommuner',
		role: 'comparison',
		values: [
			12.72, 13.08, 13.36, 13.71, 14.15, 14.39, 14.66, 14.92, 15.3, 15.69, 16.06, 16.53, 16.98, 17.38, 17.72, 18.13
		]
	},
	{
		id: '00',
		label: 'Riket',
		role: 'country',
		values: [18.9, 19.43, 19.95, 20.48, 20.99, 21.46, 21.89, 22.27, 22.79, 23.25, 23.81, 24.35, 24.87, null, null, null]
	},
	{
		id: '2161',
		label: 'Ljusdal',
		role: 'selected',
		values: [8.87, 9.04, 9.15, 9.28, 9.66, 9.82, 10.1, 10.4, 10.6, 11.08, 11.39, 11.93, 12.48, 12.83, 13.45, 13.79]
	}
];

/** The same series as change since the mean of 2015–2019, in percentage points. */
export const CHANGES: TrendSeries[] = LEVELS.map((series) => {
	const before = series.values.slice(5, 10).filter((value) => value !== null);
	const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
	return { ...series, values: series.values.map((value) => (value === null ? null : value - mean)) };
});

export const LEVEL_NAMES = [
	{ code: '1', label: 'Förgymnasial kortare än 9 år' },
	{ code: '2', label: 'Förgymnasial 9–10 år' },
	{ code: '3', label: 'Gymnasial högst 2 år' },
	{ code: '4', label: 'Gymnasial 3 år' },
	{ code: '5', label: 'Eftergymnasial kortare än 3 år' },
	{ code: '6', label: 'Eftergymnasial 3 år eller längre' },
	{ code: '7', label: 'Forskarutbildning' },
	{ code: 'US', label: 'Uppgift saknas' }
];

/** Ljusdal's residents 16–74 by level, per cent of all. */
export const SHARES: Record<string, number[]> = {
	'1': [9.39, 8.95, 8.47, 7.91, 7.41, 7, 6.55, 6.16, 5.59, 4.87, 4.22, 3.52, 2.9, 2.6, 2.23, 2.02],
	'2': [16.21, 15.89, 15.55, 15.34, 15.15, 15.35, 15.44, 15.4, 15.38, 15.66, 15.91, 15.9, 15.72, 15.76, 15.28, 15],
	'3': [32.44, 32.43, 32.21, 31.71, 31.55, 31.16, 30.85, 30.26, 29.82, 29.48, 28.96, 28.39, 27.7, 27.06, 26.4, 25.74],
	'4': [21.9, 22.83, 23.59, 24.14, 24.5, 24.83, 25.27, 25.86, 26.28, 26.67, 27.33, 28.07, 28.52, 29.14, 29.84, 30.35],
	'5': [9.11, 9.27, 9.34, 9.5, 9.67, 9.87, 9.87, 10, 10.32, 10.32, 10.47, 10.66, 11.09, 11.09, 11.24, 11.57],
	'6': [8.75, 8.92, 9.04, 9.18, 9.56, 9.7, 9.99, 10.29, 10.52, 11.02, 11.34, 11.82, 12.38, 12.73, 13.32, 13.67],
	'7': [0.12, 0.12, 0.11, 0.1, 0.1, 0.12, 0.11, 0.1, 0.08, 0.06, 0.05, 0.11, 0.09, 0.1, 0.13, 0.12],
	US: [2.08, 1.59, 1.69, 2.11, 2.06, 1.98, 1.91, 1.92, 2, 1.93, 1.72, 1.53, 1.6, 1.52, 1.56, 1.54]
};

/** Högutbildade 16–74, per cent, mean of 2015–2019 and of 2022–2025. */
export const PAIRS: DotRow[] = [
	{ id: '2161', label: 'Ljusdal', role: 'selected', from: 10.4, to: 13.14 },
	{ id: '2180', label: 'Gävle', role: 'participant', from: 19.7, to: 22.25 },
	{ id: '2480', label: 'Umeå', role: 'comparison', from: 31.61, to: 34.26 },
	{ id: '2518', label: 'Övertorneå', role: 'comparison', from: 11.6, to: 14.76 }
];

/** Server-rendered HTML as a golden file that people can read: a tag a line, without Svelte's comments and class hashes. */
export const readable = (html: string): string =>
	html
		.replace(/<!--.*?-->/g, '')
		.replace(/ ?svelte-\w+/g, '')
		.replace(/class="\s+/g, 'class="')
		.replace(/ class=""/g, '')
		.replace(/>\s*<(?!\/)/g, '>\n<')
		.trim() + '\n';
