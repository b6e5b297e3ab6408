import type { MissingStatus } from '#db/schema.ts';

/** SCB's symbols for a figure that is missing. */
export const MISSING: readonly MissingStatus[] = ['.', '..', '...', '....', '.....', '......', '-'];

/** More than live in Sweden: a figure above it is not a number of persons. */
const MAX_PERSONS = 20_000_000;

/** A figure as SCB wrote it: persons, or the reason why there is none. Never both, never neither. */
export type Figure = { persons: number; status: null } | { persons: null; status: MissingStatus };

/** Reads a cell; null where it is neither a whole number of persons nor a symbol. */
export function readFigure(text: string): Figure | null {
	const persons = readWhole(text);
	if (persons !== null) return persons <= MAX_PERSONS ? { persons, status: null } : null;
	const status = MISSING.find((symbol) => symbol === text);
	return status ? { persons: null, status } : null;
}

/** A whole number ≥ 0 written with digits alone, else null. */
export const readWhole = (text: string): number | null => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null);

/** SCB's register begins in 1985. */
export const FIRST_YEAR = 1985;

/** A year in which SCB can have counted, else null. */
export function readYear(text: string): number | null {
	return /^(19|20)\d\d$/.test(text) && Number(text) >= FIRST_YEAR ? Number(text) : null;
}
