import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import type { TimeNotes } from './axis/time.ts';
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
