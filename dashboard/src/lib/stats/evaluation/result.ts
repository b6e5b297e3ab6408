import type { Contrast } from './contrast.ts';
import type { EventStudy } from './event-study.ts';
import type { Bin } from './histogram.ts';
import type { LeaveOneOut } from './leave-one-out.ts';
import type { LeftOut } from './matrix.ts';
import type { Group } from './observation.ts';
import type { Placebo } from './placebo.ts';
import type { Sensitivity } from './sensitivity.ts';

/** The same question asked in four ways. All in the series' unit, slopes per unit of time. Null where years are too few. */
export interface Contrasts {
	/** Formulas 1–3. */
	change: Contrast;
	/** Formula 6; needs two times before. */
	slopeBefore: Contrast | null;
	/** Formula 13; needs two times before. */
	trendAdjusted: Contrast | null;
	/** Formula 13; needs two times in each period. */
	slopeChange: Contrast | null;
}

export interface UnitChange {
	unit: string;
	group: Group;
	/** Mean over the years before, and after. */
	before: number;
	after: number;
	change: number;
	/** Per unit of time; null with fewer than two times before. */
	slopeBefore: number | null;
}

/** Means of both groups at one time, over the units of the main contrast that have a value then. */
export interface SeriesPoint {
	time: number;
	participants: number;
	comparison: number;
	/** Participants minus comparison set. */
	gap: number;
}

export interface Permutation {
	/** Every division was tried. */
	exact: boolean;
	/** How many were tried. */
	count: number;
	/** How many divisions into these group sizes there are, in digits (too large for a number). */
	assignments: string;
	seed: number;
	/** Share of divisions with |δ/SE| at least as large; NaN with a single unit in a group. */
	studentized: number;
	/** Share of divisions with |δ| at least as large. */
	raw: number;
	/** Share of divisions with δ at least as large. */
	greater: number;
	/** Distribution of δ over the divisions. */
	histogram: Bin[];
}

export interface EvaluationResult extends Contrasts {
	/** The times of each period that the panel holds. */
	before: number[];
	after: number[];
	units: UnitChange[];
	/** Units that lack a year of either period. */
	leftOut: LeftOut[];
	series: SeriesPoint[];
	/** Formula 8, in the series' unit. */
	smallestDetectable: number;
	eventStudy: EventStudy;
	permutation: Permutation | null;
	/** Null with a single time before. */
	placebo: Placebo | null;
	leaveOneOut: LeaveOneOut | null;
	sensitivity: Sensitivity | null;
	/** Formula 10; null where a denominator is missing. */
	weighted: Contrasts | null;
	/** Formula 14, differences in log-odds; null where the values are no shares, or a group has none left. */
	logOdds: (Contrasts & { leftOut: LeftOut[] }) | null;
}
