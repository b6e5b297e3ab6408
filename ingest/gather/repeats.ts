import type { LevelCode, Sex } from '#db/schema.ts';
import type { Ages } from '../labels/ages.ts';
import type { Measure } from '../labels/levels.ts';
import type { TableCode } from '../labels/tables.ts';
import { type Place, Refusal, placeInWords } from '../refusal.ts';
import type { LoadedFile } from './loaded-file.ts';

/** What is loaded where two files give the same cell with different figures: nothing, or the figure of the newer file. */
export type Prefer = 'none' | 'newest';

/** A cell, whichever file it is in. */
export interface CellKey {
	table: TableCode;
	region: number;
	year: number;
	sex: Sex;
	ages: Ages;
	/** A level, or a published measure. */
	subject: LevelCode | Measure;
}

/** A cell as it was read from a file. */
export interface Reading {
	file: LoadedFile;
	/** The figure in words: `617`, `".."`, `45156 of 139481`. */
	figure: string;
}

/** A cell that stands in two files. */
export interface Meeting {
	cell: CellKey;
	words: string;
	/** Whether the figures are the same. */
	same: boolean;
	earlier: Reading;
	later: Reading;
}

/** Two files and how many cells stand in both with the same figure. */
export interface Repeat {
	earlier: string;
	later: string;
	cells: number;
}

/** A figure that was replaced by that of a newer file. */
export interface Revision {
	cell: CellKey;
	/** The cell in words. */
	words: string;
	/** Of the older file. */
	earlier: Reading;
	/** Of the newer file, which is loaded. */
	later: Reading;
}

/** Compares cells that turn up in a second file. */
export class Repeats {
	readonly revisions: Revision[] = [];
	#pairs = new Map<string, Repeat>();
	#prefer: Prefer;
	#placeOf: (file: LoadedFile, cell: CellKey) => Place;

	/** `placeOf` finds the place of a cell in a file, for a sentence. */
	constructor(prefer: Prefer, placeOf: (file: LoadedFile, cell: CellKey) => Place) {
		this.#prefer = prefer;
		this.#placeOf = placeOf;
	}

	/**
	 * Counts a cell that stands in two files alike. Where they differ, refuses the later one, or with `newest` says
	 * whether its figure takes the place of the earlier one's.
	 */
	meet(meeting: Meeting): boolean {
		if (meeting.same) {
			this.#countPair(meeting);
			return false;
		}
		if (this.#prefer === 'none') throw this.#disagreement(meeting, EITHER);
		return this.#revise(meeting);
	}

	/** In the order in which the files met. */
	get all(): Repeat[] {
		return [...this.#pairs.values()];
	}

	#countPair({ earlier, later }: Meeting) {
		const names = { earlier: earlier.file.source.name, later: later.file.source.name };
		const key = `${names.earlier}\n${names.later}`;
		const pair = this.#pairs.get(key) ?? { ...names, cells: 0 };
		pair.cells += 1;
		this.#pairs.set(key, pair);
	}

	#revise(meeting: Meeting): boolean {
		const { cell, words, earlier, later } = meeting;
		const order = compareAge(earlier.file, later.file);
		if (order === 0) throw this.#disagreement(meeting, NEITHER);
		this.revisions.push(order < 0 ? { cell, words, earlier, later } : { cell, words, earlier: later, later: earlier });
		return order < 0;
	}

	#disagreement({ cell, words, earlier, later }: Meeting, advice: string): Refusal {
		const place = this.#placeOf(earlier.file, cell);
		return new Refusal(
			'repeated-cells',
			this.#placeOf(later.file, cell),
			`${later.figure} for ${words}`,
			`${earlier.figure}, as in ${placeInWords(place)}`,
			advice
		);
	}
}

const EITHER = 'Keep the file that SCB published last and take the other away, or load with --prefer newest';

const NEITHER = 'Neither file is the newer one by the day of its update or by its last year: take one of them away';

/**
 * Which of two files is newer: by the day on which SCB updated the table where both say it, otherwise by the last year
 * that they reach to. Negative: the second one; 0: neither.
 */
function compareAge(one: LoadedFile, other: LoadedFile): number {
	const [day, otherDay] = [one, other].map(({ facts }) => facts.updated?.slice(0, 10));
	if (day !== undefined && otherDay !== undefined) return day < otherDay ? -1 : Number(day > otherDay);
	return Math.max(...one.years) - Math.max(...other.years);
}
