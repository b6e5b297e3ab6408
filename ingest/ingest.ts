import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckResult } from './checks/catalogue.ts';
import { checkResults } from './checks/results.ts';
import { type Gathered, LoadRefused, gather } from './gather/gather.ts';
import type { Prefer } from './gather/repeats.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { readReference } from './reference/reference.ts';
import { Refusal } from './refusal.ts';
import { type Source, inspect } from './text/source.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Published } from './write-release.ts';
import { type Contents, type Written, writeDatabase } from './write.ts';

export interface IngestOptions {
	/** The folder of the reference data, laid out as `data/`. */
	data: string;
	/** SCB files to load instead of those in `data/scb`. */
	files: readonly string[];
	/** What is loaded where two files differ in a cell; `none`, the default, refuses them. */
	prefer?: Prefer;
	/** The database to put in place. */
	target: string;
	/** Whether it may lack figures of the database that it replaces; otherwise, the default, that is refused. */
	allowFewer?: boolean;
	/** How many of the databases that were replaced are kept; 5 where nothing is said. */
	keep?: number;
	progress: Progress;
}

/** What a load has done. */
export interface Ingested {
	gathered: Gathered;
	checks: readonly CheckResult[];
	written: Written;
	published: Published;
}

/**
 * Reads and checks all files and publishes a database made from them.
 * Throws LoadRefused (nothing is changed), PublishError, or the system's own errors.
 */
export async function ingest(options: IngestOptions): Promise<Ingested> {
	const { target, allowFewer = false, keep } = options;
	const contents = readContents(options);
	const written = await publish(
		target,
		(db, predecessor) => writeDatabase(db, contents, predecessor, { target, allowFewer }),
		keep
	);
	return { gathered: contents.gathered, ...written };
}

/** Everything that goes into the database, read and checked. Throws LoadRefused. */
export function readContents({ data, files, progress, prefer }: Omit<IngestOptions, 'target'>): Contents {
	try {
		const reference = readReference(data);
		const vocabulary = createVocabulary(reference.regions, reference.englishNames);
		const gathered = gather(sourcesOf(data, files), vocabulary, progress, prefer);
		return { reference, gathered, checks: checkResults(reference, gathered, vocabulary) };
	} catch (error) {
		throw error instanceof Refusal ? new LoadRefused([error], []) : error;
	}
}

/** The files in the order of their names, each once. */
function sourcesOf(data: string, files: readonly string[]): Source[] {
	const bundled = files.length > 0 ? [] : readdirSync(join(data, 'scb')).filter((name) => !name.startsWith('.'));
	const named = [
		...files.map((file) => [resolve(file), file] as const),
		...bundled.map((name) => [resolve(data, 'scb', name), `data/scb/${name}`] as const)
	];
	return [...new Map(named)].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([path, name]) => inspect(path, name));
}
