import type { EducationDb } from '#db/open.server.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ExtractChoice } from '#lib/state/extract.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import { apiQuery } from './address.ts';
import { extractChoices } from './choices.ts';
import { fileAddress, OFFERED_FILES, type OfferedFile } from './offered-files.ts';

/** Where the figures that a page shows can be taken along. */
export interface Downloads {
	/** The page of downloads with the same figures chosen. */
	page: string;
	/** The file for people, and the one for programs. */
	people: string;
	code: string;
}

/** The addresses of a choice; `dataPath` is the page of downloads in the language shown. */
export async function downloadsOf(
	db: EducationDb,
	choice: ExtractChoice,
	locale: Locale,
	dataPath: string
): Promise<Downloads> {
	const choices = await extractChoices(db);
	const question = apiQuery(choice, choices, locale);
	const file = (wanted: OfferedFile['name']) =>
		fileAddress(
			choice.table,
			OFFERED_FILES.find(({ name }) => name === wanted)!,
			question
		);
	return {
		page: dataPath + writeExtractChoice(choice, choices),
		people: file('csvExcel'),
		code: file('csvCode')
	};
}
