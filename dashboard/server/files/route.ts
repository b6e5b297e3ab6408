import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { queryStringOf } from '../api/json-route.ts';
import { releaseOf } from '../api/release.ts';
import { answeredFromCopy, tagOf } from '../http/conditional.ts';
import { type Parameters, type Query, readQuery } from '../query/read-query.ts';
import { csv, CSV_TYPE } from './csv.ts';
import type { DataFile } from './data-file.ts';
import { fileName } from './file-name.ts';
import type { FILE_PARAMETERS } from './parameters.ts';

/** A file is made of its address, the data, and this program, which may write files differently when it starts anew. */
const STARTED = Date.now().toString(36);

/**
 * Sends what a generator makes, in the pace of the receiver. The first piece is awaited before the answer begins,
 * so that a failing query is still an error and not a broken file.
 */
async function send(res: Response, chunks: AsyncGenerator<string, void>) {
	const first = await chunks.next();
	if (res.req.method === 'HEAD') return res.end();
	async function* whole() {
		if (!first.done) yield first.value;
		yield* chunks;
	}
	await pipeline(Readable.from(whole()), res).catch(ignoreLeaving);
}

/** Whoever closes the browser in the middle of a download is no error of ours. */
function ignoreLeaving(error: NodeJS.ErrnoException) {
	if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

async function answer<P extends Parameters>(file: DataFile<P>, db: EducationDb, res: Response) {
	const query = readQuery(file.parameters, queryStringOf(res.req.url));
	const { dialect } = query as Query<typeof FILE_PARAMETERS>; // TypeScript cannot see it through the generic P
	const { version, data_sha256 } = await releaseOf(db);
	res.set('Data-Version', version);
	if (answeredFromCopy(res, tagOf(STARTED, data_sha256, res.req.originalUrl))) return;
	const { table, ...contents } = await file.extract(db, query);
	const name = fileName({ ...contents, version }) + (dialect === 'excel' ? '_excel' : '');
	res.attachment(`${name}.csv`).set('Content-Type', CSV_TYPE);
	await send(res, csv(table, dialect));
}

/** Serves a file from the database that is live when it is asked for, to its last row. */
export function fileRoute<P extends Parameters>(file: DataFile<P>, database: LiveDatabase): RequestHandler {
	return async (_req, res) => {
		const lease = database.lease();
		try {
			await answer(file, lease.db, res);
		} finally {
			lease.close();
		}
	};
}
