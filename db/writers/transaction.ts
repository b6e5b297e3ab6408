import type { EducationDb } from '../open.server.ts';

/**
 * Does all of it or nothing. Where the disk is full SQLite ends the transaction by itself, and a rollback fails too:
 * what is thrown is always why the work, or its commit, failed.
 */
export async function inTransaction<Result>(
	db: EducationDb,
	work: (trx: EducationDb) => Promise<Result>
): Promise<Result> {
	const trx = await db.startTransaction().execute();
	try {
		const result = await work(trx);
		await trx.commit().execute();
		return result;
	} catch (error) {
		const alreadyEnded = () => {};
		await trx.rollback().execute().catch(alreadyEnded);
		throw error;
	}
}
