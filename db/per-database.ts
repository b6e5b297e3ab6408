import type { EducationDb } from './open.server.ts';

/**
 * Makes something once for each open database and keeps it as long as that database is in use.
 * A database never changes while it is open, so what was made from it stays true;
 * when a new one takes over, everything is made anew and the old is forgotten.
 */
export function perDatabase<T>(make: (db: EducationDb) => T): (db: EducationDb) => T {
	const made = new WeakMap<EducationDb, T>();
	return (db) => {
		if (!made.has(db)) made.set(db, make(db));
		return made.get(db)!;
	};
}
