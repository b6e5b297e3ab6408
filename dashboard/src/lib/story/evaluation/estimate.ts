import type { Contrast } from '../../stats/evaluation/contrast.ts';
import type { Figures } from './figures.ts';
import type { EvaluationWords } from './words.ts';

/** `−0,57 procentenheter (95-procentigt intervall −1,01 till −0,13)`; without an interval where there is none. */
export function estimate({ est, lo, hi }: Contrast, words: EvaluationWords, figures: Figures): string {
	const difference = words.points(figures.signed(est));
	if (Number.isNaN(lo)) return difference;
	return words.estimate(difference, figures.signed(lo), figures.signed(hi));
}
