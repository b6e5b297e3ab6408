import type { Cell } from '../forms/form.ts';
import { type Place, Refusal, placeInWords } from '../refusal.ts';
import { type LoadedFile, placeOf } from './loaded-file.ts';

/** A cell as it was read from a file. */
export interface Reading {
	file: LoadedFile;
	row: number;
	/** From 0. */
	column: number;
	/** The figure in words: `617`, `".."`, `45156 of 139481`. */
	figure: string;
}

/** Two files and how many cells stand in both with the same figure. */
export interface Repeat {
	earlier: string;
	later: string;
	cells: number;
}

/** Compares cells that turn up a second time. */
export class Repeats {
	#pairs = new Map<string, Repeat>();

	/** Counts a cell that stands in two files alike; refuses one that differs or stands twice in one file. */
	meet(cell: string, earlier: Reading, later: Reading) {
		if (earlier.file === later.file) throw duplicate(cell, earlier, later);
		if (earlier.figure !== later.figure) throw disagreement(cell, earlier, later);
		const names = { earlier: earlier.file.source.name, later: later.file.source.name };
		const key = `${names.earlier}\n${names.later}`;
		const pair = this.#pairs.get(key) ?? { ...names, cells: 0 };
		this.#pairs.set(key, { ...pair, cells: pair.cells + 1 });
	}

	/** In the order in which the files met. */
	get all(): Repeat[] {
		return [...this.#pairs.values()];
	}
}

function duplicate(cell: string, earlier: Reading, later: Reading): Refusal {
	return new Refusal(
		'duplicate-cells',
		place(later),
		`${later.figure} as the second figure for ${cell}, after ${earlier.figure} in row ${earlier.row}`,
		'every cell once in a file',
		'Remove one of the two rows, or download the table again'
	);
}

function disagreement(cell: string, earlier: Reading, later: Reading): Refusal {
	return new Refusal(
		'repeated-cells',
		place(later),
		`${later.figure} for ${cell}`,
		`${earlier.figure}, as in ${placeInWords(place(earlier))}`,
		'Keep the file that SCB published last and take the other away'
	);
}

const place = ({ file, row, column }: Reading): Place =>
	placeOf(file, { row, column } satisfies Pick<Cell, 'row' | 'column'>);
