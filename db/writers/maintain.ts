import { sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Database } from '../schema.ts';

/** Rows of an index that are looked at: enough to tell good plans from bad ones, in a table of any length. */
const SAMPLE = 1000;

/** Gathers the statistics by which queries are planned: once, after the last insert. */
export async function analyze(db: EducationDb): Promise<void> {
	await sql`pragma analysis_limit = ${sql.lit(SAMPLE)}`.execute(db);
	await sql`analyze`.execute(db);
}

/**
 * Throws when the file is damaged (SQLite only). CHECKs were enforced when the rows were written: a third of the time
 * would go into looking at them again.
 */
export async function integrityCheck(db: EducationDb): Promise<void> {
	await sql`pragma ignore_check_constraints = on`.execute(db);
	const { rows: faults } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
	if (faults[0]?.integrity_check !== 'ok') {
		throw new Error(`The database is damaged: ${faults.map((row) => row.integrity_check).join('; ')}`);
	}
}

/** Throws when a row of a table, of whichever but those in `without`, points to nothing (SQLite only). */
export async function foreignKeyCheck(db: EducationDb, without: readonly (keyof Database)[] = []): Promise<void> {
	const tables = await db.introspection.getTables();
	for (const { name } of tables.filter(({ name }) => !without.some((each) => each === name))) {
		const { rows: orphans } = await sql<{ parent: string }>`pragma foreign_key_check(${sql.table(name)})`.execute(db);
		if (orphans.length > 0)
			throw new Error(`${orphans.length} rows point to nothing, the first from ${name} to ${orphans[0].parent}.`);
	}
}
