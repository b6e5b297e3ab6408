import { redirect } from '@sveltejs/kit';
import { allWords } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { extractChoices } from '#lib/server/extract/choices.ts';
import { drawExtract } from '#lib/server/extract/draw.ts';
import { formState } from '#lib/server/extract/form-state.ts';
import type { OfferedFile } from '#lib/server/extract/offered-files.ts';
import { referencesOf } from '#lib/server/extract/references.ts';
import { publisher } from '#lib/server/site-publisher.ts';
import { describeExtract } from '#lib/server/structured-data/describe.ts';
import { readExtractChoice } from '#lib/state/read-extract.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import { citations } from '#lib/story/citation.ts';
import { extractText } from '#lib/story/extract.ts';
import { snippets } from '#lib/story/snippets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
	const { db } = locals;
	const locale = localeOf(params.lang);
	const [choices, words] = await Promise.all([extractChoices(db), allWords(locale)]);
	const { choice: asked, refusals } = readExtractChoice(url.searchParams, choices);
	const canonical = writeExtractChoice(asked, choices);
	// Kit writes the query anew when a script asks, and then with its commas escaped.
	if (refusals.length === 0 && url.search.replaceAll('%2C', ',') !== canonical) redirect(307, url.pathname + canonical);

	const drawn = await drawExtract(db, asked, locale);
	const site = { origin: url.origin, dataPath: url.pathname, publisher };
	const { files, descriptions, cited } = await referencesOf(db, drawn, locale, site);
	const file = (wanted: OfferedFile['name']) => url.origin + files.find(({ name }) => name === wanted)!.href;
	locals.structuredData = () => describeExtract(db, drawn, site, words);
	return {
		form: formState(drawn.choice, choices, url.pathname),
		told: extractText(drawn, refusals, words, numberFormat(locale)),
		files: [...files, ...descriptions].map(({ name, ending, href }) => ({ name, ending, href })),
		/** The address of the rows for programs, whole. */
		request: file('csvCode'),
		citations: citations(cited, locale),
		snippets: snippets(file('csvCode'), file('ndjson'), drawn.extract.table.columns)
	};
};
