import type { CountCell } from '../forms/form.ts';
import { type Figure, MISSING } from '../numbers.ts';
import { type Ages, LEVELS, type Vocabulary } from '../vocabulary.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { Reading, Repeats } from './repeats.ts';

/** Sexes times levels: the cells of one region in a plane. */
export const CELLS_PER_REGION = 2 * LEVELS.length;

/** All counts of one table, age span and year; every list has regions × sexes × levels places. */
export interface Plane {
	table: string;
	ages: Ages;
	year: number;
	/** Persons, or −1 − index into MISSING. */
	figures: Int32Array;
	/** 1 + index of the file that gave the figure last; 0: there is none. */
	files: Uint16Array;
	/** Line in that file. */
	rows: Uint32Array;
	/** Column in that file, from 0. */
	columns: Uint16Array;
}

/** The place of a cell in a plane; `level` from 0. */
export const placeIn = (region: number, sex: 1 | 2, level: number): number =>
	region * CELLS_PER_REGION + (sex - 1) * LEVELS.length + level;

/** Counts of persons in dense planes: some bytes a cell, in the order in which they are written. */
export class Counts {
	/** How many cells have a figure. */
	size = 0;
	#planes = new Map<string, Plane>();
	#vocabulary: Vocabulary;
	#repeats: Repeats;
	#files: readonly LoadedFile[];

	/** `files` grows while files are read; cells name their file by its index. */
	constructor(vocabulary: Vocabulary, files: readonly LoadedFile[], repeats: Repeats) {
		this.#vocabulary = vocabulary;
		this.#files = files;
		this.#repeats = repeats;
	}

	/** Takes in a cell; refuses it when the same cell is known with another figure or from the same file. */
	add(cell: CountCell, file: number) {
		const plane = this.#planeOf(cell);
		const at = placeIn(cell.region, cell.sex, cell.level);
		if (plane.files[at] === 0) this.size += 1;
		else this.#repeats.meet(this.inWords(plane, at), this.readingAt(plane, at), this.#reading(cell, file));
		plane.figures[at] = encode(cell.figure);
		plane.files[at] = file + 1;
		plane.rows[at] = cell.row;
		plane.columns[at] = cell.column;
	}

	/** Planes by table, year and ages, ascending. */
	planes(): Plane[] {
		return [...this.#planes.values()].sort(
			(a, b) =>
				a.table.localeCompare(b.table, 'en') || a.year - b.year || a.ages.from - b.ages.from || a.ages.to - b.ages.to
		);
	}

	/** What was read at a place that has a figure. */
	readingAt(plane: Plane, at: number): Reading {
		return {
			file: this.#files[plane.files[at] - 1],
			row: plane.rows[at],
			column: plane.columns[at],
			figure: figureInWords(decode(plane.figures[at]))
		};
	}

	/** A place in words: `"2180 Gävle", "forskarutbildning", "kvinnor", 2025`. */
	inWords({ year }: Plane, at: number): string {
		const { code, name } = this.#vocabulary.regions[Math.floor(at / CELLS_PER_REGION)];
		const level = LEVELS[at % LEVELS.length].name_sv;
		const sex = at % CELLS_PER_REGION < LEVELS.length ? 'män' : 'kvinnor';
		return `"${code} ${name}", "${level}", "${sex}", ${year}`;
	}

	#reading({ row, column, figure }: CountCell, file: number): Reading {
		return { file: this.#files[file], row, column, figure: figureInWords(figure) };
	}

	#planeOf({ table, ages, year }: CountCell): Plane {
		const key = `${table}/${ages.from}/${ages.to}/${year}`;
		const plane = this.#planes.get(key) ?? emptyPlane(table, ages, year, this.#vocabulary.regions.length);
		this.#planes.set(key, plane);
		return plane;
	}
}

function emptyPlane(table: string, ages: Ages, year: number, regions: number): Plane {
	const size = regions * CELLS_PER_REGION;
	return {
		table,
		ages,
		year,
		figures: new Int32Array(size),
		files: new Uint16Array(size),
		rows: new Uint32Array(size),
		columns: new Uint16Array(size)
	};
}

const encode = ({ persons, status }: Figure): number => persons ?? -1 - MISSING.indexOf(status);

/** A figure out of a plane. */
export const decode = (code: number): Figure =>
	code >= 0 ? { persons: code, status: null } : { persons: null, status: MISSING[-1 - code] };

const figureInWords = ({ persons, status }: Figure): string => (status ? `"${status}"` : String(persons));
