import type { RequestHandler } from 'express';
import { Problem } from '#lib/server/query/problem.ts';

const READING = 'GET, HEAD, OPTIONS';

/** Anyone's page may read, and only read; no credentials are ever involved. */
export const openForReading: RequestHandler = (req, res, next) => {
	res.set({
		'Access-Control-Allow-Origin': '*',
		'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Data-Version, Link, Retry-After',
		'Cross-Origin-Resource-Policy': 'cross-origin'
	});
	if (req.method === 'GET' || req.method === 'HEAD') return next();
	if (req.method !== 'OPTIONS') {
		res.set('Allow', READING);
		throw new Problem('method-not-allowed', `${req.method} is not possible here, only ${READING}.`);
	}
	res.set({ Allow: READING, 'Access-Control-Allow-Methods': READING, 'Access-Control-Allow-Headers': 'If-None-Match' });
	res.set('Access-Control-Max-Age', '86400').status(204).end();
};
