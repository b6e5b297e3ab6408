import type { Computed } from './compute.ts';
import type { Contrasts, EvaluationResult } from './result.ts';
import type { Answer, Scale, Weight } from './scale.ts';
import { sideOf, verdictOf, type Side, type Verdict } from './verdict.ts';

/** A computed question as the reader has chosen to look at it. */
export interface View {
	scale: Scale;
	weight: Weight;
	/** The contrasts on that scale, by municipality or by inhabitant. */
	contrasts: Contrasts;
	/** On that scale; municipalities count alike, whatever the weight. */
	result: EvaluationResult;
	/** Formula 8 for the difference shown, in its unit; NaN where it cannot be said. */
	detectable: number;
	/** What the contrasts allow to be said. */
	verdict: Verdict;
	/** Side of the other scale's difference at the same weight, and of the other weight's on the same scale. */
	others: { scale: Side; weight: Side };
}

/** Whether two differences are told apart: a side that is not known contradicts nothing. */
const differ = (a: Side, b: Side): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

const answerIn = (answers: Answer[], scale: Scale, weight: Weight): Answer | undefined =>
	answers.find((one) => one.scale === scale && one.weight === weight);

/** What is not there on a scale or by inhabitants is shown in points and by municipality. */
function contrastsOf(result: EvaluationResult, weight: Weight): Contrasts {
	return weight === 'inhabitant' && result.weighted ? result.weighted : result;
}

/**
 * The view of a computed question on one scale and weight. Its verdict rests on the contrasts shown; whether it hangs
 * on a single municipality is tried by municipality alone, so that a weighted difference stands only where the
 * unweighted one does too.
 */
export function viewOf({ points, relative, answers }: Computed, scale: Scale, weight: Weight): View {
	const result = (scale === 'log-odds' && relative) || points;
	const contrasts = contrastsOf(result, weight);
	const { change, slopeBefore, trendAdjusted, slopeChange } = contrasts;
	const base = verdictOf(result);
	const own = verdictOf({ ...result, change, slopeBefore, trendAdjusted, slopeChange });
	const others = {
		scale: sideOf(answerIn(answers, scale === 'points' ? 'log-odds' : 'points', weight)?.contrast),
		weight: sideOf(answerIn(answers, scale, weight === 'municipality' ? 'inhabitant' : 'municipality')?.contrast)
	};
	const [scaleDependent, weightDependent] = [differ(own.change, others.scale), differ(own.change, others.weight)];
	return {
		...{ scale, weight, contrasts, result, others },
		detectable: answerIn(answers, scale, weight)?.detectable ?? NaN,
		verdict: {
			...own,
			stands: own.stands && base.stands && !scaleDependent && !weightDependent,
			...{ scaleDependent, weightDependent }
		}
	};
}
