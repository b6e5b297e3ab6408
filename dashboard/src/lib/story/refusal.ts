import type { Dictionary } from '../i18n/dictionary.ts';
import type { Refusal, Selection } from '../state/selection.ts';
import type { Indicator } from './indicator.ts';

/** Says in words which part of the address could not be followed, and what is shown instead. */
export function refusalText(refusal: Refusal, shown: Selection, indicator: Indicator, words: Dictionary): string {
	const { parameter, asked } = refusal;
	if (parameter === 'indicator') return words.refusals.indicator(asked, indicator.title.toLowerCase());
	if (parameter === 'year') return words.refusals.year(asked, String(shown.year));
	return words.refusals[parameter](asked);
}
