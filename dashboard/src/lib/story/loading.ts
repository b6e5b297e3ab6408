import type { Revision, TableNote } from '#db/queries/sources.ts';
import type { FileLoadTable, LoadCheckTable } from '#db/schema.ts';
import type { Words } from '#lib/i18n/dictionary.ts';
import type { NumberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Selectable } from 'kysely';

/** A check and all that it found; it ended as a note where one of its sentences is one. */
export interface CheckGroup {
	name: string;
	outcome: 'pass' | 'note';
	sentences: string[];
}

/** Footnotes of one table in one language. */
export interface NoteGroup {
	table: string;
	language: 'sv' | 'en';
	texts: { about: string | null; text: string }[];
}

/** One row for each file: name, form, rows, figures, regions, years, last update, figures passed over. */
export function fileRows(files: Selectable<FileLoadTable>[], words: Words, format: NumberFormat): string[][] {
	const forms: Record<string, string> = words.loading.forms;
	return files.map((file) => [
		file.file,
		forms[file.form] ?? file.form,
		...[file.rows, file.cells, file.regions].map(format.count),
		file.year_from === file.year_to ? String(file.year_from) : `${file.year_from}–${file.year_to}`,
		file.updated?.slice(0, 10) ?? words.loading.notStated,
		format.count(file.skipped)
	]);
}

/** The sentences of each check together, in the order in which the checks ran. */
export function checkGroups(checks: Selectable<LoadCheckTable>[], locale: Locale): CheckGroup[] {
	return [...Map.groupBy(checks, ({ name }) => name)].map(([name, results]) => ({
		name,
		outcome: results.some(({ outcome }) => outcome === 'note') ? 'note' : 'pass',
		sentences: results.map((result) => (locale === 'sv' ? result.message_sv : result.message_en))
	}));
}

/** Footnotes by table and language, each once: files of the same table bring the same ones. */
export function noteGroups(notes: readonly TableNote[]): NoteGroup[] {
	return [...Map.groupBy(notes, ({ table, language }) => `${table} ${language}`).values()].map((group) => {
		const texts = group.map(({ dimension, value, text }) => ({ about: value ?? dimension, text }));
		const unique = new Map(texts.map((each) => [`${each.about}\n${each.text}`, each]));
		return { table: group[0]!.table, language: group[0]!.language, texts: [...unique.values()] };
	});
}

/** One row for each figure that was replaced: region, what it is of, year, sex, earlier and later figure. */
export function revisionRows(revisions: readonly Revision[], words: Words): string[][] {
	return revisions.map(({ table, region, region_name, year, sex, age_from, age_to, subject, earlier, later }) => [
		`${region} ${region_name}`,
		words.loading.subject(table, subject, `${age_from}–${age_to}`),
		words.sex[sex],
		String(year),
		earlier,
		later
	]);
}
