import type { EducationDb } from '#db/open.server.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';
import type { TextFiles } from './zip.ts';

/** What a zip that was asked for holds. */
export interface ZipContents {
	/** Without its ending. */
	name: string;
	files: TextFiles;
}

/** An address that answers with a zip of small files. */
export interface ZipFile<P extends Parameters = Parameters> {
	/** Below `/api/v1/files`, e.g. `/evaluation.zip`. */
	path: string;
	/** One sentence: what it holds. */
	summary: string;
	parameters: P;
	/** @param site the address that the file was asked from, for links that stay readable: `https://example.org` */
	make(db: EducationDb, query: Query<P>, site: string): Promise<ZipContents>;
}

/** Lets TypeScript infer what `make` gets from the parameters. */
export const zipFile = <P extends Parameters>(description: ZipFile<P>): ZipFile<P> => description;
