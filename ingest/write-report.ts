import type { Insertable } from 'kysely';
import type { EducationDb } from '#db/open.server.ts';
import type { FileLoadTable, LoadCheckTable, RevisionTable, SourceTableTable, TableNoteTable } from '#db/schema.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { CheckResult } from './checks/catalogue.ts';
import type { Gathered } from './gather/gather.ts';
import type { LoadedFile } from './gather/loaded-file.ts';
import type { Revision } from './gather/repeats.ts';
import type { Reference } from './reference/reference.ts';

/** What a load tells about itself before its figures: its tables and files, footnotes and revisions. */
export async function writeReport(db: EducationDb, reference: Reference, { files, repeats }: Gathered) {
	const tables = usedTables(reference, files);
	const ids = new Map(tables.map(({ id, code }) => [code, id]));
	await insertRows(db, 'source_table', tables);
	await insertRows(db, 'file_load', files.map(fileLoad));
	await insertRows(db, 'table_note', numbered(files.flatMap((file) => notesOf(file, ids))));
	await insertRows(db, 'revision', numbered(repeats.revisions.map((revision) => revisionRow(revision, ids))));
}

/** How every check ended: written last, when the last check is made. */
export const writeChecks = (db: EducationDb, checks: readonly CheckResult[]): Promise<number> =>
	insertRows(db, 'load_check', checks.map(loadCheck));

/** A table without figures is no source, unless an indicator rests on it. */
function usedTables({ sourceTables, indicators }: Reference, files: readonly LoadedFile[]): SourceTableTable[] {
	const used = new Set([...files.flatMap(({ tables }) => tables), ...indicators.flatMap(({ tables }) => tables)]);
	return sourceTables.filter(({ code }) => used.has(code));
}

function fileLoad(file: LoadedFile): Insertable<FileLoadTable> {
	const { number, source, form, facts, rows, cells, regions, years, skipped } = file;
	return {
		id: number,
		file: source.name.replace(/^data\//, ''),
		form,
		sha256: source.sha256,
		bytes: source.bytes,
		rows,
		cells,
		regions: regions.size,
		year_from: Math.min(...years),
		year_to: Math.max(...years),
		skipped,
		updated: facts.updated
	};
}

const loadCheck = ({ name, outcome, message, touches }: CheckResult, index: number): LoadCheckTable => ({
	id: index + 1,
	name,
	outcome,
	message_sv: message.sv,
	message_en: message.en,
	touches: JSON.stringify(touches)
});

const numbered = <Row extends object>(rows: Row[]) => rows.map((row, index) => ({ id: index + 1, ...row }));

/** A footnote belongs to every table that the file has figures of. */
const notesOf = ({ number, tables, facts }: LoadedFile, ids: Map<string, number>): Omit<TableNoteTable, 'id'>[] =>
	tables.flatMap((table) =>
		facts.footnotes.map(({ dimension, value, text }) => ({
			source_table_id: ids.get(table)!,
			file_load_id: number,
			language: facts.language,
			dimension,
			value,
			text
		}))
	);

function revisionRow({ cell, earlier, later }: Revision, ids: Map<string, number>): Omit<RevisionTable, 'id'> {
	return {
		source_table_id: ids.get(cell.table)!,
		region_id: cell.region + 1,
		year: cell.year,
		sex: cell.sex,
		age_from: cell.ages.from,
		age_to: cell.ages.to,
		subject: cell.subject,
		earlier: earlier.figure.replaceAll('"', ''),
		later: later.figure.replaceAll('"', ''),
		earlier_file_id: earlier.file.number,
		later_file_id: later.file.number
	};
}
