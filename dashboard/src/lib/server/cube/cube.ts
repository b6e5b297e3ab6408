import type { MissingStatus } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What a measure is counted in. */
export interface Unit {
	/** In words: `antal`, `procent`. */
	base: string;
	/** Decimals that are shown. */
	decimals: number;
}

/** A value of a dimension. */
export interface Category {
	code: string;
	label: string;
	/** Footnotes of this value alone. */
	notes?: string[];
	/** Only of measures. */
	unit?: Unit;
}

/** A dimension of a cube. */
export interface Dimension {
	/** As programs name it: `Region`, `region_code`. */
	code: string;
	/** As people name it; no two of a cube are the same. */
	label: string;
	role?: 'time' | 'geo' | 'metric';
	/** At least one, no two with the same code or label. */
	categories: Category[];
	/** Footnotes of the dimension. */
	notes?: string[];
	/** More that programs may know, as JSON-stat's `extension` carries it. */
	extension?: Record<string, unknown>;
}

/** Everything that is told of a cube but its figures. */
export interface Description {
	/** The table's id. */
	id: string;
	/** What the table holds, with its dimensions: a heading. */
	title: string;
	/** What is counted, in a few words: `Antal`. */
	contents: string;
	locale: Locale;
	/** Whose figures they are, in words. */
	source: string;
	/** The day of the data version, `2026-11-25`. */
	updated: string;
	/** Footnotes of the whole. */
	notes: string[];
	/** In the order of the figures: the last varies fastest. */
	dimensions: Dimension[];
	/** How many of the last dimensions stand side by side where the cube is drawn as a table. */
	headings: number;
	/** The address at which this can be asked for again. */
	href?: string;
	/** More that programs may know, as JSON-stat's `extension` carries it. */
	extension?: Record<string, unknown>;
}

/** Figures by their dimensions, dense. */
export interface Cube extends Description {
	/** Row by row in the order of `dimensions`; NaN is missing. */
	values: Float64Array;
	/** As long as `values`: places in SYMBOLS. */
	statuses: Uint8Array;
}

/** Why a figure is missing, by its place; 0: nothing is said. */
export const SYMBOLS: readonly (MissingStatus | '')[] = ['', '.', '..', '...', '....', '.....', '......', '-'];

/** The place of a symbol in SYMBOLS. */
export const symbolCode = (status: MissingStatus | null): number => (status === null ? 0 : SYMBOLS.indexOf(status));

/** How many cells dimensions span. */
export const cellsOf = (dimensions: readonly { categories: readonly unknown[] }[]): number =>
	dimensions.reduce((product, { categories }) => product * categories.length, 1);

/** How far apart the figures of neighbours along each dimension are. */
export function stridesOf(sizes: readonly number[]): number[] {
	const strides = sizes.map(() => 1);
	for (let axis = sizes.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * sizes[axis + 1]!;
	return strides;
}

/** A cube without figures yet: each is missing. */
export function emptyCube(description: Description): Cube {
	const cells = cellsOf(description.dimensions);
	return { ...description, values: new Float64Array(cells).fill(NaN), statuses: new Uint8Array(cells) };
}

/** The measures of a cube; one that has none measures what its title says. */
export const metricOf = ({ dimensions }: Pick<Description, 'dimensions'>): Dimension | undefined =>
	dimensions.find(({ role }) => role === 'metric');
