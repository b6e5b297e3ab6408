import type { CountCell } from '../forms/form.ts';
import type { Progress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Counts } from './counts.ts';
import type { LoadedFile } from './loaded-file.ts';
import { placeOfCell } from './locate.ts';
import type { FilePlane } from './plane.ts';
import { Ratios } from './ratios.ts';
import { readFile } from './read-file.ts';
import { type Prefer, Repeats } from './repeats.ts';

/** A total in a file and the figures of the same file that it is the total of. */
export interface Total {
	file: LoadedFile;
	total: CountCell;
	planes: readonly FilePlane[];
}

/** Everything that was read from the files, each cell once. */
export interface Gathered {
	files: LoadedFile[];
	counts: Counts;
	ratios: Ratios;
	repeats: Repeats;
	totals: Total[];
}

/** Some files may not be loaded. */
export class LoadRefused extends Error {
	override name = 'LoadRefused';
	/** One for each file, or the one that concerns all of them. */
	readonly refusals: readonly Refusal[];
	/** The files that were read to their ends without a fault. */
	readonly files: readonly LoadedFile[];

	constructor(refusals: readonly Refusal[], files: readonly LoadedFile[]) {
		super(refusals.map(({ message }) => message).join('\n'));
		this.refusals = refusals;
		this.files = files;
	}
}

/**
 * Reads every file. A file is refused at its first fault, but the others are still read, so that one run names
 * a fault in each. Throws LoadRefused.
 */
export function gather(
	sources: readonly Source[],
	vocabulary: Vocabulary,
	progress: Progress,
	prefer: Prefer = 'none'
): Gathered {
	const files: LoadedFile[] = [];
	const repeats = new Repeats(prefer, ({ source }, cell) => placeOfCell(source, vocabulary, cell));
	const counts = new Counts(vocabulary, files, repeats);
	const gathered: Gathered = { files, counts, ratios: new Ratios(vocabulary, repeats), repeats, totals: [] };
	const refusals = refusalsOf(sources, (source) => readFile(source, gathered, vocabulary, progress), progress);
	const refused = new Set(refusals.map(({ place }) => place.file));
	const whole = files.filter(({ source }) => !refused.has(source.name));
	if (refusals.length > 0) throw new LoadRefused(refusals, whole);
	return gathered;
}

/** Reads every file and gathers what refuses; whatever else is thrown stops at once. */
function refusalsOf(sources: readonly Source[], read: (source: Source) => void, progress: Progress): Refusal[] {
	progress.start(sources.reduce((total, { content }) => total + content, 0));
	try {
		return sources.flatMap((source) => refusalOf(() => read(source)) ?? []);
	} finally {
		progress.stop();
	}
}

function refusalOf(read: () => void): Refusal | undefined {
	try {
		read();
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}
