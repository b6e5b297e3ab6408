import type { RatioCell } from '../forms/form.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { Reading, Repeats } from './repeats.ts';

/** A published ratio and the file that gave it. */
export interface Ratio {
	cell: RatioCell;
	file: LoadedFile;
}

/** Published ratios by table, measure, region, year and ages. */
export class Ratios {
	#ratios = new Map<string, Ratio>();
	#vocabulary: Vocabulary;
	#repeats: Repeats;

	constructor(vocabulary: Vocabulary, repeats: Repeats) {
		this.#vocabulary = vocabulary;
		this.#repeats = repeats;
	}

	/** Takes in a cell; refuses it when the same cell is known with other figures or from the same file. */
	add(cell: RatioCell, file: LoadedFile) {
		const key = keyOf(cell);
		const earlier = this.#ratios.get(key);
		if (earlier) this.#repeats.meet(this.inWords(cell), readingOf(earlier), readingOf({ cell, file }));
		this.#ratios.set(key, { cell, file });
	}

	get size(): number {
		return this.#ratios.size;
	}

	/** The ratio of a region and year that is otherwise like `cell`. */
	sibling(cell: RatioCell, region: number, year: number): Ratio | undefined {
		return this.#ratios.get(keyOf({ ...cell, region, year }));
	}

	/** In ascending order of their keys. */
	all(): Ratio[] {
		return [...this.#ratios.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ratio]) => ratio);
	}

	/** A cell in words: `"2180 Gävle", "eftergymnasial", 25–64, 2022`. */
	inWords({ region, measure, ages, year }: RatioCell): string {
		const { code, name } = this.#vocabulary.regions[region];
		return `"${code} ${name}", "${measure}", ages ${ages.from}–${ages.to}, ${year}`;
	}
}

const keyOf = ({ table, measure, region, year, ages }: RatioCell): string =>
	[table, measure, String(region).padStart(4, '0'), year, ages.from, ages.to].join('/');

const readingOf = ({ cell, file }: Ratio): Reading => ({
	file,
	row: cell.row,
	column: cell.column,
	figure: `${cell.numerator} of ${cell.denominator} (${cell.provenance})`
});
