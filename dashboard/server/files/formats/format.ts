import type { Extract } from '#lib/server/extract/extract.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';

/** What a file may tell about where it comes from. */
export interface Provenance {
	/** The data version. */
	version: string;
	/** The address that the file was asked for, whole, so that it can be asked again: `https://example.org/api/…`. */
	permalink: string;
	/** Who answers for the site. */
	publisher: Publisher;
}

/** A way to write an extract down, or to describe how it is written. */
export interface Format<P extends Parameters = Parameters> {
	/** Ending of the address and of the file's name, e.g. `csv`. */
	ending: string;
	/** One sentence: what it is good for. */
	summary: string;
	contentType: string;
	/** What only this format can be asked for. */
	parameters: P;
	/** The format that describes this one's columns for programs, if there is one: asked the same, it tells of the same file. */
	describedBy?: Pick<Format, 'ending' | 'contentType'>;
	/** What stands behind the file's name before its ending; empty: nothing. */
	nameSuffix?(query: Query<P>): string;
	/** The file, piece by piece, in constant memory. Throws Problem before the first piece where it cannot hold the extract. */
	write(extract: Extract, provenance: Provenance, query: Query<P>): AsyncIterable<string | Uint8Array>;
}

/** Lets TypeScript infer what `write` gets from the parameters. */
export const format = <P extends Parameters>(description: Format<P>): Format<P> => description;
