/** Swedish is the first language; English stands complete beside it under `/en`. */
export type Locale = 'sv' | 'en';

/** A text in both languages. */
export interface Texts {
	sv: string;
	en: string;
}

/** The language of a route: its optional first segment is `en` or nothing. */
export const localeOf = (lang: string | undefined): Locale => (lang === 'en' ? 'en' : 'sv');

/** The same page in the other language: `/en/om` for `/om`, and back. */
export function otherLanguagePath(path: string): string {
	const [, lang, ...rest] = path.split('/');
	if (lang === 'en') return `/${rest.join('/')}`;
	return path === '/' ? '/en' : `/en${path}`;
}
