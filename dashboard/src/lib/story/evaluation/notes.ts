import type { Shortened } from '../../stats/evaluation/presets.ts';
import type { EvaluationChoice, EvaluationRefusal } from '../../state/evaluation.ts';
import { refusalText } from '../refusal.ts';
import { spanOf, type EvaluationFacts } from './facts.ts';
import type { Indicator } from '../indicator.ts';
import type { Words } from '../../i18n/dictionary.ts';
import type { PageWords } from './page-swedish.ts';

/** Says where a period is shorter than asked for, and why. */
export const shortenedText = ({ period, why, asked, used }: Shortened, { shortened }: PageWords): string =>
	shortened[why](shortened[period], spanOf(asked), spanOf(used));

interface Shown {
	choice: EvaluationChoice;
	indicator: Indicator;
	/** The comparison's title. */
	comparison: string;
}

/** Says which part of the address could not be followed, and what is shown instead. */
export function evaluationRefusal(refusal: EvaluationRefusal, shown: Shown, words: Words, text: PageWords): string {
	const { asked } = refusal;
	if (refusal.parameter === 'periods') return text.refusals.periods[refusal.why](asked);
	if (refusal.parameter === 'comparison') return text.refusals.comparison(asked, shown.comparison);
	if (refusal.parameter === 'scale' || refusal.parameter === 'weight') return text.refusals[refusal.parameter](asked);
	if (refusal.parameter === 'municipality') return text.refusals.municipality(asked);
	const selection = { ...shown.choice, year: 0, view: 'level' as const };
	return refusalText({ parameter: refusal.parameter, asked }, selection, shown.indicator, words);
}

/** Says in how many of the compared municipalities the choice of base changes the share in the last year after. */
export function basisNote(
	basisGaps: Record<number, string[]>,
	{ text, format, computed, periods }: EvaluationFacts
): string {
	const units = computed.points.units.map(({ unit }) => unit);
	const touched = (basisGaps[periods.after.to] ?? []).filter((code) => units.includes(code));
	if (touched.length === 0) return '';
	return text.cautions.unknown(format.count(touched.length), format.count(units.length), String(periods.after.to));
}
