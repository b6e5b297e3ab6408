import type { Locale } from './locale.ts';
import type { PageDictionary } from './pages/sv.ts';
import type { Dictionary } from './sv.ts';

export type { Dictionary } from './sv.ts';

/** Every word of the interface: those of the start page and those of the others. */
export type Words = Dictionary & PageDictionary;

const dictionaries: Record<Locale, () => Promise<Dictionary>> = {
	sv: async () => (await import('./sv.ts')).sv,
	en: async () => (await import('./en.ts')).en
};

const pageDictionaries: Record<Locale, () => Promise<PageDictionary>> = {
	sv: async () => (await import('./pages/sv.ts')).svPages,
	en: async () => (await import('./pages/en.ts')).enPages
};

/** The words of one language that every page needs; the browser fetches only the language it shows. */
export const dictionary = (locale: Locale): Promise<Dictionary> => dictionaries[locale]();

/** All words of one language. */
export async function allWords(locale: Locale): Promise<Words> {
	const [common, pages] = await Promise.all([dictionary(locale), pageDictionaries[locale]()]);
	return { ...common, ...pages };
}
