import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { ReleaseTable } from '../schema.ts';

/** The newest release, which all other tables hold. Throws when the database was never finished. */
export function currentRelease(db: EducationDb): Promise<Selectable<ReleaseTable>> {
	return db
		.selectFrom('release')
		.selectAll()
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow(() => new Error('The database holds no release: build it with "npm run ingest".'));
}
