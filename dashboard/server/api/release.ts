import { perDatabase } from '#db/per-database.ts';
import { currentRelease } from '#db/queries/releases.ts';

/** The release that a database holds; it cannot change while the database is open. */
export const releaseOf = perDatabase(currentRelease);
