import type { AnyCell, BroadCell, CellSink, CountCell, RatioCell } from '../forms/form.ts';
import type { Ages } from '../labels/ages.ts';
import { ALL_LEVELS, LEVELS } from '../labels/levels.ts';
import { NO_FIGURE } from '../numbers.ts';
import { keyOf } from './ratios.ts';

/** Sexes times levels: the cells of one region in a plane. */
export const CELLS_PER_REGION = 2 * LEVELS.length;

/** The place of a cell in a plane; `level` from 0. */
export const placeIn = (region: number, sex: 1 | 2, level: number): number =>
	region * CELLS_PER_REGION + (sex - 1) * LEVELS.length + level;

/** All counts of one file for one age span and year; regions × sexes × levels places. */
export interface FilePlane {
	ages: Ages;
	year: number;
	/** Codes of numbers.ts; NO_FIGURE where the file has none. */
	figures: Int32Array;
}

/** The cells of one file, each once, as they are read. */
export class FileCells implements CellSink {
	readonly planes: FilePlane[] = [];
	/** Totals over sexes or levels, to be compared with their parts. */
	readonly totals: CountCell[] = [];
	/** Cells of the five levels by region, year and level. */
	readonly broadCells = new Map<string, BroadCell>();
	/** Ratios by their keys. */
	readonly ratios = new Map<string, RatioCell>();
	/** How many cells were read. */
	size = 0;
	/** Figures of smaller areas that were passed over. */
	skipped = 0;
	emptyRows = 0;
	#regions: number;
	#twice: (second: AnyCell, first: AnyCell | null) => never;
	#byAges = new Map<Ages, FilePlane[]>();
	#plane: FilePlane | undefined;

	/** `twice` refuses a cell that is known already; the first of the two is given where it was kept. */
	constructor(regions: number, twice: (second: AnyCell, first: AnyCell | null) => never) {
		this.#regions = regions;
		this.#twice = twice;
	}

	count(cell: CountCell) {
		this.size += 1;
		if (cell.sex === 0 || cell.level === ALL_LEVELS) return void this.totals.push({ ...cell });
		const { figures } = this.#planeOf(cell);
		const at = placeIn(cell.region, cell.sex, cell.level);
		if (figures[at] !== NO_FIGURE) this.#twice(cell, null);
		figures[at] = cell.code;
	}

	broad(cell: BroadCell) {
		this.size += 1;
		const key = `${cell.region}/${cell.year}/${cell.level}`;
		const known = this.broadCells.get(key);
		if (known) this.#twice(cell, known);
		this.broadCells.set(key, { ...cell });
	}

	ratio(cell: RatioCell) {
		this.size += 1;
		const key = keyOf(cell);
		const known = this.ratios.get(key);
		if (known) this.#twice(cell, known);
		this.ratios.set(key, cell);
	}

	skip(figures: number) {
		this.skipped += figures;
	}

	emptyRow() {
		this.emptyRows += 1;
	}

	/** Cells come age by age and year by year, so the plane is mostly that of the cell before. */
	#planeOf({ ages, year }: CountCell): FilePlane {
		if (this.#plane?.ages === ages && this.#plane.year === year) return this.#plane;
		const ofAges = this.#byAges.get(ages) ?? [];
		this.#byAges.set(ages, ofAges);
		return (this.#plane = ofAges[year] ??= this.#newPlane(ages, year));
	}

	#newPlane(ages: Ages, year: number): FilePlane {
		const plane = { ages, year, figures: new Int32Array(this.#regions * CELLS_PER_REGION).fill(NO_FIGURE) };
		this.planes.push(plane);
		return plane;
	}
}

/** The indices of the regions that a plane has figures of. */
export function regionsOf({ figures }: FilePlane): number[] {
	const regions: number[] = [];
	for (let start = 0; start < figures.length; start += CELLS_PER_REGION)
		if (figures.subarray(start, start + CELLS_PER_REGION).some((code) => code !== NO_FIGURE))
			regions.push(start / CELLS_PER_REGION);
	return regions;
}
