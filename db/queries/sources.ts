import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { FileLoadTable, LoadCheckTable, RevisionTable, SourceTableTable, TableNoteTable } from '../schema.ts';

/** SCB's tables behind the figures, by code. */
export function sourceTables(db: EducationDb): Promise<Selectable<SourceTableTable>[]> {
	return db.selectFrom('source_table').selectAll().orderBy('code').execute();
}

/** The files that this database was made of, in the order of their names. */
export function fileLoads(db: EducationDb): Promise<Selectable<FileLoadTable>[]> {
	return db.selectFrom('file_load').selectAll().orderBy('file').execute();
}

/** How each named check of the load ended, in the order in which they ran. */
export function loadChecks(db: EducationDb): Promise<Selectable<LoadCheckTable>[]> {
	return db.selectFrom('load_check').selectAll().orderBy('id').execute();
}

export type TableNote = Omit<Selectable<TableNoteTable>, 'id' | 'source_table_id' | 'file_load_id'> & {
	/** SCB's table. */
	table: string;
	/** The file that it came with. */
	file: string;
};

/** Footnotes that came with the files, by table; none where the files are of a form that has no room for them. */
export function tableNotes(db: EducationDb): Promise<TableNote[]> {
	return db
		.selectFrom('table_note as note')
		.innerJoin('source_table', 'source_table.id', 'note.source_table_id')
		.innerJoin('file_load', 'file_load.id', 'note.file_load_id')
		.select(['source_table.code as table', 'file_load.file', 'language', 'dimension', 'value', 'text'])
		.orderBy('source_table.code')
		.orderBy('note.id')
		.execute();
}

export type Revision = Pick<
	Selectable<RevisionTable>,
	'year' | 'sex' | 'age_from' | 'age_to' | 'subject' | 'earlier' | 'later'
> & { table: string; region: string; region_name: string; earlier_file: string; later_file: string };

/** Figures that two files gave differently, of which the newer was taken; by table, region and year. */
export function revisions(db: EducationDb): Promise<Revision[]> {
	return db
		.selectFrom('revision')
		.innerJoin('source_table', 'source_table.id', 'revision.source_table_id')
		.innerJoin('region', 'region.id', 'revision.region_id')
		.innerJoin('file_load as earlier_load', 'earlier_load.id', 'revision.earlier_file_id')
		.innerJoin('file_load as later_load', 'later_load.id', 'revision.later_file_id')
		.select(['source_table.code as table', 'region.code as region', 'region.name as region_name'])
		.select(['year', 'sex', 'age_from', 'age_to', 'subject', 'earlier', 'later'])
		.select(['earlier_load.file as earlier_file', 'later_load.file as later_file'])
		.orderBy('revision.id')
		.execute();
}
