import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type EducationDb, openDatabase } from '#db/open.server.ts';
import { takeLock } from '#db/writers/lock.ts';
import { analyze, integrityCheck, vacuum } from '#db/writers/maintain.ts';

/** The place of the database cannot be written to now. */
export class PublishError extends Error {
	override name = 'PublishError';
}

/**
 * Builds a database beside `target`, verifies it, and puts it in the place of `target` by one rename.
 * Until then, whatever happens, `target` is untouched; what a killed run left behind is cleared away first.
 * Throws PublishError while another process publishes to the same target or where there is no such folder,
 * or what `build` throws.
 */
export async function publish<Result>(target: string, build: (db: EducationDb) => Promise<Result>): Promise<Result> {
	const folder = dirname(target);
	if (!existsSync(folder)) throw new PublishError(`There is no folder ${folder} for the database: make it first.`);
	const release = await takeLock(`${target}-lock`);
	if (!release)
		throw new PublishError(`Another ingest is building ${target}: wait until it has ended, then start again.`);
	try {
		removeLeftovers(target);
		return await buildAndSwap(target, `${target}.next-${process.pid}`, build);
	} finally {
		removeLeftovers(target);
		await release();
	}
}

async function buildAndSwap<Result>(target: string, next: string, build: (db: EducationDb) => Promise<Result>) {
	const result = await buildWhole(next, build);
	sync(next);
	renameSync(next, target);
	// Windows knows no such thing as a folder's own sync.
	if (process.platform !== 'win32') sync(dirname(target));
	return result;
}

async function buildWhole<Result>(next: string, build: (db: EducationDb) => Promise<Result>): Promise<Result> {
	const db = openDatabase(next);
	try {
		const result = await build(db);
		await analyze(db);
		await vacuum(db);
		await integrityCheck(db);
		return result;
	} finally {
		await db.destroy();
	}
}

/** Whoever holds the lock is alone, so every half-built file is a dead run's. */
function removeLeftovers(target: string) {
	const prefix = `${basename(target)}.next-`;
	for (const name of readdirSync(dirname(target)))
		if (name.startsWith(prefix)) rmSync(join(dirname(target), name), { force: true });
}

function sync(path: string) {
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
