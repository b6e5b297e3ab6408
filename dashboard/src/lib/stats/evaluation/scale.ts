import type { Contrast } from './contrast.ts';

/** Percentage points, or differences in log-odds (formula 14). */
export type Scale = 'points' | 'log-odds';

/** Who counts alike: the average municipality, or the average inhabitant (formula 10). */
export type Weight = 'municipality' | 'inhabitant';

export const SCALES: Scale[] = ['points', 'log-odds'];
export const WEIGHTS: Weight[] = ['municipality', 'inhabitant'];

/** The difference in change (formula 2) for one way of asking; null where the series cannot be asked so. */
export interface Answer {
	scale: Scale;
	weight: Weight;
	contrast: Contrast | null;
	/** Formula 8, in the contrast's unit; NaN where it cannot be said. */
	detectable: number;
}
