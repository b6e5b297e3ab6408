import type { LeftOut } from '../../stats/evaluation/matrix.ts';
import type { EvaluationResult } from '../../stats/evaluation/result.ts';
import type { Verdict } from '../../stats/evaluation/verdict.ts';
import { estimate } from './estimate.ts';
import type { Figures } from './figures.ts';
import type { EvaluationWords } from './words.ts';

/** One sentence for all that lack the same years. */
function leftOutSentences(leftOut: LeftOut[], words: EvaluationWords, figures: Figures): string[] {
	const lacking = leftOut.map(({ unit, times }) => ({
		name: figures.name(unit),
		years: figures.list(times.map(String))
	}));
	return [...new Set(lacking.map(({ years }) => years))].map((same) => {
		const names = lacking.filter(({ years }) => years === same).map(({ name }) => name);
		return words.leftOut(names, figures.list(names), same);
	});
}

/** What else a reader must know before using the number: one sentence each, only where it applies. */
export function cautionsOf(
	{ change, weighted }: EvaluationResult,
	verdict: Verdict,
	words: EvaluationWords,
	figures: Figures
): string[] {
	const names = verdict.decisive.map(figures.name);
	return [
		verdict.scaleDependent && words.scale(verdict.change, verdict.logOdds),
		verdict.weightDependent && words.weights(estimate(weighted!.change, words, figures), verdict.weighted),
		names.length > 0 && words.decisive(names, figures.list(names), verdict.change),
		verdict.few && words.few(Math.min(change.n1, change.n0)),
		...leftOutSentences(verdict.leftOut, words, figures)
	].filter((sentence) => sentence !== false);
}
