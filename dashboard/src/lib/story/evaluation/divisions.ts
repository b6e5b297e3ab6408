import type { Permutation } from '../../stats/evaluation/result.ts';
import type { EvaluationFacts } from './facts.ts';

/** How many divisions the picture shows, and whether they are all there are. */
export const divisionTitle = ({ exact, count }: Permutation, { text, format }: EvaluationFacts): string =>
	text.divisions.title[exact ? 'exact' : 'drawn'](format.count(count));

/** The dark part of the picture in per cent. */
export const rawShare = ({ raw }: Permutation, { format }: EvaluationFacts): string => format.percent(100 * raw);

/** The bars in figures. */
export function divisionTable({ histogram }: Permutation, { text, format, language }: EvaluationFacts) {
	const { signed } = language.shown.figures;
	return {
		columns: [text.divisions.from, text.divisions.to, text.divisions.number],
		rows: histogram.map(({ x0, x1, count }) => [signed(x0), signed(x1), format.count(count)])
	};
}
