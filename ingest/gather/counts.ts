import { agesInWords } from '../labels/ages.ts';
import { LEVELS } from '../labels/levels.ts';
import type { TableCode } from '../labels/tables.ts';
import { NO_FIGURE, figureInWords } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { LoadedFile } from './loaded-file.ts';
import { CELLS_PER_REGION, type FilePlane, put } from './plane.ts';
import type { Repeats } from './repeats.ts';

export { CELLS_PER_REGION, placeIn } from './plane.ts';

/** All counts of one table, age span and year. */
export interface Plane extends FilePlane {
	table: TableCode;
	/** The number of the file that gave every figure; where several did, `files` says which. */
	file: number;
	/** For each place the number of the file that gave the figure; null: `file` gave all of them. */
	files: Uint16Array | null;
}

/** Counts of persons in dense planes: some bytes a cell, in the order in which they are written. */
export class Counts {
	/** How many cells have a figure. */
	size = 0;
	#planes = new Map<string, Plane>();
	#vocabulary: Vocabulary;
	#files: readonly LoadedFile[];
	#repeats: Repeats;

	/** `files` grows while files are read. */
	constructor(vocabulary: Vocabulary, files: readonly LoadedFile[], repeats: Repeats) {
		this.#vocabulary = vocabulary;
		this.#files = files;
		this.#repeats = repeats;
	}

	/** Takes in the counts of a file; where a cell is known with another figure, refuses it or takes the newer. */
	take(plane: FilePlane, table: TableCode, file: LoadedFile) {
		const key = `${table}/${plane.ages.from}/${plane.ages.to}/${plane.year}`;
		const known = this.#planes.get(key);
		if (known) return this.#merge(known, plane, file);
		this.#planes.set(key, { ...plane, table, file: file.number, files: null });
		for (const code of plane.figures) if (code !== NO_FIGURE) this.size += 1;
	}

	/** What the first file gave stays as it is in that file's own plane: its totals are compared with that. */
	#merge(known: Plane, plane: FilePlane, file: LoadedFile) {
		if (known.files === null) known.figures = known.figures.slice();
		const files = (known.files ??= new Uint16Array(known.figures.length).fill(known.file));
		plane.figures.forEach((code, at) => {
			if (code === NO_FIGURE) return;
			if (known.figures[at] === NO_FIGURE) this.size += 1;
			else if (!this.#replaces(known, at, code, file)) return;
			put(known, at, code);
			files[at] = file.number;
		});
	}

	/** Planes by table, year and ages, ascending. */
	planes(): Plane[] {
		return [...this.#planes.values()].sort(
			(a, b) =>
				a.table.localeCompare(b.table, 'en') || a.year - b.year || a.ages.from - b.ages.from || a.ages.to - b.ages.to
		);
	}

	/** The file that gave the figure at a place that has one. */
	fileAt({ file, files }: Plane, at: number): LoadedFile {
		return this.#files[(files?.[at] ?? file) - 1];
	}

	/** A place in words: `"2180 Gävle", "forskarutbildning", "kvinnor", 2025`; other ages than all are said. */
	inWords(plane: FilePlane | Plane, at: number): string {
		return cellInWords(plane, at, this.#vocabulary);
	}

	#replaces(known: Plane, at: number, code: number, file: LoadedFile): boolean {
		const { sex, level } = partsOf(at);
		return this.#repeats.meet({
			cell: {
				table: known.table,
				region: Math.floor(at / CELLS_PER_REGION),
				year: known.year,
				sex,
				ages: known.ages,
				subject: LEVELS[level].code
			},
			words: this.inWords(known, at),
			same: known.figures[at] === code,
			earlier: { file: this.fileAt(known, at), figure: figureInWords(known.figures[at]) },
			later: { file, figure: figureInWords(code) }
		});
	}
}

/** Sex and level (from 0) of a place. */
export const partsOf = (at: number): { sex: 1 | 2; level: number } => ({
	sex: at % CELLS_PER_REGION < LEVELS.length ? 1 : 2,
	level: at % LEVELS.length
});

/** A place in words. */
export function cellInWords({ ages, year }: Pick<Plane, 'ages' | 'year'>, at: number, { regions }: Vocabulary): string {
	const { code, name } = regions[Math.floor(at / CELLS_PER_REGION)];
	const { sex, level } = partsOf(at);
	const all = ages.from === 16 && ages.to === 74;
	const of = [`"${code} ${name}"`, `"${LEVELS[level].name_sv}"`, `"${sex === 1 ? 'män' : 'kvinnor'}"`, year];
	return [...of, ...(all ? [] : [`ages ${agesInWords(ages)}`])].join(', ');
}
