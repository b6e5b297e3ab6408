import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { observationYears } from '#db/queries/years.ts';
import { releaseOf } from '../api/release.ts';
import { openForReading } from '../http/cross-origin.ts';
import { EncodedBody } from '../http/encoded.ts';
import { answerWithProblem } from '../http/problem.ts';
import { catalogueTriples } from './dcat.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import { toJsonLd, toRdfXml, toTurtle } from './triples.ts';

/** Each way of writing the catalogue, by its address. */
const WRITERS = {
	'/dcat.rdf': ['application/rdf+xml; charset=utf-8', toRdfXml],
	'/dcat.ttl': ['text/turtle; charset=utf-8', toTurtle],
	'/dcat.jsonld': ['application/ld+json; charset=utf-8', toJsonLd]
} as const;

async function yearsOf(db: EducationDb): Promise<[number, number]> {
	const years = await observationYears(db, {});
	return [years[0]!, years.at(-1)!];
}

/** The catalogue for data portals, from whichever database is live. */
export function catalogueRouter(database: LiveDatabase, publisher: Publisher): Router {
	const router = express.Router({ caseSensitive: true, strict: true });
	for (const [path, [contentType, write]] of Object.entries(WRITERS)) {
		router.all(path, openForReading, async (req, res) => {
			const lease = database.lease();
			try {
				const { version } = await releaseOf(lease.db);
				const facts = { origin: `${req.protocol}://${req.host}`, publisher, version, years: await yearsOf(lease.db) };
				res.set({ 'Content-Type': contentType, 'Data-Version': version });
				new EncodedBody(write(catalogueTriples(facts))).send(res);
			} finally {
				lease.close();
			}
		});
	}
	return router.use(Object.keys(WRITERS), answerWithProblem);
}
