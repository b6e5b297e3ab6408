import * as v from 'valibot';
import type { Answer } from './client.ts';
import { parsed } from './parsed.ts';
import { type Rate, SLOW } from './rate-window.ts';

const whole = v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'a number of at least 0'));

const Config = v.looseObject({
	maxDataCells: v.pipe(whole, v.minValue(1, 'a number of cells above 0')),
	maxCallsPerTimeWindow: whole,
	timeWindow: whole,
	dataFormats: v.pipe(
		v.array(v.string('a format'), 'a list of formats'),
		v.check((formats) => formats.includes('json-stat2'), 'a list with "json-stat2"')
	)
});

/** What SCB allows. */
export interface Limits {
	/** Cells in one answer. */
	cells: number;
	/** Calls in a time; null where `/config` says 0, which other offices use for "announced elsewhere". */
	rate: Rate | null;
}

/** The limits out of an answer from `/config`; `timeWindow` is in seconds. */
export function limitsOf(answer: Answer): Limits {
	const { maxDataCells, maxCallsPerTimeWindow: calls, timeWindow } = parsed(answer, Config);
	return { cells: maxDataCells, rate: calls > 0 && timeWindow > 0 ? { calls, milliseconds: timeWindow * 1000 } : null };
}

/** The rate to keep. */
export const rateOf = ({ rate }: Limits): Rate => rate ?? SLOW;
