import type { AnyCell, BroadCell, CellSink, CountCell, RatioCell } from '../forms/form.ts';
import type { Ages } from '../labels/ages.ts';
import { ALL_LEVELS } from '../labels/levels.ts';
import { FIRST_YEAR, NO_FIGURE } from '../numbers.ts';
import { type FilePlane, emptyFigures, placeIn, put } from './plane.ts';
import { keyOf } from './ratios.ts';

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
	#ages: Ages | undefined;
	#ofAges: FilePlane[] = [];

	/** `twice` refuses a cell that is known already; the first of the two is given where it was kept. */
	constructor(regions: number, twice: (second: AnyCell, first: AnyCell | null) => never) {
		this.#regions = regions;
		this.#twice = twice;
	}

	count(cell: CountCell) {
		this.size += 1;
		if (cell.sex === 0 || cell.level === ALL_LEVELS) return void this.totals.push({ ...cell });
		const plane = this.#planeOf(cell);
		const at = placeIn(cell.region, cell.sex, cell.level);
		if (plane.figures[at] !== NO_FIGURE) this.#twice(cell, null);
		put(plane, at, cell.code);
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

	/** Cells come age by age, so the planes are mostly those of the cell before. */
	#planeOf({ ages, year }: CountCell): FilePlane {
		if (ages !== this.#ages) {
			this.#ages = ages;
			this.#ofAges = this.#byAges.get(ages) ?? [];
			this.#byAges.set(ages, this.#ofAges);
		}
		return (this.#ofAges[year - FIRST_YEAR] ??= this.#newPlane(ages, year));
	}

	#newPlane(ages: Ages, year: number): FilePlane {
		const plane = { ages, year, figures: emptyFigures(this.#regions) };
		this.planes.push(plane);
		return plane;
	}
}
