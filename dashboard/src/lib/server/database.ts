import { DATABASE } from '$app/env/private';
import { openLiveDatabase } from '#db/live.server.ts';

/** The database that the pages read. Express has a hold of its own on the same file: kit bundles its own copy. */
export const database = openLiveDatabase(DATABASE);
