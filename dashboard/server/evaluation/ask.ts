import type { EducationDb } from '#db/open.server.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import { evaluationLink } from '#lib/server/evaluation-link.ts';
import {
	evaluatedObservations,
	readEvaluation,
	readEvaluationSource,
	type Evaluated,
	type EvaluationSource,
	type OfferedComparison
} from '#lib/server/evaluation.ts';
import { evaluate } from '#lib/stats/evaluation/evaluate.ts';
import type { Observation } from '#lib/stats/evaluation/observation.ts';
import { fitPeriods, PRESETS, type PeriodPair } from '#lib/stats/evaluation/presets.ts';
import { PERMUTATIONS, SEED } from '#lib/stats/evaluation/question.ts';
import type { EvaluationResult } from '#lib/stats/evaluation/result.ts';
import { type Fault, Problem, refuse } from '#lib/server/query/problem.ts';
import { sexOf } from '#lib/server/query/parameters.ts';
import type { Query } from '#lib/server/query/read-query.ts';
import { indicatorsOf, selectSeries } from '#lib/server/query/selection.ts';
import type { EVALUATION_PARAMETERS } from './parameters.ts';

export type EvaluationQuery = Query<typeof EVALUATION_PARAMETERS>;

/** A question with its answer. */
export interface AskedEvaluation {
	query: EvaluationQuery;
	definition: IndicatorDefinition;
	/** Comparison, periods and figures; `points` is without the wishes for base, seed and divisions. */
	evaluated: Evaluated;
	/** What the result was computed from. */
	observations: Observation[];
	result: EvaluationResult;
	/** Path of the page that shows it. */
	permalink: string;
}

function selectComparison({ comparisons }: EvaluationSource, code: string | undefined): OfferedComparison {
	if (comparisons.length === 0) {
		throw new Problem('invalid-request', 'There are no figures to compare: too few municipalities have any.');
	}
	const found = comparisons.find((one) => one.code === (code ?? comparisons[0]!.code));
	if (found) return found;
	throw refuse({ parameter: 'comparison', asked: code!, allowed: comparisons.map((one) => one.code) });
}

const written = ({ from, to }: { from: number; to: number }) => (from === to ? `${from}` : `${from}-${to}`);

/** The periods asked for. Those that were named are taken whole or refused; the standard ones reach as far as they can. */
function selectPeriods(
	{ panel }: EvaluationSource,
	{ code, years }: OfferedComparison,
	{ before, after }: EvaluationQuery
): PeriodPair {
	const asked = { before: before ?? PRESETS.standard.before, after: after ?? PRESETS.standard.after };
	const fitted = fitPeriods(asked, panel, years);
	const named = Object.entries({ before, after }).filter(([, span]) => span !== undefined);
	const refused = named.filter(([name]) => !fitted || fitted.shortened.some(({ period }) => period === name));
	const allowed = `years that all of ${code} have figures for, with the same ages (${written({ from: years[0]!, to: years.at(-1)! })}); "before" ends earlier than "after" begins`;
	if (refused.length > 0) {
		throw refuse(...refused.map(([parameter, span]): Fault => ({ parameter, asked: written(span!), allowed })));
	}
	if (fitted) return asked;
	throw new Problem(
		'invalid-request',
		`The standard periods hold no figures here: give "before" and "after", ${allowed}.`
	);
}

function checkBase(base: EvaluationQuery['base'], observations: Observation[]): void {
	const times = [...new Set(observations.map(({ time }) => time))].sort((a, b) => a - b);
	if (base === undefined || base === 'mean' || times.includes(base)) return;
	throw refuse({ parameter: 'base', asked: String(base), allowed: ['mean', ...times.map(String)] });
}

/** The kept result where nothing but the page's own settings is asked for; otherwise it is computed. */
function resultOf({ points, periods }: Evaluated, observations: Observation[], query: EvaluationQuery) {
	const { base, seed, permutations } = query;
	if (base === undefined && seed === SEED && permutations === PERMUTATIONS) return points;
	return evaluate(observations, { before: periods.before, after: periods.after, base, seed, permutations });
}

/**
 * Answers a question to the evaluation.
 * @throws Problem 400 that names each parameter which cannot be followed, and what is allowed
 */
export async function askEvaluation(db: EducationDb, query: EvaluationQuery): Promise<AskedEvaluation> {
	const definition = await selectSeries(db, query);
	const series = { indicator: query.indicator, sex: sexOf(query.sex), basis: query.basis };
	const source = await readEvaluationSource(db, series);
	const comparison = selectComparison(source, query.comparison);
	const periods = selectPeriods(source, comparison, query);
	const evaluated = await readEvaluation(db, { ...series, comparison: comparison.code, periods });
	const observations = evaluatedObservations(evaluated);
	checkBase(query.base, observations);
	return {
		query,
		definition,
		evaluated,
		observations,
		result: resultOf(evaluated, observations, query),
		permalink: evaluationLink(evaluated, periods, await indicatorsOf(db))
	};
}
