import type { Sex } from '#db/schema.ts';
import type { Ages } from '../../labels/ages.ts';
import { ALL_DIMENSIONS, type Dimension, type Heading, dimensionInWords, headingOf } from '../../labels/dimensions.ts';
import { isSmallArea } from '../../labels/regions.ts';
import type { Spelling } from '../../labels/spelling.ts';
import { isNoCount } from '../../labels/tables.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { type Labelled, expectedLabel } from '../expected-labels.ts';
import type { Category, Cube, CubeDimension } from './cube.ts';

/** In place of a region: an area within a municipality. */
export const SMALL_AREA = -1;

/** What the categories of each dimension mean, in their order. */
export interface Axes {
	region: number[];
	age: Ages[];
	/** Of the five broad levels where `broad`. */
	level: number[];
	sex: Sex[];
	year: number[];
}

/** The dimensions of a cube, understood. */
export interface Understood {
	/** What each dimension is, in their order. */
	kinds: Heading[];
	axes: Axes;
	/** Five levels, without ages and sexes. */
	broad: boolean;
}

const ADVICE = 'Ask for the table again with region, age, level, sex and year alone';

/** Understands every dimension and category; refuses a dimension too many or too few, and codes and texts that disagree. */
export function understand(cube: Cube, vocabulary: Vocabulary): Understood {
	const kinds = cube.dimensions.map(kindOf);
	const broad = !kinds.includes('age') && !kinds.includes('sex');
	for (const dimension of ALL_DIMENSIONS)
		if (!kinds.includes(dimension) && !(broad && (dimension === 'age' || dimension === 'sex')))
			throw refusal(cube.begin, `no dimension ${dimensionInWords(dimension)}`, `one`);
	const axes: Axes = { region: [], age: [], level: [], sex: [], year: [] };
	cube.dimensions.forEach((dimension, index) => fill(axes, kinds[index], dimension, broad, vocabulary));
	return { kinds, axes, broad };
}

const refusal = (place: CubeDimension['place'], found: string, expected: string): Refusal =>
	new Refusal('columns', place, found, expected, ADVICE);

function kindOf({ code, label, place }: CubeDimension, index: number, all: readonly CubeDimension[]): Heading {
	const kind = headingOf(code ?? '') ?? headingOf(label ?? '');
	const name = shown(code ?? label ?? '');
	if (!kind) throw refusal(place, `the dimension ${name}`, 'no others than region, age, level, sex, year and contents');
	const first = all.findIndex((each) => (headingOf(each.code ?? '') ?? headingOf(each.label ?? '')) === kind);
	if (first < index) throw refusal(place, `the dimension ${name} a second time`, 'every dimension once');
	return kind;
}

function fill(axes: Axes, kind: Heading, dimension: CubeDimension, broad: boolean, vocabulary: Vocabulary) {
	if (kind === 'contents') return expectContents(dimension);
	const labelled: Labelled = kind === 'level' && broad ? 'broadLevel' : kind;
	const known: readonly Spelling<unknown>[] = vocabulary[labelled];
	dimension.categories.forEach((category, index) => {
		const small = kind === 'region' && broad && isSmallArea(category.code ?? category.label ?? '');
		const value = small ? SMALL_AREA : meaningOf(category, known, labelled);
		if (value === undefined) throw unknown(dimension, index, labelled, vocabulary);
		(axes[kind as Dimension] as unknown[]).push(value);
	});
}

function expectContents({ categories, place, placeOf }: CubeDimension) {
	if (categories.length !== 1) throw refusal(place, `${categories.length} kinds of contents`, 'one');
	const { label } = categories[0];
	if (label !== null && isNoCount(label)) throw refusal(placeOf(0), shown(label), 'a number of persons, no share');
}

/**
 * What a category is by its code and its text, which must agree. Of the five levels the texts are known in Swedish
 * only: there the code is enough.
 */
function meaningOf<Value>({ code, label }: Category, known: readonly Spelling<Value>[], labelled: Labelled) {
	const byLabel = label === null ? undefined : find(label, known);
	const byCode = code === null ? byLabel : known.find(({ style }) => style === 'code')!.labels.get(code);
	if (label === null || byLabel === byCode) return byCode;
	return byLabel === undefined && labelled === 'broadLevel' ? byCode : undefined;
}

function find<Value>(label: string, known: readonly Spelling<Value>[]): Value | undefined {
	for (const { labels } of known) {
		const value = labels.get(label);
		if (value !== undefined) return value;
	}
}

function unknown(
	{ categories, placeOf }: CubeDimension,
	index: number,
	labelled: Labelled,
	vocabulary: Vocabulary
): Refusal {
	const { code, label } = categories[index];
	const found =
		code === null || label === null || code === label ? shown(code ?? label ?? '') : `"${code}": ${shown(label)}`;
	const style = code === null ? 'text' : 'code';
	const both = code !== null && label !== null && labelled !== 'year';
	const expected = both
		? `a code and its text, ${expectedLabel(labelled, 'text', code, vocabulary)}`
		: expectedLabel(labelled, style, code ?? label ?? '', vocabulary);
	return new Refusal(
		labelled === 'year' ? 'years' : 'labels',
		placeOf(index),
		found,
		expected,
		'Ask for the table again, and compare its codes and texts with Statistikdatabasen'
	);
}
