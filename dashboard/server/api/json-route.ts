import type { RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { EncodedBody } from '../http/encoded.ts';
import { LruCache } from '#lib/server/lru-cache.ts';
import { type Parameters, readQuery } from '#lib/server/query/read-query.ts';
import type { Endpoint } from './endpoint.ts';
import { releaseOf } from './release.ts';

/** Finished answers of one database may take this many bytes. */
const CACHE_BYTES = 16_000_000;

const answersOf = perDatabase(() => new LruCache<EncodedBody>(CACHE_BYTES));

/** What stands behind the question mark, as it was sent. */
export const queryStringOf = (url: string): string => url.slice(url.indexOf('?') + 1 || Infinity);

async function makeAnswer<P extends Parameters>(endpoint: Endpoint<P>, db: EducationDb, queryString: string) {
	const query = readQuery(endpoint.parameters, queryString);
	const [release, answer] = await Promise.all([releaseOf(db), endpoint.answer(db, query)]);
	return new EncodedBody(JSON.stringify({ dataVersion: release.version, ...answer }));
}

/** The same question to the same data has the same answer: it is made once and kept with the database. */
async function cachedAnswer<P extends Parameters>(endpoint: Endpoint<P>, db: EducationDb, queryString: string) {
	const answers = answersOf(db);
	const key = `${endpoint.path}?${queryString}`;
	const known = answers.get(key);
	if (known) return known;
	const made = await makeAnswer(endpoint, db, queryString);
	answers.set(key, made, made.size);
	return made;
}

/** Serves an endpoint from whichever database is live. */
export function jsonRoute<P extends Parameters>(endpoint: Endpoint<P>, database: LiveDatabase): RequestHandler {
	return async (req, res) => {
		const lease = database.lease();
		try {
			const body = await cachedAnswer(endpoint, lease.db, queryStringOf(req.url));
			res.set('Data-Version', (await releaseOf(lease.db)).version).type('json');
			body.send(res);
		} finally {
			lease.close();
		}
	};
}
