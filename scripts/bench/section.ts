import type { Timing } from './measure.ts';

/** One part of the report: a table, or the sentence why there is none. */
export interface Section {
	title: string;
	/** What was done, in a sentence or two. */
	method: string;
	header: string[];
	rows: string[][];
}

/** Why something cannot be measured here: the report says so and goes on. */
export class CannotMeasure extends Error {}

/** Measures a section; what cannot be measured here is told in its place, and the rest is measured all the same. */
export async function measured(title: string, measure: () => Promise<Section>): Promise<Section> {
	console.error(`Measuring: ${title} …`);
	try {
		return await measure();
	} catch (error) {
		if (!(error instanceof CannotMeasure)) throw error;
		return { title, method: error.message, header: [], rows: [] };
	}
}

/** `0.123 ms`, `12.3 ms`, `123 ms`: three digits. */
export const milliseconds = (value: number): string => `${Number(value.toPrecision(3))} ms`;

/** Thousand bytes with one decimal; a kB has 1000 bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A number with a space between thousands. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');

/** A goal and whether it was met; nothing where there is none. */
export function goal(value: number, limit: number | null, words: (limit: number) => string): [string, string] {
	if (limit === null) return ['', ''];
	return [`≤ ${words(limit)}`, value <= limit ? 'met' : '**not met**'];
}

/** The most that a request or a query may take, in milliseconds. */
export interface TimingGoals {
	median: number | null;
	p99: number | null;
}

export const TIMING_HEADER = ['', 'median', 'goal', '', 'p99', 'goal', '', 'runs'];

export const timingRow = (what: string, { median, p99, runs }: Timing, goals: TimingGoals): string[] => [
	what,
	milliseconds(median),
	...goal(median, goals.median, milliseconds),
	milliseconds(p99),
	...goal(p99, goals.p99, milliseconds),
	grouped(runs)
];
