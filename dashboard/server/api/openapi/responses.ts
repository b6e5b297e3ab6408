import * as v from 'valibot';
import { PROBLEM_KINDS, type ProblemKind } from '#lib/server/query/problem.ts';
import type { Address } from '../address.ts';
import type { AnswerSchema } from '../endpoint.ts';
import { told } from '../members.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

const reference = (kind: 'schemas' | 'headers' | 'responses', name: string) => ({
	$ref: `#/components/${kind}/${name}`
});

const headers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, reference('headers', name)]));

/** What every answer that holds figures carries. */
const CARRIED = ['ETag', 'Data-Version', 'Cache-Control'];

/** `too-many-requests` → `TooManyRequests`, the name of its component. */
const componentOf = (kind: ProblemKind): string =>
	kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Headers that some kinds of failure bring along. */
const BROUGHT: Partial<Record<ProblemKind, string[]>> = {
	'too-many-requests': ['Retry-After'],
	'method-not-allowed': ['Allow']
};

const problemResponse = (kind: ProblemKind) => ({
	description: PROBLEM_KINDS[kind][1],
	headers: headers('Cache-Control', ...(BROUGHT[kind] ?? [])),
	content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } }
});

const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];

/** Every failure once, for `components.responses`; and the answer to a caller who has the content already. */
export const RESPONSES = {
	NotModified: { description: 'Nothing new since the answer with this ETag', headers: headers(...CARRIED) },
	...Object.fromEntries(KINDS.map((kind) => [componentOf(kind), problemResponse(kind)]))
};

/** A file has a name. */
const isFile = ({ path }: Address): boolean => path.startsWith('/api/v1/files/');

/** The failures that an address can answer with; where there is nothing, there is no address. */
const failuresOf = (address: Address) =>
	KINDS.filter((kind) => kind !== 'not-found' && (kind !== 'too-many-requests' || address.limited)).map(
		(kind) => [String(PROBLEM_KINDS[kind][0]), reference('responses', componentOf(kind))] as const
	);

const dataVersion = told(v.string(), 'Which release of the figures the answer was made of, e.g. 2026-11-25');

/** The members of an answer with the data version that stands before them all. */
export const withDataVersion = (answers: AnswerSchema): AnswerSchema => {
	const entries = { dataVersion, ...answers.entries };
	return 'rest' in answers ? v.objectWithRest(entries, answers.rest) : v.strictObject(entries);
};

function schemaOf({ answers, contentType }: Address): JsonSchema {
	if (answers) return jsonSchemaOf(withDataVersion(answers));
	if (/[/+]json\b/.test(contentType)) return { type: 'object' };
	return contentType.startsWith('text/') ? { type: 'string' } : {};
}

/** What the answers of an address carry besides. */
const carriedBy = (address: Address): string[] => [
	...(isFile(address) ? ['Content-Disposition'] : []),
	...(address.isLinked ? ['Link'] : [])
];

/** A media type without its parameters, which tell nothing to a program that chooses by type. */
const mediaType = (contentType: string): string => contentType.split(';')[0]!;

/** Every answer of an address, by status. */
export const responsesOf = (address: Address) => ({
	200: {
		description: address.summary,
		headers: headers(...CARRIED, ...carriedBy(address)),
		content: { [mediaType(address.contentType)]: { schema: schemaOf(address) } }
	},
	304: reference('responses', 'NotModified'),
	...Object.fromEntries(failuresOf(address))
});

/** The same answers without their bodies. */
export const headResponsesOf = (address: Address) => ({
	...responsesOf(address),
	200: { description: 'The headers of the same answer to GET', headers: responsesOf(address)[200].headers }
});
