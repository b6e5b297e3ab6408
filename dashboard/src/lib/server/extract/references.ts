import type { EducationDb } from '#db/open.server.ts';
import { currentRelease } from '#db/queries/releases.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import type { Cited } from '#lib/story/citation.ts';
import { apiQuery } from './address.ts';
import { extractChoices } from './choices.ts';
import type { ShownExtract } from './draw.ts';
import { fileAddress, OFFERED_FILES, type OfferedFile } from './offered-files.ts';
import { isUntouched, sourceLine } from './source-line.ts';

/** Where the site stands. */
export interface Site {
	/** Its own address without a path. */
	origin: string;
	/** The path of its page of downloads, in the language shown. */
	dataPath: string;
}

/** An extract's files, each at its address below the site, and what is cited. */
export interface References {
	files: (OfferedFile & { href: string })[];
	cited: Cited;
}

/** How others find and cite an extract again. */
export async function referencesOf(
	db: EducationDb,
	{ choice, extract }: ShownExtract,
	locale: Locale,
	{ origin, dataPath }: Site
): Promise<References> {
	const choices = await extractChoices(db);
	const question = apiQuery(choice, choices, locale);
	const { title, sourceTables } = extract;
	return {
		files: OFFERED_FILES.map((file) => ({ ...file, href: fileAddress(choice.table, file, question) })),
		cited: {
			title,
			sourceTables,
			version: (await currentRelease(db)).version,
			permalink: origin + dataPath + writeExtractChoice(choice, choices),
			sourceLine: sourceLine(extract),
			untouched: isUntouched(extract)
		}
	};
}
