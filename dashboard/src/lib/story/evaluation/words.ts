import type { Side } from '../../stats/evaluation/verdict.ts';
import type { EvaluationRow } from './story.ts';

/** How the gap between the groups moved in the years before; `other` where it lay on no one side of zero. */
export type GapCourse = 'widening' | 'narrowing' | 'other';

/** Checks that can point the same way as the difference. */
export type Check = 'trend' | 'scale' | 'weights' | 'units';

/**
 * The evaluation's phrases in one language. Figures arrive as written; an `estimate` is a difference with its unit and
 * interval. Which phrase is used is decided in story.ts, by the verdict alone.
 */
export interface EvaluationWords {
	/** Adds the unit of a difference: `0,57 procentenheter`. */
	points(figure: string): string;
	estimate(difference: string, lo: string, hi: string): string;
	detectable(size: string): string;
	noDetectable: string;
	/** Levels: participants before and after, comparison set before and after. */
	change(spans: [string, string], sizes: [string, string], levels: [string, string, string, string]): string;
	difference(estimate: string, side: Side): string;
	undecided(size: string): string;
	chance(often: string): string;
	often(times: string, of: string): string;
	rarer(of: string): string;
	/** Too few years before to judge a slope. */
	short(span: string, years: number): string;
	slopeAlike(estimate: string): string;
	slopeDiffers(estimate: string): string;
	/** The slopes differed before and the difference is what they would have given. */
	goesOn(estimate: string, course: GapCourse): string;
	trend(estimate: string, side: Side): string;
	/** A difference that is not there any more once it is measured from the earlier lines. */
	onLine: string;
	stands(checks: string): string;
	checks: Record<Check, string>;
	scale(points: Side, logOdds: Side): string;
	weights(estimate: string, side: Side): string;
	/** `side` is the verdict with every unit in. */
	decisive(names: string[], list: string, side: Side): string;
	few(count: number): string;
	/** `list` names the units that lack the same years. */
	leftOut(names: string[], list: string, years: string): string;
	/** What may be claimed at all. */
	limit: string;
	rows: Record<EvaluationRow['key'], string>;
}

/** What to call the units, where they are no municipalities. */
export interface Nouns {
	unit: string;
	units: string;
}
