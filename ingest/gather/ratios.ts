import type { RatioCell } from '../forms/form.ts';
import { agesInWords } from '../labels/ages.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { Repeats } from './repeats.ts';

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

	/** Takes in a cell; where it is known with other figures, refuses it or takes the newer. */
	add(cell: RatioCell, file: LoadedFile) {
		const key = keyOf(cell);
		const known = this.#ratios.get(key);
		if (!known || this.#replaces(known, { cell, file })) this.#ratios.set(key, { cell, file });
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

	#replaces(known: Ratio, ratio: Ratio): boolean {
		const { table, region, year, ages, measure } = ratio.cell;
		return this.#repeats.meet({
			cell: { table, region, year, sex: 0, ages, subject: measure },
			words: ratioInWords(ratio.cell, this.#vocabulary),
			same: known.cell.numerator === ratio.cell.numerator && known.cell.denominator === ratio.cell.denominator,
			earlier: { file: known.file, figure: figureOf(known.cell) },
			later: { file: ratio.file, figure: figureOf(ratio.cell) }
		});
	}
}

/** A cell in words: `"2180 Gävle", "eftergymnasial", ages 25–64, 2022`. */
export function ratioInWords({ region, measure, ages, year }: RatioCell, { regions }: Vocabulary): string {
	const { code, name } = regions[region];
	return `"${code} ${name}", "${measure}", ages ${agesInWords(ages)}, ${year}`;
}

/** What makes two ratios the same cell. */
export const keyOf = ({ table, measure, region, year, ages }: RatioCell): string =>
	[table, measure, String(region).padStart(4, '0'), year, ages.from, ages.to].join('/');

/** A ratio in words: `45156 of 139481 (read)`. */
export const figureOf = ({ numerator, denominator, provenance }: RatioCell): string =>
	`${numerator} of ${denominator} (${provenance})`;
