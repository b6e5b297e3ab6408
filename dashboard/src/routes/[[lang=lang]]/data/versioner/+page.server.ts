import { listReleases, releaseChanges } from '#db/queries/releases.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { releaseNotes } from '#lib/story/releases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, params, url }) => {
	const locale = localeOf(params.lang);
	const [releases, changes, words] = await Promise.all([listReleases(db), releaseChanges(db), allWords(locale)]);
	return { releases: releaseNotes(releases, changes, words, numberFormat(locale)), feed: `${url.pathname}.atom` };
};
