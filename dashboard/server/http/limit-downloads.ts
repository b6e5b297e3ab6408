import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '#lib/server/query/problem.ts';

/** Answers in a minute to one address: more than a script that takes every indicator of every county. */
const PER_MINUTE = 120;

/**
 * What is made while it is sent costs a hundred times an answer from memory, so one caller may not take all of the
 * server. Addresses are kept in memory for a minute, and nowhere else.
 * @param what is counted, in the plural
 */
export const limitDownloads = (what = 'files'): RequestHandler =>
	rateLimit({
		windowMs: 60_000,
		limit: PER_MINUTE,
		standardHeaders: 'draft-8',
		legacyHeaders: false,
		handler(_req, _res, next) {
			next(
				new Problem(
					'too-many-requests',
					`At most ${PER_MINUTE} ${what} in a minute: ask again after "Retry-After" seconds.`
				)
			);
		}
	});
