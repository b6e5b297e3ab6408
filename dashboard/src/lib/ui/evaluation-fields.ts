import type { Words } from '../i18n/dictionary.ts';
import {
	EVALUATION_PARAMETERS,
	SCALE_WORDS,
	scalesOf,
	WEIGHT_WORDS,
	weightsOf,
	type EvaluationChoice,
	type EvaluationChoices
} from '../state/evaluation.ts';
import { SCALES, WEIGHTS } from '../stats/evaluation/scale.ts';
import type { NamedComparison } from '../story/evaluation/facts.ts';
import type { PageWords } from '../story/evaluation/page-swedish.ts';
import { option, seriesFields } from './fields.ts';

/** One list of the form: a parameter of the URL and the words it can take. */
export interface EvaluationField {
	/** The parameter's name. */
	name: string;
	label: string;
	/** The word chosen. */
	value: string;
	options: { value: string; text: string; disabled: boolean }[];
}

interface Offered {
	indicators: (EvaluationChoices['indicators'][number] & { title: string })[];
	comparisons: NamedComparison[];
	/** Those who can be marked, in the order in which they are listed. */
	municipalities: { code: string; name: string }[];
}

/** The choices of the before-and-after page besides its years, in the order of a sentence. */
export function evaluationFields(
	choice: EvaluationChoice,
	{ indicators, comparisons, municipalities }: Offered,
	words: Words,
	{ controls }: PageWords
): EvaluationField[] {
	const { kind } = indicators.find(({ code }) => code === choice.indicator)!;
	const series = seriesFields(choice, indicators, words);
	const list = (
		name: keyof typeof EVALUATION_PARAMETERS,
		label: string,
		value: string,
		options: EvaluationField['options']
	) => ({
		...{ name: EVALUATION_PARAMETERS[name], label, value, options }
	});
	return [
		...(['indicator', 'sex', 'basis'] as const).map((name) => ({ ...series[name], name: EVALUATION_PARAMETERS[name] })),
		list(
			'comparison',
			controls.comparison,
			choice.comparison,
			comparisons.map(({ code, title }) => option(code, title, words))
		),
		list(
			'scale',
			controls.scale,
			SCALE_WORDS[choice.scale],
			SCALES.map((scale) => option(SCALE_WORDS[scale], controls.scales[scale], words, scalesOf(kind).includes(scale)))
		),
		list(
			'weight',
			controls.weight,
			WEIGHT_WORDS[choice.weight],
			WEIGHTS.map((one) => option(WEIGHT_WORDS[one], controls.weights[one], words, weightsOf(kind).includes(one)))
		),
		list('municipality', controls.municipality, choice.municipality ?? '', [
			option('', words.controls.none, words),
			...municipalities.map(({ code, name }) => option(code, name, words))
		])
	];
}
