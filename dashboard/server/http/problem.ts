import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { Problem, problemBody } from '#lib/server/query/problem.ts';

/** What may have been said already of the answer that failed. */
const OF_THE_ANSWER = ['ETag', 'Content-Disposition', 'Link'];

/** Answers with a problem. */
function sendProblem(res: Response, problem: Problem): void {
	for (const name of OF_THE_ANSWER) res.removeHeader(name);
	res.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json');
	res.send(JSON.stringify(problemBody(problem, res.req.originalUrl), null, '\t'));
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
