import type { Panel } from '../panel.ts';
import { answersOf } from './choices.ts';
import { commonYears, cutPanel, type Comparison } from './comparisons.ts';
import { evaluate } from './evaluate.ts';
import { observationsOf } from './from-panel.ts';
import { logOdds } from './log-odds.ts';
import { buildMatrix } from './matrix.ts';
import type { Observation } from './observation.ts';
import type { PeriodPair } from './presets.ts';
import type { EvaluationResult } from './result.ts';
import type { Answer, Scale } from './scale.ts';

/** All that a page tells of one question. */
export interface Computed {
	/** In the series' unit: what the command and the API give. */
	points: EvaluationResult;
	/** Everything in log-odds, where that scale is chosen and the series has one; null otherwise. */
	relative: EvaluationResult | null;
	/** The difference in change on both scales, by municipality and by inhabitant. */
	answers: Answer[];
}

/**
 * A comparison's observations: the years that all its municipalities have, of which those with the ages of the years
 * before. Throws like `observationsOf`.
 */
export const observationsFor = (panel: Panel, comparison: Comparison, periods: PeriodPair): Observation[] =>
	observationsOf(cutPanel(panel, commonYears(panel, comparison)), comparison, periods);

/** Shares as log-odds (formula 14); a share of 0 or 100 becomes missing. */
export const inLogOdds = (observations: Observation[]): Observation[] =>
	observations.map((one) => {
		const value = one.value === null ? NaN : logOdds(one.value);
		return { ...one, value: Number.isNaN(value) ? null : value };
	});

function relativeResult(observations: Observation[], periods: PeriodPair, answers: Answer[]): EvaluationResult | null {
	const exists = answers.some(({ scale, contrast }) => scale === 'log-odds' && contrast);
	return exists
		? { ...evaluate(inLogOdds(observations), { before: periods.before, after: periods.after }), logOdds: null }
		: null;
}

/** Answers one question from its observations. */
export function computeFrom(observations: Observation[], periods: PeriodPair, scale: Scale): Computed {
	const answers = answersOf(buildMatrix(observations), periods);
	return {
		points: evaluate(observations, { before: periods.before, after: periods.after }),
		relative: scale === 'log-odds' ? relativeResult(observations, periods, answers) : null,
		answers
	};
}

/**
 * Answers one question from a panel; the server and the browser compute the same.
 *
 * @throws Error in one sentence, where `observationsOf` or `evaluate` does
 */
export const compute = (panel: Panel, comparison: Comparison, periods: PeriodPair, scale: Scale): Computed =>
	computeFrom(observationsFor(panel, comparison, periods), periods, scale);
