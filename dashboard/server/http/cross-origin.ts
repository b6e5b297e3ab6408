import type { RequestHandler } from 'express';
import { Problem } from '#lib/server/query/problem.ts';

/**
 * Anyone's page may ask, in some ways only; no credentials are ever involved.
 * @param methods besides OPTIONS
 * @param headers that a page may send
 */
export function openFor(methods: string[], headers: string[]): RequestHandler {
	const allowed = [...methods, 'OPTIONS'].join(', ');
	return (req, res, next) => {
		res.set({
			'Access-Control-Allow-Origin': '*',
			'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Data-Version, Link, Retry-After',
			'Cross-Origin-Resource-Policy': 'cross-origin'
		});
		if (methods.includes(req.method)) return next();
		res.set('Allow', allowed);
		if (req.method !== 'OPTIONS') {
			throw new Problem('method-not-allowed', `${req.method} is not possible here, only ${allowed}.`);
		}
		res.set({ 'Access-Control-Allow-Methods': allowed, 'Access-Control-Allow-Headers': headers.join(', ') });
		res.set('Access-Control-Max-Age', '86400').status(204).end();
	};
}

/** Anyone's page may read, and only read. */
export const openForReading = openFor(['GET', 'HEAD'], ['If-None-Match']);
