import { statSync } from 'node:fs';
import { type EducationDb, openDatabase } from './open.server.ts';

/** A hold on the database that was current when it was taken: it stays open until `close`, whatever is published meanwhile. */
export interface DatabaseLease {
	db: EducationDb;
	/** Gives the hold back. More calls than one do nothing. */
	close(): void;
}

/** The database that is served now. */
export interface LiveDatabase {
	/** Take one for each request, and close it when the answer is sent. */
	lease(): DatabaseLease;
	/** Ends the service: the database closes when its last lease does. */
	close(): void;
}

/** One opened file, open until it is retired and nobody reads from it. */
class Generation {
	readonly db: EducationDb;
	private leases = 0;
	private retired = false;

	constructor(db: EducationDb) {
		this.db = db;
	}

	lease(): DatabaseLease {
		this.leases++;
		let open = true;
		return {
			db: this.db,
			close: () => {
				if (open) this.leases--;
				open = false;
				this.destroyWhenIdle();
			}
		};
	}

	retire() {
		this.retired = true;
		this.destroyWhenIdle();
	}

	private destroyWhenIdle() {
		if (this.retired && this.leases === 0) void this.db.destroy();
	}
}

/** What tells one published file from the next: a rename brings a new inode. */
function identify(file: string): string | undefined {
	const stat = statSync(file, { throwIfNoEntry: false });
	return stat && `${stat.dev}:${stat.ino}:${stat.mtimeMs}:${stat.size}`;
}

/**
 * Serves the database at `file`, and changes over between requests when a new file has been renamed into its place.
 * A look at the file costs some microseconds, so every lease takes one; no timer, no watcher.
 * Throws when there is no database to begin with. Later a file that is gone or cannot be opened changes nothing.
 */
export function openLiveDatabase(file: string): LiveDatabase {
	let identity = identify(file);
	let current = new Generation(openDatabase(file, { readonly: true }));

	function changeOver(next: string) {
		identity = next; // also when it fails: a broken file is tried once, not with every request
		try {
			const fresh = new Generation(openDatabase(file, { readonly: true }));
			current.retire();
			current = fresh;
		} catch (error) {
			console.error(`The new database ${file} cannot be opened, the one before it serves on:`, error);
		}
	}

	return {
		lease() {
			const found = identify(file);
			if (found && found !== identity) changeOver(found);
			return current.lease();
		},
		close: () => current.retire()
	};
}

/** A database that never changes, as if it were live: for tests and scripts. Who opened it closes it. */
export const fixedDatabase = (db: EducationDb): LiveDatabase => ({
	lease: () => ({ db, close() {} }),
	close() {}
});
