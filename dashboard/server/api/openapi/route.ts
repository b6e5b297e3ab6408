import type { RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { EncodedBody } from '../../http/encoded.ts';
import { queryStringOf } from '../json-route.ts';
import { releaseOf } from '../release.ts';
import { openapiDocument } from './document.ts';

/** Serves the description of the API. It is the program's, not the data's: made once. */
export function openapiRoute(database: LiveDatabase): RequestHandler {
	const body = new EncodedBody(JSON.stringify(openapiDocument()));
	return async (req, res) => {
		const lease = database.lease();
		try {
			readQuery({}, queryStringOf(req.url));
			res.set('Data-Version', (await releaseOf(lease.db)).version).type('json');
			body.send(res);
		} finally {
			lease.close();
		}
	};
}
