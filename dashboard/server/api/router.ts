import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import { pathOf, TABLE_FILES, ZIPS } from '../files/offered.ts';
import { fileRoute } from '../files/route.ts';
import { zipRoute } from '../files/zip-route.ts';
import { openForReading } from '../http/cross-origin.ts';
import { limitDownloads, PER_MINUTE } from '../http/limit-downloads.ts';
import { answerWithProblem, notFound } from '../http/problem.ts';
import { ENDPOINTS } from './addresses.ts';
import { jsonRoute } from './json-route.ts';
import { openapiRoute } from './openapi/route.ts';

/** An answer has one address: no other case, no slash at its end. */
const EXACT = { caseSensitive: true, strict: true };

/** The files of the public API, each counted against the caller's limit. */
function filesRouter(database: LiveDatabase, publisher: Publisher, perMinute: number): Router {
	const router = express.Router(EXACT);
	router.use(limitDownloads('files', perMinute));
	for (const file of TABLE_FILES) router.get(pathOf(file), fileRoute(file, database, publisher));
	for (const file of ZIPS) router.get(file.path, zipRoute(file, database));
	return router;
}

/**
 * The public API, version 1: reading only, for everybody.
 * @param publisher who is named in what describes files
 * @param perMinute files, and evaluations, that one address may ask for in a minute
 */
export function apiRouter(database: LiveDatabase, publisher: Publisher, perMinute = PER_MINUTE): Router {
	const router = express.Router(EXACT);
	router.get('/', (_req, _res, next) => next('router')); // a page for people: the site draws it
	router.use(openForReading);
	for (const endpoint of ENDPOINTS) {
		const limits = endpoint.limited ? [limitDownloads(`answers of ${endpoint.path}`, perMinute)] : [];
		router.get(`/v1${endpoint.path}`, ...limits, jsonRoute(endpoint, database));
	}
	router.get('/v1/openapi.json', openapiRoute(database));
	router.use('/v1/files', filesRouter(database, publisher, perMinute));
	return router.use(notFound, answerWithProblem);
}
