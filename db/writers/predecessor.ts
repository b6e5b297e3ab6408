import { sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import { type Release, listReleases } from '../queries/releases.ts';

/** The name under which the database that is replaced stands beside the one being built (SQLite only). */
const SCHEMA = 'predecessor';

/** The tables of the database that is replaced, while it is attached. */
export const predecessorOf = (db: EducationDb): EducationDb => db.withSchema(SCHEMA);

/** A table of the database that is replaced, for a statement written by hand. */
export const predecessorTable = (name: string) => sql.table(`${SCHEMA}.${name}`);

/** Whether the database that is replaced has a table or view; one of an older schema may not. */
export async function predecessorHas(db: EducationDb, name: string): Promise<boolean> {
	const query = sql<object>`select 1 from ${predecessorTable('sqlite_master')} where name = ${name}`;
	return (await query.execute(db)).rows.length > 0;
}

/**
 * Attaches the database that is going to be replaced, for reading, and returns its releases, the newest first.
 * Not inside a transaction. Throws, and leaves nothing attached, when the file is no database, not one of this
 * program, or one without a release.
 */
export async function attachPredecessor(db: EducationDb, file: string): Promise<Release[]> {
	await sql`attach ${file} as ${sql.id(SCHEMA)}`.execute(db);
	try {
		const releases = await listReleases(predecessorOf(db));
		if (releases.length === 0) throw new Error('it holds no release');
		return releases;
	} catch (error) {
		await detachPredecessor(db);
		throw error;
	}
}

/** Lets go of the database that is replaced. Not inside a transaction. */
export async function detachPredecessor(db: EducationDb): Promise<void> {
	await sql`detach ${sql.id(SCHEMA)}`.execute(db);
}
