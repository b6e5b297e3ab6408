import type { RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { EncodedBody } from '../http/encoded.ts';
import { answersOf } from '../http/kept-answers.ts';
import { type Parameters, readQuery } from '#lib/server/query/read-query.ts';
import type { Endpoint } from './endpoint.ts';
import { releaseOf } from './release.ts';

/** What stands behind the question mark, as it was sent. */
export const queryStringOf = (url: string): string => url.slice(url.indexOf('?') + 1 || Infinity);

/** `</api/v1/observations?…>; rel="next"`, several with commas. */
const linkHeader = (links: Record<string, string | null>): string =>
	Object.entries(links)
		.flatMap(([relation, address]) => (address === null ? [] : [`<${address}>; rel="${relation}"`]))
		.join(', ');

async function makeAnswer<P extends Parameters>(endpoint: Endpoint<P>, db: EducationDb, queryString: string) {
	const query = readQuery(endpoint.parameters, queryString);
	const [release, answer] = await Promise.all([releaseOf(db), endpoint.answer(db, query)]);
	const headers = endpoint.links && { Link: linkHeader(endpoint.links(query, answer)) };
	return new EncodedBody(JSON.stringify({ dataVersion: release.version, ...answer }), headers);
}

/** The same question to the same data has the same answer: it is made once and kept with the database. */
async function cachedAnswer<P extends Parameters>(endpoint: Endpoint<P>, db: EducationDb, url: string) {
	const answers = answersOf(db);
	const known = answers.get(url);
	if (known) return known;
	const made = await makeAnswer(endpoint, db, queryStringOf(url));
	answers.set(url, made, made.size);
	return made;
}

/** Serves an endpoint from whichever database is live. */
export function jsonRoute<P extends Parameters>(endpoint: Endpoint<P>, database: LiveDatabase): RequestHandler {
	return async (req, res) => {
		const lease = database.lease();
		try {
			const body = await cachedAnswer(endpoint, lease.db, req.originalUrl);
			res.set('Data-Version', (await releaseOf(lease.db)).version).type('json');
			if (endpoint.limited) body.send(res);
			else body.sendAndKeep(res);
		} finally {
			lease.close();
		}
	};
}
