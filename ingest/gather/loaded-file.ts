import type { FileFacts, FormName } from '../forms/form.ts';
import type { TableCode } from '../labels/tables.ts';
import type { Source } from '../text/source.ts';

/** A file after it was read. */
export interface LoadedFile {
	/** From 1, in the order in which files were read. */
	number: number;
	source: Source;
	form: FormName;
	facts: FileFacts;
	/** The tables that its figures are of. */
	tables: TableCode[];
	/** Rows below the header; in a form without rows, figures. */
	rows: number;
	cells: number;
	/** Indices into the vocabulary's regions. */
	regions: ReadonlySet<number>;
	years: ReadonlySet<number>;
	/** Figures of smaller areas that were passed over. */
	skipped: number;
	/** Cells that the file leaves out: unknown, because it leaves out zeros and missing figures alike. */
	omitted: Omitted[];
	/** Regions and years of the five levels without a measure, because some of their cells are symbols. */
	without: Omitted[];
}

/** Cells of one region and year that a file leaves out, or has a symbol for. */
export interface Omitted {
	region: number;
	year: number;
	cells: number;
}
