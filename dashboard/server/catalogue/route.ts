import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { listReleases } from '#db/queries/releases.ts';
import { observationYears } from '#db/queries/years.ts';
import { LruCache } from '#lib/server/lru-cache.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import { openForReading } from '../http/cross-origin.ts';
import { EncodedBody } from '../http/encoded.ts';
import { answerWithProblem } from '../http/problem.ts';
import { catalogueTriples } from './dcat.ts';
import { toJsonLd, toRdfXml, toTurtle } from './triples.ts';

/** Each way of writing the catalogue, by its address. */
const WRITERS = {
	'/dcat.rdf': ['application/rdf+xml; charset=utf-8', toRdfXml],
	'/dcat.ttl': ['text/turtle; charset=utf-8', toTurtle],
	'/dcat.jsonld': ['application/ld+json; charset=utf-8', toJsonLd]
} as const;

/** Answers of one database may take this many bytes: the site may be asked for by many names. */
const CACHE_BYTES = 2_000_000;

/** What the catalogue knows of the figures, and what it was written to already, by the address asked. */
const knownOf = perDatabase(async (db) => {
	const years = await observationYears(db, {});
	return {
		years: [years[0]!, years.at(-1)!] as [number, number],
		versions: (await listReleases(db)).map(({ version }) => version),
		written: new LruCache<EncodedBody>(CACHE_BYTES)
	};
});

/** The catalogue for data portals, from whichever database is live. */
export function catalogueRouter(database: LiveDatabase, publisher: Publisher): Router {
	const router = express.Router({ caseSensitive: true, strict: true });
	for (const [path, [contentType, write]] of Object.entries(WRITERS)) {
		router.all(path, openForReading, async (req, res) => {
			const lease = database.lease();
			try {
				const { written, ...known } = await knownOf(lease.db);
				const origin = `${req.protocol}://${req.host}`;
				const body =
					written.get(origin + path) ?? new EncodedBody(write(catalogueTriples({ origin, publisher, ...known })));
				written.set(origin + path, body, body.size);
				res.set({ 'Content-Type': contentType, 'Data-Version': known.versions[0]! });
				body.send(res);
			} finally {
				lease.close();
			}
		});
	}
	return router.use(Object.keys(WRITERS), answerWithProblem);
}
