import type { EducationDb } from '#db/open.server.ts';
import { currentRelease } from '#db/queries/releases.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import type { Cited } from '#lib/story/citation.ts';
import { apiQuery } from './address.ts';
import { extractChoices } from './choices.ts';
import { citedOf } from './cited.ts';
import type { ShownExtract } from './draw.ts';
import { fileAddress, OFFERED_DESCRIPTIONS, OFFERED_FILES, type OfferedFile } from './offered-files.ts';

/** Where the site stands. */
export interface Site {
	/** Its own address without a path. */
	origin: string;
	/** The path of its page of downloads, in the language shown. */
	dataPath: string;
}

/** A file at its address below the site. */
type FoundFile = OfferedFile & { href: string };

/** An extract's files, what describes them, and what is cited. */
export interface References {
	files: FoundFile[];
	descriptions: FoundFile[];
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
	const found = (file: OfferedFile): FoundFile => ({ ...file, href: fileAddress(choice.table, file, question) });
	const { version } = await currentRelease(db);
	const permalink = origin + dataPath + writeExtractChoice(choice, choices);
	return {
		files: OFFERED_FILES.map(found),
		descriptions: OFFERED_DESCRIPTIONS.map(found),
		cited: citedOf(extract, { version, permalink })
	};
}
