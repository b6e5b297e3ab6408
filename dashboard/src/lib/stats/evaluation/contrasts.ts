import { contrast, type Contrast } from './contrast.ts';
import { holdsShares, onLogOdds } from './log-odds.ts';
import { completeUnits, type Matrix } from './matrix.ts';
import { change, deviationFromTrend, measure, slope, slopeChange, type Weights } from './measure.ts';
import type { Question } from './question.ts';
import type { Contrasts, EvaluationResult } from './result.ts';
import { populationWeights, weightedContrast, weightsKnown } from './weighted.ts';

type Compare = (measure: Float64Array) => Contrast;

/** The four contrasts of a panel whose units are complete in both periods. */
function contrastsBy(matrix: Matrix, { before, after }: Question, compare: Compare): Contrasts {
	const { times } = matrix;
	const of = (weights: Weights) => compare(measure(matrix, weights));
	const sloped = before.length > 1;
	return {
		change: of(change(times, before, after)),
		slopeBefore: sloped ? of(slope(times, before)) : null,
		trendAdjusted: sloped ? of(deviationFromTrend(times, before, after)) : null,
		slopeChange: sloped && after.length > 1 ? of(slopeChange(times, before, after)) : null
	};
}

/** The four contrasts, every unit alike: the average municipality. */
export const contrastsOf = (matrix: Matrix, question: Question): Contrasts =>
	contrastsBy(matrix, question, (values) => contrast(values, matrix.groups));

/** Formula 10: the four contrasts, every unit by its population; null where a unit's is missing. */
export function weightedContrasts(matrix: Matrix, question: Question): Contrasts | null {
	const weights = populationWeights(matrix, question.before);
	if (!weightsKnown(weights)) return null;
	return contrastsBy(matrix, question, (values) => weightedContrast(values, weights, matrix.groups));
}

/** Formula 14: the four contrasts in log-odds; null where the values are no shares, or a group has no unit left. */
export function logOddsContrasts(matrix: Matrix, question: Question): EvaluationResult['logOdds'] {
	if (!holdsShares(matrix)) return null;
	const { complete, leftOut } = completeUnits(onLogOdds(matrix), [...question.before, ...question.after]);
	if (!complete.groups.includes(1) || !complete.groups.includes(0)) return null;
	return { ...contrastsOf(complete, question), leftOut };
}
