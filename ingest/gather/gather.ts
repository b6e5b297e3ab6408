import { expectCompleteFile } from '../checks/complete-files.ts';
import { detect } from '../forms/detect.ts';
import type { Cell } from '../forms/form.ts';
import type { Progress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { PIECE_BYTES, type Source } from '../text/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Counts } from './counts.ts';
import { type LoadedFile, loadedFile } from './loaded-file.ts';
import { Ratios } from './ratios.ts';
import { Repeats } from './repeats.ts';

/** Everything that was read from the files, each cell once. */
export interface Gathered {
	files: LoadedFile[];
	counts: Counts;
	ratios: Ratios;
	repeats: Repeats;
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
export function gather(sources: readonly Source[], vocabulary: Vocabulary, progress: Progress): Gathered {
	const files: LoadedFile[] = [];
	const repeats = new Repeats();
	const counts = new Counts(vocabulary, files, repeats);
	const gathered = { files, counts, ratios: new Ratios(vocabulary, repeats), repeats };
	const refusals = refusalsOf(sources, (source) => readFile(source, gathered, vocabulary, progress), progress);
	const refused = new Set(refusals.map(({ place }) => place.file));
	const whole = files.filter(({ source }) => !refused.has(source.name));
	if (refusals.length > 0) throw new LoadRefused(refusals, whole);
	return gathered;
}

/** Reads every file and gathers what refuses; whatever else is thrown stops at once. */
function refusalsOf(sources: readonly Source[], read: (source: Source) => void, progress: Progress): Refusal[] {
	progress.start(sources.reduce((total, { bytes }) => total + bytes, 0));
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

function readFile(source: Source, { files, counts, ratios }: Gathered, vocabulary: Vocabulary, progress: Progress) {
	const { form, layout } = detect(source);
	const file = loadedFile(source, form, layout);
	const number = files.push(file);
	let left = source.bytes;
	for (const { rows, cells } of form.read(source, layout, vocabulary)) {
		file.rows += rows;
		for (const cell of cells) take(cell);
		progress.advance(rows, Math.min(PIECE_BYTES, left));
		left = Math.max(0, left - PIECE_BYTES);
	}
	if (file.cells === 0) throw noRows(file);
	expectCompleteFile(file, number, counts, ratios);
	progress.read(file);

	function take(cell: Cell) {
		file.cells += 1;
		file.regions.add(cell.region);
		file.years.add(cell.year);
		if (cell.kind === 'count') counts.add(cell, number - 1);
		else ratios.add(cell, file);
	}
}

const noRows = ({ source, layout }: LoadedFile): Refusal =>
	new Refusal(
		'file-form',
		{ file: source.name, row: layout.headerRow + 1, column: '1' },
		'no row below the header',
		'rows with figures',
		'Download the table again'
	);
