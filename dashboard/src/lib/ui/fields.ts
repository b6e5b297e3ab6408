import type { Dictionary } from '../i18n/dictionary.ts';
import { basisWord, sexWord, type Choices, type Selection, type Series } from '../state/selection.ts';

/** One choice of a form: a parameter of the URL and the words it can take. */
export interface Field {
	parameter: keyof Selection;
	label: string;
	/** The word chosen. */
	value: string;
	options: { value: string; text: string; disabled: boolean }[];
}

/** What is not offered stays in the list and says so, so that nobody looks for it in vain. */
export const option = (value: string, text: string, words: Dictionary, isOffered = true) => ({
	value,
	text: isOffered ? text : `${text} (${words.controls.notOffered})`,
	disabled: !isOffered
});

/** The choices that name a series: measure, sex, base. */
export function seriesFields(
	series: Series,
	indicators: (Choices['indicators'][number] & { title: string })[],
	words: Dictionary
): Record<keyof Series, Field> {
	const offered = indicators.find(({ code }) => code === series.indicator)!;
	const { controls } = words;
	return {
		indicator: {
			parameter: 'indicator',
			label: controls.indicator,
			value: series.indicator,
			options: indicators.map(({ code, title }) => option(code, title, words))
		},
		sex: {
			parameter: 'sex',
			label: controls.sex,
			value: sexWord(series.sex),
			options: ([0, 2, 1] as const).map((sex) =>
				option(sexWord(sex), words.sex[sex], words, offered.sexes.includes(sex))
			)
		},
		basis: {
			parameter: 'basis',
			label: controls.basis,
			value: basisWord(series.basis),
			options: (['population', 'known'] as const).map((basis) =>
				option(basisWord(basis), words.basis[basis], words, offered.bases.includes(basis))
			)
		}
	};
}
