import { sql } from 'kysely';
import { type EducationDb, openDatabase } from '../open.server.ts';

/**
 * Takes the lock that a file stands for; returns the function that gives it back, or null when another process
 * has it and keeps it for some seconds. The system takes the lock from a process that dies, so it is never left
 * behind; the empty file stays.
 */
export async function takeLock(file: string): Promise<(() => Promise<void>) | null> {
	let db: EducationDb | undefined;
	try {
		db = openDatabase(file);
		await sql`begin exclusive`.execute(db);
	} catch (error) {
		await db?.destroy();
		if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
		throw error;
	}
	return () => db.destroy();
}
