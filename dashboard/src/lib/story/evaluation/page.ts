import type { Words } from '../../i18n/dictionary.ts';
import type { NumberFormat } from '../../i18n/format.ts';
import type { EvaluationChoice } from '../../state/evaluation.ts';
import type { Computed } from '../../stats/evaluation/compute.ts';
import { viewOf } from '../../stats/evaluation/view.ts';
import type { Panel } from '../../stats/panel.ts';
import type { Indicator } from '../indicator.ts';
import { subjectOf, withTransition, type EvaluationFacts, type NamedComparison } from './facts.ts';
import { languageOf } from './language.ts';
import { plainSentences } from './plain.ts';
import { evaluationStory, type EvaluationStory } from './story.ts';
import type { EvaluationTexts } from './texts.ts';

/** What a page has at hand to tell an answer. */
export interface Ground {
	words: Words;
	texts: EvaluationTexts;
	format: NumberFormat;
	indicator: Indicator;
	panel: Pick<Panel, 'years' | 'ageTo'>;
	name(code: string): string;
}

/** An answered question. */
export interface Answered {
	/** With periods: without any there is no answer. */
	choice: EvaluationChoice & { periods: object };
	comparison: NamedComparison;
	computed: Computed;
}

/** Everything that the parts of the page tell, in one object. */
export function factsOf(
	{ words, texts, format, indicator, panel, name }: Ground,
	{ choice, comparison, computed }: Answered
): EvaluationFacts {
	const { scale, weight } = choice;
	const periods = withTransition(choice.periods);
	return {
		...{ words, format, indicator, choice, comparison, computed, periods, name },
		text: texts.page,
		ageTo: panel.ageTo[panel.years.indexOf(periods.before.from)]!,
		language: languageOf(texts, format, name, { scale, kind: indicator.kind }),
		view: viewOf(computed, scale, weight)
	};
}

/** The answer in words. */
export interface AnswerText {
	sentences: [string, string, string];
	/** How small a difference the comparison can find, on the scale and weight shown. */
	detectable: string;
	/** On the scale shown: rows and how often a random division does the same. */
	shown: EvaluationStory;
	/** In points: the answer sentence by sentence, and the cautions. */
	points: EvaluationStory;
}

const lowered = (title: string): string => title[0]!.toLowerCase() + title.slice(1);

export function answerText(facts: EvaluationFacts): AnswerText {
	const { language, view, computed, comparison } = facts;
	const { words, figures } = language.shown;
	const shown = evaluationStory(view.result, words, figures);
	return {
		sentences: plainSentences(computed, view, { subject: subjectOf(facts), who: lowered(comparison.title) }, language),
		detectable: Number.isNaN(view.detectable)
			? words.noDetectable
			: words.detectable(words.points(figures.size(view.detectable))),
		shown,
		points: view.result === computed.points ? shown : evaluationStory(computed.points, language.words, language.figures)
	};
}
