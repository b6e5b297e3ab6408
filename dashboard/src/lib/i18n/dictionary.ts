import type { Locale } from './locale.ts';
import type { Dictionary } from './sv.ts';

export type { Dictionary } from './sv.ts';

const dictionaries: Record<Locale, () => Promise<Dictionary>> = {
	sv: async () => (await import('./sv.ts')).sv,
	en: async () => (await import('./en.ts')).en
};

/** The words of one language; the browser fetches only the language it shows. */
export const dictionary = (locale: Locale): Promise<Dictionary> => dictionaries[locale]();
