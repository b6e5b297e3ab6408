import type { EducationDb } from '#db/open.server.ts';
import type { Parameters, Query } from '../query/read-query.ts';
import type { FileContents } from './file-name.ts';
import type { FILE_PARAMETERS } from './parameters.ts';
import type { Table } from './table.ts';

/** The content of a file that was asked for: what it holds, and its rows. */
export interface Extract extends Omit<FileContents, 'version'> {
	table: Table;
}

/** An address that answers with a file. */
export interface DataFile<P extends Parameters = Parameters> {
	/** Below `/api/v1/files`, e.g. `/indicators.csv`. */
	path: string;
	/** One sentence: what it holds. */
	summary: string;
	parameters: P & typeof FILE_PARAMETERS;
	/** Checks the question against the database; the rows are read later, while they are sent. */
	extract(db: EducationDb, query: Query<P & typeof FILE_PARAMETERS>): Promise<Extract>;
}

/** Lets TypeScript infer what `extract` gets from the parameters. */
export const dataFile = <P extends Parameters>(description: DataFile<P>): DataFile<P> => description;
