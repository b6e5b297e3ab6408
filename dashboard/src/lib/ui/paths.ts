import { resolve } from '$app/paths';
import type { Locale } from '../i18n/locale.ts';
import { municipalitySlug } from '../state/slug.ts';

/** The address of every page in a language; the only place that knows them. */
export function paths(locale: Locale) {
	const lang = locale === 'en' ? ('en' as const) : undefined;
	return {
		start: resolve('/[[lang=lang]]', { lang }),
		evaluation: resolve('/[[lang=lang]]/fore-efter', { lang }),
		data: resolve('/[[lang=lang]]/data', { lang }),
		api: resolve('/[[lang=lang]]/api', { lang }),
		about: resolve('/[[lang=lang]]/om', { lang }),
		loading: resolve('/[[lang=lang]]/om/laddning', { lang }),
		accessibility: resolve('/[[lang=lang]]/tillganglighet', { lang }),
		municipality: (m: { code: string; name: string }) =>
			resolve('/[[lang=lang]]/kommun/[municipality=municipality]', { lang, municipality: municipalitySlug(m) })
	};
}
