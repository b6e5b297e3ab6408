import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EducationDb, openDatabase } from '#db/open.server.ts';
import { takeLock } from '#db/writers/lock.ts';
import { analyze, foreignKeyCheck, integrityCheck } from '#db/writers/maintain.ts';
import { keep, leftovers, prune, versionAt } from './kept-releases.ts';
import { sync } from './sync.ts';

/** The place of the database cannot be written to now, or what was asked for is not there. */
export class PublishError extends Error {
	override name = 'PublishError';
}

/** How many of the databases that were replaced stay. */
export const KEEP = 5;

/** Fills the new database; `predecessor`: the file that it replaces, null where there is none. */
type Build<Result> = (db: EducationDb, predecessor: string | null) => Promise<Result>;

/**
 * Builds a database beside `target`, verifies it, keeps the one that stands there, and puts the new one in its place
 * by one rename. Until then, whatever happens, `target` is untouched; what a killed run left behind is cleared first.
 * Of the databases that were replaced the last `count` stay. One of the same version is no other: it is not kept.
 * Throws PublishError while another process publishes to the same target or where there is no such folder,
 * or what `build` throws.
 */
export function publish<Result>(target: string, build: Build<Result>, count = KEEP): Promise<Result> {
	return alone(target, async (next) => {
		const result = await buildWhole(next, target, build);
		sync(next);
		const [before, after] = [await versionAt(target), await versionAt(next)];
		if (before !== null && before !== after && count > 0) keep(target, before);
		swap(next, target);
		prune(target, count, before);
		return result;
	});
}

/**
 * The counts are not looked up: their writer names regions, strata and tables by the very rows that it has written of
 * them, and three lookups for each of millions of counts would be the twentieth part of a large load.
 */
async function buildWhole<Result>(next: string, target: string, build: Build<Result>): Promise<Result> {
	const db = openDatabase(next, { deferForeignKeys: true });
	try {
		const result = await build(db, existsSync(target) ? target : null);
		await analyze(db);
		await integrityCheck(db);
		await foreignKeyCheck(db, ['observation']);
		return result;
	} finally {
		await db.destroy();
	}
}

/**
 * Runs with the lock of `target` and with the name of a file beside it, which is not there before, nor afterwards.
 * Throws PublishError while another process has the lock, or where there is no such folder.
 */
export async function alone<Result>(target: string, run: (next: string) => Promise<Result>): Promise<Result> {
	const folder = dirname(target);
	if (!existsSync(folder)) throw new PublishError(`There is no folder ${folder} for the database: make it first.`);
	const release = await takeLock(`${target}-lock`);
	if (!release)
		throw new PublishError(`Another ingest is building ${target}: wait until it has ended, then start again.`);
	try {
		removeLeftovers(target);
		return await run(`${target}.next-${process.pid}`);
	} finally {
		removeLeftovers(target);
		await release();
	}
}

/** Whoever holds the lock is alone, so every half-built file is a dead run's. */
function removeLeftovers(target: string) {
	for (const file of leftovers(target)) rmSync(file, { force: true });
}

/** Puts one file in the place of another: whoever opens it has the one or the other. */
export function swap(next: string, target: string) {
	renameSync(next, target);
	sync(dirname(target));
}
