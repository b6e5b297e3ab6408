import { sql } from 'kysely';
import { openDatabase } from '../open.server.ts';

/**
 * Takes the lock that a file stands for; returns the function that gives it back, or null when another process
 * has it. The system takes the lock from a process that dies, so it can never be left behind; the empty file stays.
 */
export async function takeLock(file: string): Promise<(() => Promise<void>) | null> {
	try {
		const db = openDatabase(file);
		await sql`begin exclusive`.execute(db);
		return () => db.destroy();
	} catch (error) {
		if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
		throw error;
	}
}
