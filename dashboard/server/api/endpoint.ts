import type { EducationDb } from '#db/open.server.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';

/** An address that answers with JSON: one description validates the question, makes the answer and lists itself. */
export interface Endpoint<P extends Parameters = Parameters> {
	/** Below `/api/v1`, e.g. `/series`. */
	path: string;
	/** One sentence: what it answers. */
	summary: string;
	parameters: P;
	/** The answer's members, without the data version; what a caller has to change is thrown as a Problem. */
	answer(db: EducationDb, query: Query<P>): Promise<object>;
}

/** Lets TypeScript infer what `answer` gets from the parameters. */
export const endpoint = <P extends Parameters>(description: Endpoint<P>): Endpoint<P> => description;
