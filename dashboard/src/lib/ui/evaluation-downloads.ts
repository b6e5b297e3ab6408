import type { EvaluationChoice } from '../state/evaluation.ts';
import { PRESETS, samePeriods } from '../stats/evaluation/presets.ts';
import type { Span } from '../stats/periods.ts';

/** The API's words for SCB's codes of sex. */
const API_SEX = ['total', 'men', 'women'] as const;

const written = ({ from, to }: Span): string => (from === to ? `${from}` : `${from}-${to}`);

/** What the API has to be asked for the same answer; the periods as computed, where they are not the standard ones. */
function queryOf({ indicator, sex, basis, comparison, periods }: EvaluationChoice): URLSearchParams {
	const query = new URLSearchParams({ indicator, sex: API_SEX[sex], basis, comparison });
	if (periods && !samePeriods(periods, PRESETS.standard)) {
		query.set('before', written(periods.before));
		query.set('after', written(periods.after));
	}
	return query;
}

/** The addresses of an evaluation's numbers: the result as JSON, and the zip that computes it again. */
export function evaluationDownloads(choice: EvaluationChoice) {
	const query = queryOf(choice);
	return { api: `/api/v1/evaluation?${query}`, reproduce: `/api/v1/files/evaluation.zip?${query}` };
}
