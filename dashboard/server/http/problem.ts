import type { ErrorRequestHandler, RequestHandler, Response } from 'express';

/** One part of a request that could not be followed. */
export interface Fault {
	parameter: string;
	/** What stood there; null: nothing, though it is needed. */
	asked: string | null;
	/** The values allowed, or in words what a value must be. */
	allowed: string | readonly string[];
}

const TITLES = {
	'invalid-request': [400, 'The request cannot be understood'],
	'not-found': [404, 'There is nothing at this address'],
	'method-not-allowed': [405, 'This address can only be read'],
	'too-many-requests': [429, 'Too many requests in a short time'],
	'internal-error': [500, 'The server failed']
} as const;

/** What kinds of failure an answer can tell of. */
export type ProblemKind = keyof typeof TITLES;

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
		return TITLES[this.kind][0];
	}
}

const describe = ({ parameter, asked }: Fault) =>
	asked === null ? `${parameter} is missing` : `${parameter}=${asked}`;

/** A refusal of the query's parameters, all of them at once. */
export const refuse = (...faults: Fault[]): Problem =>
	new Problem('invalid-request', `Cannot answer: ${faults.map(describe).join('; ')}. See "parameters".`, faults);

/** Writes the problem; `instance` is the address that was asked for, so that a logged answer explains itself. */
export function sendProblem(res: Response, problem: Problem): void {
	const body = {
		type: `urn:kraftsamling:problem:${problem.kind}`,
		title: TITLES[problem.kind][1],
		status: problem.status,
		detail: problem.message,
		instance: res.req.originalUrl,
		...(problem.faults.length > 0 && { parameters: problem.faults })
	};
	res.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json');
	res.send(JSON.stringify(body, null, '\t'));
}

/** Ends a router: what no route took does not exist. */
export const notFound: RequestHandler = (req) => {
	throw new Problem('not-found', `There is nothing at ${req.originalUrl.split('?')[0]}. /api/v1 lists the addresses.`);
};

/** Turns whatever was thrown into an answer. Unexpected errors are logged, and not shown to the caller. */
export const answerWithProblem: ErrorRequestHandler = (error, req, res, next) => {
	if (res.headersSent) return next(error);
	if (error instanceof Problem) return sendProblem(res, error);
	console.error(req.method, req.originalUrl, error);
	sendProblem(res, new Problem('internal-error', 'The server could not answer. Ask again; if it goes on, tell us.'));
};
