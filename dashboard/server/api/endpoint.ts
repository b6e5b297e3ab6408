import type * as v from 'valibot';
import type { EducationDb } from '#db/open.server.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';

/** Schema of an answer's members, without the data version. */
export type AnswerSchema =
	| v.StrictObjectSchema<v.ObjectEntries, undefined>
	| v.ObjectWithRestSchema<v.ObjectEntries, v.GenericSchema, undefined>;

/** An address that answers with JSON: one description validates the question, makes the answer and documents both. */
export interface Endpoint<P extends Parameters = Parameters, A extends AnswerSchema = AnswerSchema> {
	/** Below `/api/v1`, e.g. `/series`. */
	path: string;
	/** One sentence: what it answers. */
	summary: string;
	/** Query string of a question that every database answers. */
	example: string;
	parameters: P;
	/** Costs so much that callers may only ask so often in a minute; every request has to be counted. */
	limited?: boolean;
	/** Every member of the answer but the data version: `answer` cannot give others, and the tests hold it to them. */
	answers: A;
	/** The answer's members, without the data version; what a caller has to change is thrown as a Problem. */
	answer(db: EducationDb, query: Query<P>): Promise<v.InferInput<A>>;
	/** Addresses that go with an answer, by their relation (RFC 8288), for the header `Link`; null: there is none. */
	links?(query: Query<P>, answer: v.InferInput<A>): Record<string, string | null>;
}

/** Lets TypeScript infer what `answer` gets from the parameters, and what it has to give from the schema. */
export const endpoint = <P extends Parameters, A extends AnswerSchema>(description: Endpoint<P, A>): Endpoint<P, A> =>
	description;
