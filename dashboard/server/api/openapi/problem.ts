import * as v from 'valibot';
import { PROBLEM_KINDS, type ProblemKind } from '#lib/server/query/problem.ts';
import { told } from '../members.ts';

const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];

const fault = v.strictObject({
	parameter: v.string(),
	asked: told(v.nullable(v.string()), 'What stood there; null: nothing, though it is needed'),
	allowed: told(v.union([v.string(), v.array(v.string())]), 'The values allowed, or in words what a value must be')
});

/** A failure as `application/problem+json` (RFC 9457) tells of it. */
export const problem = v.strictObject({
	type: v.picklist(KINDS.map((kind) => `urn:kraftsamling:problem:${kind}` as const)),
	title: v.string(),
	status: v.picklist([...new Set(KINDS.map((kind) => PROBLEM_KINDS[kind][0]))]),
	detail: told(v.string(), 'One sentence: what was asked, and what to do'),
	instance: told(v.string(), 'The address that was asked for'),
	parameters: told(v.optional(v.array(fault)), 'Each fault of the query, all of them at once')
});
