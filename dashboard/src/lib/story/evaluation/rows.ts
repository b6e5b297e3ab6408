import type { Contrast } from '../../stats/evaluation/contrast.ts';
import type { EvaluationResult } from '../../stats/evaluation/result.ts';
import { sideOf } from '../../stats/evaluation/verdict.ts';
import type { EvaluationRow } from './story.ts';
import type { EvaluationWords } from './words.ts';

const contrasts = (result: EvaluationResult): [EvaluationRow['key'], Contrast | null | undefined][] => [
	['change', result.change],
	['slopeBefore', result.slopeBefore],
	['trendAdjusted', result.trendAdjusted],
	['slopeChange', result.slopeChange],
	['placebo', result.placebo?.contrast],
	['weighted', result.weighted?.change],
	['logOdds', result.logOdds?.change]
];

/** The table beside the sentences: what exists of the contrasts, in a fixed order. */
export const rowsOf = (result: EvaluationResult, words: EvaluationWords): EvaluationRow[] =>
	contrasts(result).flatMap(([key, contrast]) =>
		contrast ? [{ key, label: words.rows[key], contrast, side: sideOf(contrast) }] : []
	);
