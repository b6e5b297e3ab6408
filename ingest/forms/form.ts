import type { PublishedRatioTable, Sex } from '#db/schema.ts';
import type { Ages } from '../labels/ages.ts';
import type { Measure } from '../labels/levels.ts';
import type { TableCode } from '../labels/tables.ts';
import type { Place } from '../refusal.ts';

/** Every form that can be read, by the name that is stored with a load. */
export const FORMS = [
	'scb-web-wide',
	'scb-web-long',
	'scb-csv3',
	'scb-api2-csv',
	'scb-sheet',
	'scb-api1-json',
	'json-stat2',
	'px',
	'published-ratios'
] as const;
export type FormName = (typeof FORMS)[number];

/** Where a cell stands; only `Opened.placeOf` knows what the numbers mean. */
export interface Stands {
	row: number;
	/** From 0. */
	column: number;
}

/** Persons of one level: an observation. A form changes one object from cell to cell: who keeps it copies it. */
export interface CountCell extends Stands {
	/** Index into the vocabulary's regions. */
	region: number;
	ages: Ages;
	year: number;
	/** 0, or ALL_LEVELS for the level: a total, which only serves to check its parts. */
	sex: Sex;
	/** Index into LEVELS. */
	level: number;
	/** Of numbers.ts. */
	code: number;
}

/** Persons of one of the five broad levels, women and men together. Changed from cell to cell, too. */
export interface BroadCell extends Stands {
	region: number;
	year: number;
	/** Index into BROAD_LEVELS. */
	level: number;
	code: number;
}

/** Numerator and denominator of a published measure. */
export interface RatioCell extends Stands {
	table: TableCode;
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

export type AnyCell = CountCell | BroadCell | RatioCell;

/** What takes in the cells of a file, in whatever order they come. */
export interface CellSink {
	count(cell: CountCell): void;
	broad(cell: BroadCell): void;
	ratio(cell: RatioCell): void;
	/** Figures of areas within a municipality, which are not loaded. */
	skip(figures: number): void;
	/** A row with nothing but zeros and symbols: who leaves such rows out has none. */
	emptyRow(): void;
}

/** A footnote as it stands in a file. */
export interface Footnote {
	/** The dimension it belongs to, as the file calls it; null: the whole table. */
	dimension: string | null;
	/** The value of the dimension it belongs to. */
	value: string | null;
	text: string;
}

/** What a file says of itself besides its figures. */
export interface FileFacts {
	/** Of labels and footnotes. */
	language: 'sv' | 'en';
	/** The table that it says it is, by an id or by the code of what is counted. */
	stated: TableCode | null;
	/** When SCB last updated the table, as an ISO time; null where the file does not say. */
	updated: string | null;
	footnotes: readonly Footnote[];
	/** Marks beside figures that are there, such as "r" for revised, and how many figures have them. */
	marks: ReadonlyMap<string, number>;
}

/** A file whose form is known, ready to be read. */
export interface Opened {
	form: FormName;
	facts: FileFacts;
	/** Whether rows with nothing but zeros and symbols may be left out: what is not there is then unknown. */
	mayOmit: boolean;
	/** The place of a cell for a sentence. */
	placeOf(row: number, column: number): Place;
	/** Where the first figure would stand. */
	begin: Place;
	/** Gives every cell to the sink, and the number of rows of each piece; refuses the first thing that is wrong. Can be read again. */
	read(sink: CellSink): Iterable<number>;
}

/** Nothing besides the language is known. */
export const plainFacts = (language: FileFacts['language'], stated: TableCode | null = null): FileFacts => ({
	language,
	stated,
	updated: null,
	footnotes: [],
	marks: new Map()
});
