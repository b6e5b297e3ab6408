import type { Locale } from '../../i18n/locale.ts';
import type { PageWords } from './page-swedish.ts';
import type { PlainWords } from './plain.ts';
import type { EvaluationWords } from './words.ts';

/** All words of the evaluation in one language. */
export interface EvaluationTexts {
	page: PageWords;
	words: EvaluationWords;
	plain: PlainWords;
}

const texts: Record<Locale, () => Promise<EvaluationTexts>> = {
	sv: async () => (await import('./texts-swedish.ts')).textsSwedish,
	en: async () => (await import('./texts-english.ts')).textsEnglish
};

/** The browser fetches only the language that it shows, and only where the evaluation is shown. */
export const evaluationTexts = (locale: Locale): Promise<EvaluationTexts> => texts[locale]();
