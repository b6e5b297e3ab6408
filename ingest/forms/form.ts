import type { PublishedRatioTable, Sex } from '#db/schema.ts';
import type { Figure } from '../numbers.ts';
import type { Delimiter } from '../text/csv.ts';
import type { Source } from '../text/source.ts';
import type { Ages, Measure, Vocabulary } from '../vocabulary.ts';

/** Where a cell stands: the line and the index of its column (from 0). */
interface Stands {
	row: number;
	column: number;
}

/** Persons of one level: an observation. */
export interface CountCell extends Stands {
	kind: 'count';
	/** SCB's table id. */
	table: string;
	/** Index into the vocabulary's regions. */
	region: number;
	ages: Ages;
	year: number;
	sex: Exclude<Sex, 0>;
	/** Index into LEVELS. */
	level: number;
	figure: Figure;
}

/** Numerator and denominator of a published measure. */
export interface RatioCell extends Stands {
	kind: 'ratio';
	table: string;
	region: number;
	ages: Ages;
	year: number;
	measure: Measure;
	/** Persons. */
	numerator: number;
	/** Persons, more than 0. */
	denominator: number;
	provenance: PublishedRatioTable['provenance'];
}

export type Cell = CountCell | RatioCell;

/** How the text of a file is laid out, found out from its beginning. */
export interface Layout {
	delimiter: Delimiter;
	/** Line of the header, from 1. */
	headerRow: number;
	/** Headings, trimmed. */
	header: readonly string[];
}

/** Some rows of a file and the cells in them. */
export interface CellSlice {
	rows: number;
	cells: Cell[];
}

/** A kind of file: how it is known and how its bytes become cells. */
export interface Form {
	/** Stored with the load, e.g. `scb-web-wide`. */
	name: string;
	/** What a header of this form looks like, for the sentence that refuses another. */
	looksLike: string;
	/** How many headings of this form a row has: a faulty header still has most of them. */
	likeness(row: readonly string[]): number;
	/** Cells slice by slice; throws a refusal at the first thing that is wrong. */
	read(source: Source, layout: Layout, vocabulary: Vocabulary): Iterable<CellSlice>;
}
