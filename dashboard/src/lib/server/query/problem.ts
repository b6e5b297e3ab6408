/** One part of a request that could not be followed. */
export interface Fault {
	parameter: string;
	/** What stood there; null: nothing, though it is needed. */
	asked: string | null;
	/** The values allowed, or in words what a value must be. */
	allowed: string | readonly string[];
}

/** Status and title of each kind of failure. */
export const PROBLEM_KINDS = {
	'invalid-request': [400, 'The request cannot be understood'],
	'not-found': [404, 'There is nothing at this address'],
	'method-not-allowed': [405, 'This address can only be read'],
	'too-many-requests': [429, 'Too many requests in a short time'],
	'internal-error': [500, 'The server failed']
} as const;

/** What kinds of failure an answer can tell of. */
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** A failure that the caller is told of as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
	readonly kind: ProblemKind;
	readonly faults: readonly Fault[];

	/** `detail`: one sentence for the caller: what was asked, and what to do. */
	constructor(kind: ProblemKind, detail: string, faults: readonly Fault[] = []) {
		super(detail);
		this.kind = kind;
		this.faults = faults;
	}

	get status(): number {
		return PROBLEM_KINDS[this.kind][0];
	}
}

const describe = ({ parameter, asked }: Fault) =>
	asked === null ? `${parameter} is missing` : `${parameter}=${asked}`;

/** A refusal of the query's parameters, all of them at once. */
export const refuse = (...faults: Fault[]): Problem =>
	new Problem('invalid-request', `Cannot answer: ${faults.map(describe).join('; ')}. See "parameters".`, faults);

/** What the caller is told; `instance` is the address that was asked for, so that a logged answer explains itself. */
export const problemBody = (problem: Problem, instance: string) => ({
	type: `urn:kraftsamling:problem:${problem.kind}`,
	title: PROBLEM_KINDS[problem.kind][1],
	status: problem.status,
	detail: problem.message,
	instance,
	...(problem.faults.length > 0 && { parameters: problem.faults })
});
