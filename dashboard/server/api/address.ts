import type { Parameters } from '#lib/server/query/read-query.ts';
import type { AnswerSchema } from './endpoint.ts';

/** What can be asked for at one address, whatever it answers with. */
export interface Address {
	/** The whole path, e.g. `/api/v1/series`. */
	path: string;
	/** One sentence: what it answers. */
	summary: string;
	/** Query string of a question that every database answers. */
	example: string;
	parameters: Parameters;
	/** Callers may only ask so often in a minute. */
	limited: boolean;
	contentType: string;
	/** Its answers carry the header `Link`. */
	isLinked?: boolean;
	/** Schema of an answer in JSON; a file has none. */
	answers?: AnswerSchema;
}
