import { sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';

/** Gathers the statistics by which queries are planned: once, after the last insert. */
export async function analyze(db: EducationDb): Promise<void> {
	await sql`analyze`.execute(db);
}

/** Writes the file anew without holes, so that the same rows give the same bytes. Not inside a transaction. */
export async function vacuum(db: EducationDb): Promise<void> {
	await sql`vacuum`.execute(db);
}

/** Throws when the file is damaged, breaks a constraint or points to a row that is not there (SQLite only). */
export async function integrityCheck(db: EducationDb): Promise<void> {
	// SQLite leaves out CHECK constraints here as long as they are ignored.
	await sql`pragma ignore_check_constraints = off`.execute(db);
	const { rows: faults } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
	if (faults[0]?.integrity_check !== 'ok') {
		throw new Error(`The database is damaged: ${faults.map((row) => row.integrity_check).join('; ')}`);
	}
	const { rows: orphans } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
	if (orphans.length > 0) {
		const [{ table, parent }] = orphans;
		throw new Error(`${orphans.length} rows point to nothing, the first from ${table} to ${parent}.`);
	}
}
