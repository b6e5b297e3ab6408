import { redirect } from '@sveltejs/kit';
import { allWords } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { apiQuery } from '#lib/server/extract/address.ts';
import { extractChoices } from '#lib/server/extract/choices.ts';
import { currentRelease } from '#db/queries/releases.ts';
import { drawExtract } from '#lib/server/extract/draw.ts';
import { formState } from '#lib/server/extract/form-state.ts';
import { fileAddress, OFFERED_FILES } from '#lib/server/extract/offered-files.ts';
import { isUntouched, sourceLine } from '#lib/server/extract/source-line.ts';
import { readExtractChoice } from '#lib/state/read-extract.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import { citations } from '#lib/story/citation.ts';
import { extractText } from '#lib/story/extract.ts';
import { snippets } from '#lib/story/snippets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, url, params }) => {
	const locale = localeOf(params.lang);
	const [choices, words] = await Promise.all([extractChoices(db), allWords(locale)]);
	const { choice: asked, refusals } = readExtractChoice(url.searchParams, choices);
	const canonical = writeExtractChoice(asked, choices);
	// Kit writes the query anew when a script asks, and then with its commas escaped.
	if (refusals.length === 0 && url.search.replaceAll('%2C', ',') !== canonical) redirect(307, url.pathname + canonical);

	const drawn = await drawExtract(db, asked, locale);
	const { choice, extract } = drawn;
	const question = apiQuery(choice, choices, locale);
	const addressOf = (file: (typeof OFFERED_FILES)[number]) => fileAddress(choice.table, file, question);
	const file = (wanted: (typeof OFFERED_FILES)[number]['name']) =>
		url.origin + addressOf(OFFERED_FILES.find(({ name }) => name === wanted)!);
	const { version } = await currentRelease(db);
	const permalink = url.origin + url.pathname + writeExtractChoice(choice, choices);
	const { title, sourceTables } = extract;
	const cited = {
		title,
		sourceTables,
		version,
		permalink,
		sourceLine: sourceLine(extract),
		untouched: isUntouched(extract)
	};
	return {
		form: formState(choice, choices, url.pathname),
		told: extractText(drawn, refusals, words, numberFormat(locale)),
		files: OFFERED_FILES.map((file) => ({ name: file.name, ending: file.ending, href: addressOf(file) })),
		/** The address of the rows for programs, whole. */
		request: file('csvCode'),
		citations: citations(cited, locale),
		snippets: snippets(file('csvCode'), file('ndjson'))
	};
};
