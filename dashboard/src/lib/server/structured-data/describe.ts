import type { EducationDb } from '#db/open.server.ts';
import type { Words } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import { type ShownExtract, shownExtract } from '#lib/server/extract/draw.ts';
import { referencesOf, type Site } from '#lib/server/extract/references.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import { regionsOf } from '#lib/server/query/selection.ts';
import type { ExtractChoice } from '#lib/state/extract.ts';
import { fullCitation } from '#lib/story/citation.ts';
import { extractName } from '#lib/story/extract.ts';
import { schemaDataset } from './dataset.ts';
import type { JsonLd } from './script.ts';

/** A site, and who answers for it. */
export type PublishedSite = Site & { publisher: Publisher };

/** An extract as a schema.org Dataset, found again on the site's page of downloads. */
export async function describeExtract(
	db: EducationDb,
	shown: ShownExtract,
	site: PublishedSite,
	words: Words
): Promise<JsonLd> {
	const { files, cited } = await referencesOf(db, shown, words.locale, site);
	const { choice, extract, regions } = shown;
	return schemaDataset({
		name: extractName(shown, words, numberFormat(words.locale)),
		extract,
		choice,
		indicators: (await offeredIndicators(db)).filter(({ code }) => choice.indicators.includes(code)),
		regions,
		allRegions: await regionsOf(db),
		version: cited.version,
		cited: fullCitation(cited, words.locale),
		publisher: site.publisher,
		origin: site.origin,
		permalink: cited.permalink,
		files: files.map(({ name, mediaType, href }) => ({ name: words.data.files.form[name][0]!, mediaType, href })),
		words
	});
}

/** A choice as a schema.org Dataset. */
export const describeChoice = async (
	db: EducationDb,
	choice: ExtractChoice,
	site: PublishedSite,
	words: Words
): Promise<JsonLd> => describeExtract(db, await shownExtract(db, choice, words.locale), site, words);
