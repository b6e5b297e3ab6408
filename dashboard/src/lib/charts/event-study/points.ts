import type { EventStudy } from '#lib/stats/evaluation/event-study.ts';
import { phaseOf, type Periods, type Phase } from '#lib/stats/periods.ts';

/** One year's difference: participants' change since the base minus the comparison set's, in percentage points. */
export interface EventPoint {
	year: number;
	estimate: number;
	/** The pointwise 95 per cent interval; null where the municipalities are too few to give one. */
	lo: number | null;
	hi: number | null;
	/** The simultaneous band; null where there is none. */
	bandLo: number | null;
	bandHi: number | null;
	phase: Phase;
}

const known = (value: number | undefined): number | null =>
	value === undefined || !Number.isFinite(value) ? null : value;

/** The event study of an evaluation as points of its picture; years without any estimate are left out. */
export function eventPoints({ years }: Pick<EventStudy, 'years'>, periods: Periods): EventPoint[] {
	return years
		.filter(({ contrast }) => Number.isFinite(contrast.est))
		.map(({ time, contrast, band }) => ({
			year: time,
			estimate: contrast.est,
			lo: known(contrast.lo),
			hi: known(contrast.hi),
			bandLo: known(band?.lo),
			bandHi: known(band?.hi),
			phase: phaseOf(time, periods)
		}));
}
