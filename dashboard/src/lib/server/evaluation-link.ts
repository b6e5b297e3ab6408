import type { IndicatorDefinition } from '#db/schema.ts';
import type { PeriodPair } from '#lib/stats/evaluation/presets.ts';
import { writeEvaluationChoice } from '#lib/state/evaluation.ts';
import type { Evaluated } from './evaluation.ts';

/** The page that shows an evaluation, below the site's own address. */
const EVALUATION_PAGE = '/fore-efter';

/**
 * Path and query of the page that shows the same question. What only the API can be asked (base, seed, number of
 * divisions) has no place on the page.
 * @param asked the periods as asked for, before they were fitted to the years
 */
export function evaluationLink(
	{ source, comparison, periods }: Evaluated,
	asked: PeriodPair,
	indicators: IndicatorDefinition[]
): string {
	const { indicator, sex, basis } = source.panel;
	const choice = { indicator, sex, basis, comparison: comparison.code, asked, periods };
	const choices = { indicators, comparisons: source.comparisons, panel: source.panel, municipalities: [] };
	const query = writeEvaluationChoice(
		{ ...choice, scale: 'points', weight: 'municipality', municipality: null },
		choices
	);
	return EVALUATION_PAGE + query;
}
