import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { openDatabase } from '#db/open.server.ts';
import { currentRelease } from '#db/queries/releases.ts';
import { sync } from './sync.ts';

/** A database that was replaced and is kept. */
export interface KeptRelease {
	version: string;
	file: string;
	bytes: number;
}

/** What a file is called that is no database of this program. */
export const UNREADABLE = 'unreadable';

/** The data version that a database holds; `unreadable` where that cannot be told, null where there is no file. */
export async function versionAt(file: string): Promise<string | null> {
	if (!existsSync(file)) return null;
	try {
		const db = openDatabase(file, { readonly: true });
		const { version } = await currentRelease(db).finally(() => db.destroy());
		return /^[\w.-]+$/.test(version) ? version : UNREADABLE;
	} catch {
		return UNREADABLE;
	}
}

/** Where the databases lie that `target` replaced: `db/releases` for `db/kraftsamling.sqlite`. */
const folderOf = (target: string): string => join(dirname(target), 'releases');

/** Several databases can lie in one folder: `kraftsamling-`. */
const prefixOf = (target: string): string => `${basename(target, extname(target))}-`;

/** Where a release of `target` is kept: `db/releases/kraftsamling-2026-11-25.sqlite`. */
export const keptFile = (target: string, version: string): string =>
	join(folderOf(target), `${prefixOf(target)}${version}${extname(target)}`);

const VERSION = /^(20\d\d-\d\d-\d\d(-[0-9a-f]{7})?|unreadable)$/;

/** Every release of `target` that is kept, the one built last first. */
export function keptReleases(target: string): KeptRelease[] {
	if (!existsSync(folderOf(target))) return [];
	return readdirSync(folderOf(target))
		.filter((name) => name.startsWith(prefixOf(target)) && name.endsWith(extname(target)))
		.map((name) => basename(name, extname(target)).slice(prefixOf(target).length))
		.filter((version) => VERSION.test(version))
		.map((version) => ({ version, file: keptFile(target, version), stat: statSync(keptFile(target, version)) }))
		.sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs || (a.version < b.version ? 1 : -1))
		.map(({ version, file, stat }) => ({ version, file, bytes: stat.size }));
}

/** Keeps the database at `target` under its version. It stays where it is, so it serves on. */
export function keep(target: string, version: string) {
	mkdirSync(folderOf(target), { recursive: true });
	const file = keptFile(target, version);
	duplicate(target, `${file}.next-${process.pid}`);
	renameSync(`${file}.next-${process.pid}`, file);
	// Renaming one name of a file to another name of the same file leaves both.
	rmSync(`${file}.next-${process.pid}`, { force: true });
	sync(folderOf(target));
}

/** A second name for a file; a copy where the file system knows no second names. */
export function duplicate(from: string, to: string) {
	try {
		linkSync(from, to);
	} catch (error) {
		if (!/^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
		copyFileSync(from, to);
		sync(to);
	}
}

/** Removes the oldest of the kept releases beyond `count`; `last`, the one that was replaced just now, counts as the newest. */
export function prune(target: string, count: number, last: string | null) {
	const kept = keptReleases(target);
	const inOrder = [
		...kept.filter(({ version }) => version === last),
		...kept.filter(({ version }) => version !== last)
	];
	for (const { file } of inOrder.slice(count)) rmSync(file, { force: true });
}

/** Every half-made file that a dead run has left in the folder of releases or beside `target`. */
export function leftovers(target: string): string[] {
	const half = /\.next-\d+(-journal)?$/;
	const inFolder = (folder: string, prefix: string) =>
		existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(prefix) && half.test(name)) : [];
	return [
		...inFolder(dirname(target), `${basename(target)}.`).map((name) => join(dirname(target), name)),
		...inFolder(folderOf(target), prefixOf(target)).map((name) => join(folderOf(target), name))
	];
}
