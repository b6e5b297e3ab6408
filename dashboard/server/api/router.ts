import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { openForReading } from '../http/cross-origin.ts';
import { answerWithProblem, notFound } from '../http/problem.ts';
import { allowedValues } from '../query/read-query.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { indicators } from './indicators.ts';
import { jsonRoute } from './json-route.ts';
import { regions } from './regions.ts';
import { releases } from './releases.ts';
import { series } from './series.ts';

const listParameters = (parameters: Endpoint['parameters']) =>
	Object.fromEntries(Object.entries(parameters).map(([name, schema]) => [name, allowedValues(schema)]));

const index = endpoint({
	path: '',
	summary: 'This list',
	parameters: {},
	answer: async () => ({
		endpoints: ENDPOINTS.map(({ path, summary, parameters }) => ({
			path: `/api/v1${path}`,
			summary,
			parameters: listParameters(parameters)
		}))
	})
});

/** Everything that answers with JSON; each is served and listed from its own description. */
const ENDPOINTS: Endpoint[] = [index, indicators, regions, series, releases] as Endpoint[];

/** The public API, version 1: reading only, for everybody. */
export function apiRouter(database: LiveDatabase): Router {
	const router = express.Router();
	router.use(openForReading);
	for (const endpoint of ENDPOINTS) router.get(`/v1${endpoint.path}`, jsonRoute(endpoint, database));
	return router.use(notFound, answerWithProblem);
}
