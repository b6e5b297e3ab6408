import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { queryStringOf } from '../api/json-route.ts';
import { releaseOf } from '../api/release.ts';
import { answeredFromCopy, tagOf } from '../http/conditional.ts';
import type { ExtractTable } from '#lib/server/extract/extract.ts';
import { fileName } from '#lib/server/extract/file-name.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import { type Query, readQuery } from '#lib/server/query/read-query.ts';
import { siblingAddress } from './describe/addresses.ts';
import { fileParameters, type TableFile } from './offered.ts';

/** A file is made of its address, the data, and this program, which may write files differently when it starts anew. */
export const STARTED = Date.now().toString(36);

/**
 * Sends what a generator makes, in the pace of the receiver. The first piece is awaited before the answer begins,
 * so that a failing query is still an error and not a broken file.
 */
export async function send(res: Response, pieces: AsyncIterable<string | Uint8Array>) {
	const rest = pieces[Symbol.asyncIterator]();
	const first = await rest.next();
	if (res.req.method === 'HEAD') {
		await rest.return?.();
		return res.end();
	}
	async function* whole() {
		if (!first.done) yield first.value;
		for await (const piece of { [Symbol.asyncIterator]: () => rest }) {
			await setImmediate(); // the database answers at once: without a pause others would wait for the whole file
			yield piece;
		}
	}
	await pipeline(whole(), res).catch(ignoreLeaving);
}

/** Whoever closes the browser in the middle of a download is no error of ours. */
function ignoreLeaving(error: NodeJS.ErrnoException) {
	if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

/** Tells where the file's columns are described, for the same question. */
function linkDescription({ format: { describedBy } }: TableFile, res: Response) {
	if (!describedBy) return;
	const address = siblingAddress(res.req.originalUrl, describedBy.ending);
	res.set('Link', `<${address}>; rel="describedby"; type="${describedBy.contentType}"`);
}

async function answer(file: TableFile, publisher: Publisher, db: EducationDb, res: Response) {
	const { req } = res;
	const { table, format } = file;
	const query = readQuery(fileParameters(file), queryStringOf(req.url));
	const { version, data_sha256 } = await releaseOf(db);
	res.set('Data-Version', version);
	linkDescription(file, res);
	const tag = tagOf(STARTED, data_sha256, req.originalUrl);
	// only an answer gave this tag away, so the question is known to be good; `*` says nothing of it
	if (req.get('If-None-Match') !== '*' && answeredFromCopy(res, tag)) return;
	const extract = await table.extract(db, query as Query<ExtractTable['parameters']>);
	if (answeredFromCopy(res, tag)) return;
	const name = fileName({ ...extract, version }) + (format.nameSuffix?.(query) ?? '');
	const permalink = `${req.protocol}://${req.host}${req.originalUrl}`;
	res.attachment(`${name}.${format.ending}`).set('Content-Type', format.contentType);
	await send(res, format.write(extract, { version, permalink, publisher }, query));
}

/** Serves a table in a format from the database that is live when it is asked for, to its last row. */
export function fileRoute(file: TableFile, database: LiveDatabase, publisher: Publisher): RequestHandler {
	return async (_req, res) => {
		const lease = database.lease();
		try {
			await answer(file, publisher, lease.db, res);
		} finally {
			lease.close();
		}
	};
}
