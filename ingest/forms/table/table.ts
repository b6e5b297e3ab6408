import type { Place } from '../../refusal.ts';

/** A row of a table: its labels and figures as texts, as many as the header has. */
export interface DataRow {
	/** Its line, from 1, or its place in a list of rows. */
	line: number;
	fields: string[];
}

/** Labels and figures in columns, whatever the file is written in. */
export interface Table {
	file: string;
	/** Headings, trimmed. */
	header: readonly string[];
	/** The first row of figures; undefined where there is none. */
	first: DataRow | undefined;
	/** The place of a heading. */
	placeOfHeading(column: number): Place;
	placeOf(row: number, column: number): Place;
}
