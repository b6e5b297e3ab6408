import { dictionary } from '#lib/i18n/dictionary.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import type { LayoutLoad } from './$types';

/** The language comes from the address, also where no page was found. */
export const load: LayoutLoad = async ({ url, data }) => {
	const locale = localeOf(url.pathname.split('/')[1]);
	return { ...data, locale, words: await dictionary(locale) };
};
