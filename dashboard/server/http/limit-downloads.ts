import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '#lib/server/query/problem.ts';

/** Answers in a minute to one address: more than a script that takes every indicator of every county. */
export const PER_MINUTE = 120;

/**
 * What is made while it is sent costs a hundred times an answer from memory, so one caller may not take all of the
 * server. Addresses are kept in memory for a minute, and nowhere else.
 * @param what is counted, in the plural
 * @param perMinute how many of them
 */
export const limitDownloads = (what = 'files', perMinute = PER_MINUTE): RequestHandler =>
	rateLimit({
		windowMs: 60_000,
		limit: perMinute,
		standardHeaders: 'draft-8',
		legacyHeaders: false,
		handler(_req, _res, next) {
			next(
				new Problem(
					'too-many-requests',
					`At most ${perMinute} ${what} in a minute: ask again after "Retry-After" seconds.`
				)
			);
		}
	});
