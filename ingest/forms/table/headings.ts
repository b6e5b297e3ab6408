import type { Sex } from '#db/schema.ts';
import type { Ages } from '../../labels/ages.ts';
import type { Dimension } from '../../labels/dimensions.ts';
import type { Spelling } from '../../labels/spelling.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/** What the dimensions of a cell are, where a heading says it. */
export interface HeadingValues {
	region?: number;
	age?: Ages;
	level?: number;
	sex?: Sex;
	year?: number;
}

/** A heading over figures, taken apart. */
export interface FigureHeading {
	values: HeadingValues;
	/** What is counted, as the file calls it; empty where the heading does not say. */
	contents: string;
}

/** SCB's longest labels of all dimensions together have fewer. */
const MAX_WORDS = 60;

/**
 * Takes a heading such as `2018`, `Antal 2018`, `UF0506A1 - Antal 2018 - 2018` or `män 2018` apart into one value of
 * each of the dimensions that have no column, and the contents before or after them. SCB joins them with spaces in the
 * order of the table, which need not be known. Null where a dimension is missing.
 */
export function readHeading(
	heading: string,
	dimensions: readonly Dimension[],
	vocabulary: Vocabulary
): FigureHeading | null {
	const words = heading.trim().split(/\s+/);
	if (words.length > MAX_WORDS) return null;
	for (let start = 0; start < words.length; start++) {
		const found = valuesFrom(words.slice(start), dimensions, vocabulary);
		if (found === null || (start > 0 && found.rest.length > 0)) continue;
		return { values: found.values, contents: [...words.slice(0, start), ...found.rest].join(' ') };
	}
	return null;
}

interface Found {
	values: HeadingValues;
	/** Words behind the last value. */
	rest: string[];
}

/** Values of all the dimensions, in any order, at the beginning of these words; the longest label first. */
function valuesFrom(words: string[], dimensions: readonly Dimension[], vocabulary: Vocabulary): Found | null {
	if (dimensions.length === 0) return { values: {}, rest: words };
	for (let length = words.length; length > 0; length--) {
		const label = words.slice(0, length).join(' ');
		for (const dimension of dimensions) {
			const value = valueOf(label, vocabulary[dimension]);
			if (value === undefined) continue;
			const others = dimensions.filter((other) => other !== dimension);
			const found = valuesFrom(words.slice(length), others, vocabulary);
			if (found) return { values: { ...found.values, [dimension]: value }, rest: found.rest };
		}
	}
	return null;
}

function valueOf(label: string, spellings: readonly Spelling<number | Ages>[]): number | Ages | undefined {
	for (const { labels } of spellings) {
		const value = labels.get(label);
		if (value !== undefined) return value;
	}
}
