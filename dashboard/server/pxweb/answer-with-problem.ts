import type { ErrorRequestHandler, RequestHandler } from 'express';
import { Problem } from '#lib/server/query/problem.ts';
import { PxProblem, pxProblemBody } from './px-problem.ts';

/** Ends the router: what no route took does not exist. */
export const notFound: RequestHandler = (req) => {
	throw new PxProblem('no-such-address', `There is nothing at ${req.originalUrl.split('?')[0]}.`);
};

/** `lang=xx: sv, en` */
const toldFaults = ({ message, faults }: Problem): string =>
	faults.length === 0
		? message
		: `${faults.map(({ parameter, asked, allowed }) => `${parameter}${asked === null ? ' is missing' : `=${asked}`}; allowed: ${[allowed].flat().join(', ')}`).join('. ')}.`;

/** What is known to be the caller's fault: what Express and its parser of bodies cannot read. */
const isUnreadable = (error: unknown): error is Error & { status: number } =>
	error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;

/** Whatever was thrown, as the specification tells of it; undefined: nobody expected it. */
function problemOf(error: unknown): PxProblem | undefined {
	if (error instanceof PxProblem) return error;
	if (isUnreadable(error) && !(error instanceof Problem)) {
		return new PxProblem('bad-request', `The request cannot be read: ${error.message}.`);
	}
	if (!(error instanceof Problem)) return undefined;
	const kind = error.kind === 'invalid-request' ? 'bad-request' : error.kind;
	return new PxProblem(kind === 'not-found' ? 'no-such-address' : kind, toldFaults(error));
}

/** Answers with what went wrong. Unexpected errors are logged, and not shown to the caller. */
export const answerWithPxProblem: ErrorRequestHandler = (error, req, res, next) => {
	if (res.headersSent) return next(error);
	const known = problemOf(error);
	if (!known) console.error(req.method, req.originalUrl, error);
	const problem = known ?? new PxProblem('internal-error', 'The server could not answer. Ask again.');
	for (const name of ['ETag', 'Content-Disposition']) res.removeHeader(name);
	res.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json');
	res.send(JSON.stringify(pxProblemBody(problem)));
};
