import type { MissingStatus } from '#db/schema.ts';

/** SCB's symbols for a figure that is missing. */
export const MISSING: readonly MissingStatus[] = ['.', '..', '...', '....', '.....', '......', '-'];

/** More than live in Sweden: a figure above it is not a number of persons. */
const MAX_PERSONS = 20_000_000;

/** A figure as SCB wrote it: persons, or the reason why there is none. Never both, never neither. */
export type Figure = { persons: number; status: null } | { persons: null; status: MissingStatus };

/** What `encodeFigure` gives for a text that is no figure, and a plane has where there is none. */
export const NO_FIGURE = -0x8000;

/**
 * A cell as one number: persons, −1 − index into MISSING, or NO_FIGURE where it is neither. `start` and `end` say where
 * in the text it stands, if that is a row with many.
 */
export function encodeFigure(text: string, start = 0, end = text.length): number {
	const persons = encodeWhole(text, start, end);
	if (persons !== NO_FIGURE) return persons <= MAX_PERSONS ? persons : NO_FIGURE;
	const status = MISSING.indexOf(text.slice(start, end) as MissingStatus);
	return status < 0 ? NO_FIGURE : -1 - status;
}

const ZERO = 48;
const NINE = 57;

/** Digits without a leading zero, at most nine: without a pattern, because a file has millions. */
function encodeWhole(text: string, start = 0, end = text.length): number {
	const length = end - start;
	if (length === 0 || length > 9 || (length > 1 && text.charCodeAt(start) === ZERO)) return NO_FIGURE;
	let number = 0;
	for (let index = start; index < end; index++) {
		const sign = text.charCodeAt(index);
		if (sign < ZERO || sign > NINE) return NO_FIGURE;
		number = 10 * number + sign - ZERO;
	}
	return number;
}

/** The figure behind a code. */
export const decodeFigure = (code: number): Figure =>
	code >= 0 ? { persons: code, status: null } : { persons: null, status: MISSING[-1 - code] };

/** A code in words: `617`, `".."`. */
export const figureInWords = (code: number): string => (code >= 0 ? String(code) : `"${MISSING[-1 - code]}"`);

/** Reads a cell; null where it is neither a whole number of persons nor a symbol. */
export function readFigure(text: string): Figure | null {
	const code = encodeFigure(text);
	return code === NO_FIGURE ? null : decodeFigure(code);
}

/** A whole number ≥ 0 written with digits alone, else null. */
export function readWhole(text: string): number | null {
	const number = encodeWhole(text);
	return number === NO_FIGURE ? null : number;
}

/** SCB's register begins in 1985. */
export const FIRST_YEAR = 1985;

/** A year in which SCB can have counted, else null. */
export function readYear(text: string): number | null {
	return /^(19|20)\d\d$/.test(text) && Number(text) >= FIRST_YEAR ? Number(text) : null;
}
