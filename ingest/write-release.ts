import type { EducationDb } from '#db/open.server.ts';
import type { Release } from '#db/queries/releases.ts';
import type { RegionTable } from '#db/schema.ts';
import { type Change, changesOf } from '#db/writers/changes.ts';
import { type Comparison, compareFigures } from '#db/writers/compare-figures.ts';
import { attachPredecessor, detachPredecessor } from '#db/writers/predecessor.ts';
import { type History, extendHistory, readHistory, writeHistory } from '#db/writers/release-history.ts';
import type { CheckResult } from './checks/catalogue.ts';
import { type Loss, expectNothingLost, noteUnreadable } from './checks/nothing-lost.ts';
import { LoadRefused } from './gather/gather.ts';
import { Refusal } from './refusal.ts';
import { type LoadRelease, releaseOf } from './release.ts';
import type { Contents } from './write.ts';

/** What is known of the database that is replaced: its releases, the newest first, or why it cannot be read. */
export interface Before {
	/** Empty: there is no such database, or it cannot be read. */
	releases: Release[];
	/** The engine's own words. */
	unreadable?: string;
}

/** The release that a load has made, and how its figures differ from those that it replaces. */
export interface Published {
	version: string;
	/** The version of the database that was replaced; null: there was none that could be read. */
	previous: string | null;
	/** Empty where nothing was replaced, or nothing in the figures changed. */
	changes: Change[];
}

/** Figures that are kept as examples of revised ones, of each release and table. */
const EXAMPLES = 100;

/**
 * Runs with the database that is going to be replaced attached for reading. One that is broken, of another program
 * or of another schema does not hinder the load. Throws the system's error when it cannot be read for the moment.
 */
export async function withPredecessor<Result>(
	db: EducationDb,
	file: string | null,
	run: (before: Before) => Promise<Result>
): Promise<Result> {
	const before = file === null ? { releases: [] } : await lookBack(db, file);
	try {
		return await run(before);
	} finally {
		if (before.releases.length > 0) await detachPredecessor(db);
	}
}

async function lookBack(db: EducationDb, file: string): Promise<Before> {
	try {
		return { releases: await attachPredecessor(db, file) };
	} catch (error) {
		// The reason stands on a public page, which need not tell where the database lies.
		return { releases: [], unreadable: unreadable(error).replace(`: ${file}`, '') };
	}
}

/** What the database is, not what its disk or another program does to it, makes it unreadable. */
function unreadable(error: unknown): string {
	const { code = '', message } = error as Error & { code?: string };
	if (!/^SQLITE_(NOTADB|CORRUPT|ERROR)|^$/.test(code)) throw error;
	return message;
}

/** What the attached predecessor tells. */
interface Past {
	comparison: Comparison;
	history: History;
	unreadable?: string;
}

const NOTHING: Comparison = { stretches: [], changed: [] };
const NO_PAST: Past = { comparison: NOTHING, history: { releases: [], changes: [], revised: [] } };

/**
 * Writes the release of this load behind the releases before it, with what it changed. A release that is in the
 * history already is no new one: what came after it leaves the history.
 * Throws LoadRefused when figures are missing and may not be.
 */
export async function writeRelease(
	db: EducationDb,
	contents: Contents,
	before: Before,
	loss: Loss
): Promise<{ published: Published; result: CheckResult }> {
	const past = await readPast(db, releaseOf(contents, before.releases), before);
	const releases = past.unreadable === undefined ? before.releases : [];
	const release = releaseOf(contents, releases);
	const changes = changesOf(past.comparison.stretches);
	const result = past.unreadable === undefined ? nothingLost(changes, contents, loss) : noteUnreadable(past.unreadable);
	await writeHistory(db, withRelease(past, release, changes, contents.reference.regions));
	return { published: { version: release.version, previous: releases[0]?.version ?? null, changes }, result };
}

/** The same release as the one before is not compared: it was made from the same files. */
async function readPast(
	db: EducationDb,
	{ known }: LoadRelease,
	{ releases, unreadable: reason }: Before
): Promise<Past> {
	const [newest] = releases;
	if (!newest) return { ...NO_PAST, unreadable: reason };
	try {
		const comparison = known?.id === newest.id ? NOTHING : await compareFigures(db, EXAMPLES);
		return { comparison, history: await readHistory(db, (known ?? newest).id) };
	} catch (error) {
		return { ...NO_PAST, unreadable: unreadable(error) };
	}
}

function withRelease(
	{ history, comparison }: Past,
	release: LoadRelease,
	changes: Change[],
	regions: RegionTable[]
): History {
	if (release.known) return history;
	const { version, data_sha256 } = release;
	const names = new Map(regions.map(({ code, name }) => [code, name]));
	return extendHistory(history, { version, data_sha256 }, changes, comparison.changed, names);
}

function nothingLost(changes: Change[], { gathered }: Contents, loss: Loss): CheckResult {
	try {
		return expectNothingLost(changes, loss);
	} catch (error) {
		throw error instanceof Refusal ? new LoadRefused([error], gathered.files) : error;
	}
}
