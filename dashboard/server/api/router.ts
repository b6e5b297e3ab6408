import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { evaluationZip } from '../files/evaluation-zip.ts';
import { FORMATS } from '../files/formats/formats.ts';
import { fileParameters, fileRoute } from '../files/route.ts';
import type { ZipFile } from '../files/zip-file.ts';
import { zipRoute } from '../files/zip-route.ts';
import { limitDownloads } from '../http/limit-downloads.ts';
import { openForReading } from '../http/cross-origin.ts';
import { answerWithProblem, notFound } from '../http/problem.ts';
import { allowedValues } from '#lib/server/query/read-query.ts';
import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { evaluation } from './evaluation.ts';
import { indicators } from './indicators.ts';
import { jsonRoute } from './json-route.ts';
import { regions } from './regions.ts';
import { releases } from './releases.ts';
import { series } from './series.ts';

/** How an address is told of in the list. */
const listed = (prefix: string, { path, summary, parameters }: Pick<Endpoint, 'path' | 'summary' | 'parameters'>) => ({
	path: prefix + path,
	summary,
	parameters: Object.fromEntries(Object.entries(parameters).map(([name, schema]) => [name, allowedValues(schema)]))
});

const index = endpoint({
	path: '',
	summary: 'This list',
	parameters: {},
	answer: async () => ({
		endpoints: [
			...ENDPOINTS.map((endpoint) => listed('/api/v1', endpoint)),
			...[...FILES.map(described), ...ZIPS].map((file) => listed('/api/v1/files', file))
		]
	})
});

/** Everything that answers with JSON; each is served and listed from its own description. */
const ENDPOINTS: Endpoint[] = [index, indicators, regions, series, evaluation, releases] as Endpoint[];

/** Every table in every format. */
const FILES = EXTRACT_TABLES.flatMap((table) => FORMATS.map((format) => ({ table, format })));

const pathOf = ({ table, format }: (typeof FILES)[number]) => `/${table.name}.${format.ending}`;

const described = (file: (typeof FILES)[number]) => ({
	path: pathOf(file),
	summary: `${file.table.summary}. ${file.format.summary}`,
	parameters: fileParameters(file.table, file.format)
});

/** Everything that answers with several files in one. */
const ZIPS: ZipFile[] = [evaluationZip] as ZipFile[];

/** The public API, version 1: reading only, for everybody. */
export function apiRouter(database: LiveDatabase): Router {
	const router = express.Router();
	router.use(openForReading);
	router.use('/v1/evaluation', limitDownloads('evaluations'));
	for (const endpoint of ENDPOINTS) router.get(`/v1${endpoint.path}`, jsonRoute(endpoint, database));
	router.use('/v1/files', limitDownloads());
	for (const file of FILES) router.get(`/v1/files${pathOf(file)}`, fileRoute(file.table, file.format, database));
	for (const file of ZIPS) router.get(`/v1/files${file.path}`, zipRoute(file, database));
	return router.use(notFound, answerWithProblem);
}
