/** Swedish is the first language; English stands complete beside it under `/en`. */
export type Locale = 'sv' | 'en';

/** A text in both languages. */
export interface Texts {
	sv: string;
	en: string;
}

/** The language of a route: its optional first segment is `en` or nothing. */
export const localeOf = (lang: string | undefined): Locale => (lang === 'en' ? 'en' : 'sv');

/** The same page in a language: `/en/om` and `/om`. `path` is without a language segment. */
export function localisedPath(locale: Locale, path: string): string {
	if (locale === 'sv') return path;
	return path === '/' ? '/en' : `/en${path}`;
}
