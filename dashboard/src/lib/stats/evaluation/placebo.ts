import type { Contrast } from './contrast.ts';
import type { Matrix } from './matrix.ts';
import { change, measure } from './measure.ts';
import type { Question } from './question.ts';

/** The years before, split in two as if something had happened in their middle (formula 7). */
export interface Placebo {
	before: number[];
	after: number[];
	contrast: Contrast;
	/** Studentised, from the same divisions; null without permutations. */
	permutation: number | null;
}

/** Each unit's change between the two parts of the years before; null when they cannot be split. */
export const placeboChange = (matrix: Matrix, { halves }: Question): Float64Array | null =>
	halves && measure(matrix, change(matrix.times, ...halves));
