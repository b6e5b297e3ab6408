import type { EducationDb } from '#db/open.server.ts';
import { sourceTables } from '#db/queries/sources.ts';
import { perDatabase } from '#db/per-database.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Read once for each open database. */
export const tablesOf = perDatabase(sourceTables);

/** What SCB says of some of its tables, a paragraph each that begins with the table's code; nothing of a table without notes. */
export async function sourceNotes(db: EducationDb, codes: string[], locale: Locale): Promise<string[]> {
	const tables = (await tablesOf(db)).filter(({ code }) => codes.includes(code));
	return tables.flatMap(({ code, notes_sv, notes_en }) => {
		const notes = { sv: notes_sv, en: notes_en }[locale];
		return notes === '' ? [] : [`${code}: ${notes}`];
	});
}
