import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { FileLoadTable, LoadCheckTable, SourceTableTable } from '../schema.ts';

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
