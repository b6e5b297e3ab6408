import type { Place } from '../../refusal.ts';

/** A value of a dimension: its code, its text, or both. */
export interface Category {
	code: string | null;
	label: string | null;
}

export interface CubeDimension {
	/** By code and text: `Alder`, `ålder`; one of them may be all there is. */
	code: string | null;
	label: string | null;
	categories: readonly Category[];
	place: Place;
	placeOf(category: number): Place;
}

/** Figures in the order of their dimensions, the last of which varies fastest. */
export interface Cube {
	file: string;
	dimensions: readonly CubeDimension[];
	/** Every figure as a code of numbers.ts, in order; as many as the dimensions span. Refuses what is none. */
	codes(): Iterable<number>;
	/** The place of the figure with this number, from 0. */
	placeOf(figure: number): Place;
	/** The place of a dimension that is not there. */
	begin: Place;
}
