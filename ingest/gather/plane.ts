import type { Ages } from '../labels/ages.ts';
import { LEVELS } from '../labels/levels.ts';
import { NO_FIGURE } from '../numbers.ts';

/** Sexes times levels: the cells of one region in a plane. */
export const CELLS_PER_REGION = 2 * LEVELS.length;

/** The place of a cell in a plane; `level` from 0. */
export const placeIn = (region: number, sex: 1 | 2, level: number): number =>
	region * CELLS_PER_REGION + (sex - 1) * LEVELS.length + level;

/**
 * Counts for one age span and year: regions × sexes × levels places, two bytes each. Only a plane with a figure above
 * 32 767, as that of the country at all ages, has four.
 */
export interface FilePlane {
	ages: Ages;
	year: number;
	/** Codes of numbers.ts; NO_FIGURE where there is none. */
	figures: Int16Array | Int32Array;
}

export const emptyFigures = (regions: number): Int16Array => new Int16Array(regions * CELLS_PER_REGION).fill(NO_FIGURE);

const LARGEST_OF_TWO_BYTES = 0x7fff;

/** Puts a code in its place. */
export function put(plane: FilePlane, at: number, code: number) {
	if (code > LARGEST_OF_TWO_BYTES && plane.figures instanceof Int16Array)
		plane.figures = Int32Array.from(plane.figures);
	plane.figures[at] = code;
}

/** The codes of one region. */
export const codesOf = ({ figures }: FilePlane, region: number): number[] =>
	Array.from(figures.subarray(region * CELLS_PER_REGION, (region + 1) * CELLS_PER_REGION));

/** Whether a plane has a figure of a region. */
export function hasRegion({ figures }: FilePlane, region: number): boolean {
	const end = (region + 1) * CELLS_PER_REGION;
	for (let at = region * CELLS_PER_REGION; at < end; at++) if (figures[at] !== NO_FIGURE) return true;
	return false;
}

/** The indices of the regions that some of the planes have figures of, ascending. */
export function regionsOf(planes: readonly FilePlane[]): number[] {
	const regions = (planes[0]?.figures.length ?? 0) / CELLS_PER_REGION;
	return Array.from({ length: regions }, (_, region) => region).filter((region) =>
		planes.some((plane) => hasRegion(plane, region))
	);
}
