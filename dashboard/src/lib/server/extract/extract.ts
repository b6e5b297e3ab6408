import type { EducationDb } from '#db/open.server.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';
import type { FileContents } from './file-name.ts';
import type { EXTRACT_PARAMETERS } from './parameters.ts';
import type { Source } from './sources.ts';
import type { LineWriter, Table } from './table.ts';

/** What was asked for: a part of a table of figures, in whatever form it is then written. */
export interface Extract extends Omit<FileContents, 'version'> {
	/** In order of code. */
	regions: Pick<RegionRow, 'code' | 'level' | 'name'>[];
	/** What it holds, as a heading: `Högutbildade`. */
	title: string;
	locale: Locale;
	/** SCB's tables behind the figures, by code. */
	sourceTables: string[];
	/** The same tables, with what a reader has to be told of them. */
	sources: Source[];
	/** What a reader has to know, a paragraph each: what the indicators mean, what SCB says of the tables behind. */
	notes: string[];
	/** How many rows `table` has, counted without reading them. */
	countRows(): Promise<number>;
	/** The rows, read while they are asked for. */
	table: Table;
	/** The columns of `table` that tell each of its rows from all others. */
	key: string[];
	/** The same rows as lines of text, where the database can write them itself, many times faster. */
	lines?(writer: LineWriter): AsyncIterable<string>;
}

/** A table of figures that parts can be asked of. */
export interface ExtractTable<P extends Parameters = Parameters> {
	/** Its name in addresses, e.g. `indicators`. */
	name: string;
	/** One sentence: what it holds. */
	summary: string;
	parameters: P & typeof EXTRACT_PARAMETERS;
	/** Checks the question against the database; the rows are read later. Throws Problem. */
	extract(db: EducationDb, query: Query<P & typeof EXTRACT_PARAMETERS>): Promise<Extract>;
}

/** Lets TypeScript infer what `extract` gets from the parameters. */
export const extractTable = <P extends Parameters>(description: ExtractTable<P>): ExtractTable<P> => description;
