import type { Cell, Form, Layout } from '../forms/form.ts';
import { type Place, columnInWords } from '../refusal.ts';
import type { Source } from '../text/source.ts';

/** A file while and after it is read. */
export interface LoadedFile {
	source: Source;
	form: Form;
	layout: Layout;
	/** Rows below the header. */
	rows: number;
	cells: number;
	/** Indices into the vocabulary's regions. */
	regions: Set<number>;
	years: Set<number>;
}

/** A file of which nothing is read yet. */
export const loadedFile = (source: Source, form: Form, layout: Layout): LoadedFile => ({
	source,
	form,
	layout,
	rows: 0,
	cells: 0,
	regions: new Set(),
	years: new Set()
});

/** The place of a cell for a sentence. */
export const placeOf = ({ source, layout }: LoadedFile, { row, column }: Pick<Cell, 'row' | 'column'>): Place => ({
	file: source.name,
	row,
	column: columnInWords(column, layout.header)
});
