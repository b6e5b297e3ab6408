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

/** Headings over figures, taken apart. */
interface FigureHeadings {
	/** For each heading. */
	values: HeadingValues[];
	/** What is counted, as the file calls it; empty where the headings do not say. */
	contents: string;
	/** The first heading that would mean something else if the dimensions stood in another order. */
	ambiguous?: number;
}

/** SCB's longest labels of all dimensions together have fewer. */
const MAX_WORDS = 60;

/**
 * Takes headings such as `2018`, `Antal 2018`, `UF0506A1 - Antal 2018 - 2018` or `män Antal 2018` apart into one value of
 * each of the dimensions that have no column, and the contents. SCB joins them with spaces in an order that is the
 * same for all of them: `1 2` are women of level 1 or men of level 2, and only the other headings tell. Null where there
 * is no such order.
 */
export function readHeadings(
	headings: readonly string[],
	dimensions: readonly Dimension[],
	vocabulary: Vocabulary
): FigureHeadings | null {
	const all = headings.map((heading) => heading.trim().split(/\s+/));
	if (all.length === 0) return { values: [], contents: '' };
	if (all.some((words) => words.length > MAX_WORDS)) return null;
	const readings = ordersOf(all[0], dimensions, vocabulary).flatMap((order) => readIn(order, all, vocabulary) ?? []);
	const [first, ...others] = readings;
	if (first === undefined) return null;
	const ambiguous = first.values.findIndex((values, index) =>
		others.some((other) => !isSame(values, other.values[index]))
	);
	return ambiguous < 0 ? first : { ...first, ambiguous };
}

const isSame = (one: HeadingValues, other: HeadingValues): boolean =>
	(Object.keys(one) as Dimension[]).every((dimension) => one[dimension] === other[dimension]);

/** A part of a heading: a value of a dimension, or the words of the contents. */
type Part = Dimension | readonly string[];

/** The orders in which a heading can be read, those with the longest labels first; contents stand in one place or in none. */
function ordersOf(words: readonly string[], dimensions: readonly Dimension[], vocabulary: Vocabulary): Part[][] {
	const orders = new Map<string, Part[]>();
	collect(words, dimensions, []);
	return [...orders.values()];

	function collect(rest: readonly string[], left: readonly Dimension[], order: readonly Part[]) {
		if (rest.length === 0 && left.length === 0) return void orders.set(JSON.stringify(order), [...order]);
		for (let length = rest.length; length > 0; length--) {
			const label = rest.slice(0, length).join(' ');
			for (const dimension of left)
				if (valueOf(label, vocabulary[dimension]) !== undefined)
					collect(
						rest.slice(length),
						left.filter((other) => other !== dimension),
						[...order, dimension]
					);
		}
		if (order.some((part) => typeof part !== 'string')) return;
		for (let length = 1; length <= rest.length; length++)
			collect(rest.slice(length), left, [...order, rest.slice(0, length)]);
	}
}

/** All headings read in one order; null where one of them cannot be. */
function readIn(order: readonly Part[], headings: readonly string[][], vocabulary: Vocabulary): FigureHeadings | null {
	const contents = order.flatMap((part) => (typeof part === 'string' ? [] : part)).join(' ');
	const values = headings.flatMap((words) => valuesOf(words, order, vocabulary) ?? []);
	return values.length < headings.length ? null : { values, contents };
}

/** The values of a heading in this order, the longest label first; null where it does not follow it. */
function valuesOf(words: readonly string[], order: readonly Part[], vocabulary: Vocabulary): HeadingValues | null {
	if (order.length === 0) return words.length === 0 ? {} : null;
	const [part, ...others] = order;
	if (typeof part !== 'string')
		return part.every((word, index) => word === words[index])
			? valuesOf(words.slice(part.length), others, vocabulary)
			: null;
	for (let length = words.length; length > 0; length--) {
		const value = valueOf(words.slice(0, length).join(' '), vocabulary[part]);
		const rest = value === undefined ? null : valuesOf(words.slice(length), others, vocabulary);
		if (rest) return { ...rest, [part]: value };
	}
	return null;
}

function valueOf(label: string, spellings: readonly Spelling<number | Ages>[]): number | Ages | undefined {
	for (const { labels } of spellings) {
		const value = labels.get(label);
		if (value !== undefined) return value;
	}
}
