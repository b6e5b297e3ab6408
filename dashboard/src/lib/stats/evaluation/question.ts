import { within, type Periods, type Span } from '../periods.ts';
import type { Base } from './event-study.ts';

/** Random divisions drawn unless told otherwise. */
export const PERMUTATIONS = 9_999;

/** Seed unless told otherwise: the same page shows the same p values every time. */
export const SEED = 2021;

export interface EvaluationOptions extends Pick<Periods, 'before' | 'after'> {
	/** What the event study compares with; the last time before unless told otherwise. */
	base?: Base;
	/** First time of the placebo's second part; the middle of the years before unless told otherwise. */
	placeboFrom?: number;
	/** Random divisions where not all can be listed; 0 leaves the permutations out. */
	permutations?: number;
	seed?: number;
}

/** The options as times of a panel. */
export interface Question {
	/** Ascending, as are all. */
	before: number[];
	after: number[];
	base: Base;
	/** The years before in two parts, for the placebo; null with a single year. */
	halves: [number[], number[]] | null;
}

const say = ({ from, to }: Span): string => (from === to ? `${from}` : `${from}–${to}`);

function timesWithin(times: number[], span: Span, which: string): number[] {
	const found = times.filter((time) => within(time, span));
	if (found.length > 0) return found;
	throw new Error(`The panel has no time ${which}, ${say(span)}: it holds ${times[0]} to ${times[times.length - 1]}.`);
}

/** In the middle unless told where; the first part is the longer one when the number is odd. */
function halvesOf(before: number[], placeboFrom: number | undefined): Question['halves'] {
	if (before.length < 2) return null;
	const split = placeboFrom === undefined ? Math.ceil(before.length / 2) : before.indexOf(placeboFrom);
	if (split < 1) {
		throw new Error(`The placebo cannot begin at ${placeboFrom}: choose a time before, later than ${before[0]}.`);
	}
	return [before.slice(0, split), before.slice(split)];
}

/**
 * Finds the times that the options ask for.
 *
 * @throws Error if the periods overlap or hold no time of the panel, or the base or placebo is none of its times
 */
export function questionOf(times: number[], { before, after, base, placeboFrom }: EvaluationOptions): Question {
	if (before.to >= after.from) {
		throw new Error(
			`The period before (${say(before)}) must end earlier than the period after (${say(after)}) begins.`
		);
	}
	const early = timesWithin(times, before, 'before');
	const asked = base ?? early[early.length - 1];
	if (asked !== 'mean' && !times.includes(asked)) throw new Error(`The base ${asked} is no time of the panel.`);
	return {
		before: early,
		after: timesWithin(times, after, 'after'),
		base: asked,
		halves: halvesOf(early, placeboFrom)
	};
}
