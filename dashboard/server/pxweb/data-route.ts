import type { RequestHandler, Response } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { queryStringOf } from '../api/json-route.ts';
import { releaseOf } from '../api/release.ts';
import { send, STARTED } from '../files/route.ts';
import { answeredFromCopy, tagOf } from '../http/conditional.ts';
import { type DataQuestion, readAddress, readFormatQuery } from './request/read-address.ts';
import { readBody } from './request/read-body.ts';
import { readFormat } from './request/read-format.ts';
import { describe } from './selection/describe.ts';
import { place } from './selection/placement.ts';
import { readCube } from './selection/read-cube.ts';
import { select } from './selection/select.ts';
import { pxTable } from './tables/tables.ts';

/** The question of a request. Throws Problem and PxProblem where it cannot be understood. */
function questionOf(req: Response['req']): DataQuestion {
	const queryString = queryStringOf(req.url);
	if (req.method !== 'POST') return readAddress(queryString);
	return { query: readFormatQuery(queryString), wish: readBody(req.body) };
}

/** Whether the caller has this answer already; one to a question that was sent as a body has no address to keep it by. */
function isKnown(res: Response, address: string, sha256: string): boolean {
	if (res.req.method !== 'POST') return answeredFromCopy(res, tagOf(STARTED, sha256, address));
	res.set('Cache-Control', 'no-store');
	return false;
}

async function answer(db: EducationDb, res: Response): Promise<void> {
	const { req } = res;
	const { version, data_sha256 } = await releaseOf(db);
	const { query, wish } = questionOf(req);
	const { format, params } = readFormat(query);
	const table = await pxTable(db, req.params.id as string, query.lang);
	const choice = select(table, wish);
	const described = describe(table, choice, place(table, choice, wish), version.slice(0, 10));
	res.set('Data-Version', version);
	const address = `${req.protocol}://${req.host}${req.originalUrl}`;
	if (isKnown(res, address, data_sha256)) return;
	const description = req.method === 'POST' ? described : { ...described, href: address };
	const cube = await readCube(db, table, choice, description);
	if (format.name !== 'json-stat2') res.attachment(`${table.id}_v${version}.${format.ending}`);
	res.set('Content-Type', format.contentType);
	await send(res, asyncly(format.write(cube, params, { version, permalink: address })));
}

async function* asyncly<Piece>(pieces: Iterable<Piece> | AsyncIterable<Piece>): AsyncGenerator<Piece, void> {
	yield* pieces;
}

/** Serves data of a table from the database that is live when it is asked for. */
export function dataRoute(database: LiveDatabase): RequestHandler {
	return async (_req, res) => {
		const lease = database.lease();
		try {
			await answer(lease.db, res);
		} finally {
			lease.close();
		}
	};
}
