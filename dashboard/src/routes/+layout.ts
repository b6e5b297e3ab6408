import { allWords, dictionary, type Words } from '#lib/i18n/dictionary.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { LayoutLoad } from './$types';

/** The start page is the first that a phone fetches: it does without the others' words, and its parts know only `Dictionary`. */
const wordsFor = (route: string | null) => (route === '/[[lang=lang]]' ? dictionary : allWords);

/** The language comes from the address, also where no page was found. */
export const load: LayoutLoad = async ({ url, route, data }) => {
	const locale = localeOf(url.pathname.split('/')[1]);
	const words = (await wordsFor(route.id)(locale)) as Words;
	return { ...data, locale, words };
};
