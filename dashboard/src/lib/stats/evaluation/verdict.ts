import type { Contrast } from './contrast.ts';
import type { LeftOut } from './matrix.ts';
import type { EvaluationResult } from './result.ts';

/**
 * Which side of zero a 95 per cent interval lies on. `none`: it contains zero, and the difference cannot be told from
 * none. `unknown`: there is no interval.
 */
export type Side = 'above' | 'below' | 'none' | 'unknown';

/** What a result allows to be said. Every sentence is made from this and the numbers, by nothing else. */
export interface Verdict {
	change: Side;
	slopeBefore: Side;
	trendAdjusted: Side;
	/** In log-odds; `unknown` also where the values are no shares. */
	logOdds: Side;
	/** Weighted by population; `unknown` also where that is not known. */
	weighted: Side;
	/** A difference of which nothing is left once it is measured from the carried lines. */
	onLine: boolean;
	/** The same, and the slopes differed before in the direction of the difference. */
	goesOn: boolean;
	/** A difference that no check here contradicts: neither slopes, lines, scale, weights nor any single unit. */
	stands: boolean;
	/** Points and log-odds give different verdicts. */
	scaleDependent: boolean;
	/** The average municipality and the average inhabitant give different verdicts. */
	weightDependent: boolean;
	/** Units any one of which decides the verdict. */
	decisive: string[];
	/** A group has fewer than `FEW` units. */
	few: boolean;
	/** Fewer than `SHORT` times before: no slope can be judged. */
	short: boolean;
	leftOut: LeftOut[];
}

/** Groups smaller than this make an interval that only looks exact. */
export const FEW = 5;

/** With fewer times than this before, a slope is two points and a ruler. */
export const SHORT = 3;

export function sideOf(contrast: Contrast | null | undefined): Side {
	if (!contrast || Number.isNaN(contrast.lo) || Number.isNaN(contrast.hi)) return 'unknown';
	if (contrast.lo > 0) return 'above';
	return contrast.hi < 0 ? 'below' : 'none';
}

const differ = (a: Side, b: Side): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

export function verdictOf(result: EvaluationResult): Verdict {
	const change = sideOf(result.change);
	const slopeBefore = sideOf(result.slopeBefore);
	const trendAdjusted = sideOf(result.trendAdjusted);
	const logOdds = sideOf(result.logOdds?.change);
	const weighted = sideOf(result.weighted?.change);
	const told = change === 'above' || change === 'below';
	const dependent = { scaleDependent: differ(change, logOdds), weightDependent: differ(change, weighted) };
	const decisive = result.leaveOneOut?.decisive ?? [];
	const few = Math.min(result.change.n1, result.change.n0) < FEW;
	const short = result.before.length < SHORT;
	const doubt = few || short || dependent.scaleDependent || dependent.weightDependent || decisive.length > 0;
	return {
		...{ change, slopeBefore, trendAdjusted, logOdds, weighted },
		onLine: told && trendAdjusted === 'none',
		goesOn: told && trendAdjusted === 'none' && slopeBefore === change,
		stands: told && slopeBefore === 'none' && trendAdjusted === change && !doubt,
		...dependent,
		...{ decisive, few, short },
		leftOut: result.leftOut
	};
}
