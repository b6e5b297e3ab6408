import type { RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { queryStringOf } from '../api/json-route.ts';
import { releaseOf } from '../api/release.ts';
import { EncodedBody } from '../http/encoded.ts';
import type { PxAnswer } from './answers/answer.ts';
import { readParameters } from './request/parameters.ts';

/** Serves an answer of JSON from whichever database is live. */
export function answerRoute(
	{ parameters, answer }: PxAnswer,
	database: LiveDatabase,
	perMinute: number
): RequestHandler {
	return async (req, res) => {
		const lease = database.lease();
		try {
			const { version } = await releaseOf(lease.db);
			const base = `${req.protocol}://${req.host}${req.baseUrl}`;
			const query = readParameters(parameters, new URLSearchParams(queryStringOf(req.url)));
			const id = (req.params.id as string | undefined) ?? '';
			const body = JSON.stringify(await answer({ db: lease.db, base, id, perMinute, version }, query));
			res.set('Data-Version', version).type('json');
			new EncodedBody(body).send(res);
		} finally {
			lease.close();
		}
	};
}
