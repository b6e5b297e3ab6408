import type { Request, RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { LruCache } from '#lib/server/lru-cache.ts';
import { queryStringOf } from '../api/json-route.ts';
import { releaseOf } from '../api/release.ts';
import { answeredFromCopy, tagOf } from '../http/conditional.ts';
import { type Parameters, readQuery } from '#lib/server/query/read-query.ts';
import type { ZipFile } from './zip-file.ts';
import { zipOf } from './zip.ts';

interface Packed {
	name: string;
	bytes: Buffer;
	etag: string;
}

/** Finished zips of one database may take this many bytes. */
const CACHE_BYTES = 8_000_000;

const zipsOf = perDatabase(() => new LruCache<Packed>(CACHE_BYTES));

async function pack<P extends Parameters>(file: ZipFile<P>, db: EducationDb, queryString: string, site: string) {
	const { name, files } = await file.make(db, readQuery(file.parameters, queryString), site);
	const bytes = zipOf(files);
	return { name, bytes, etag: tagOf(bytes) };
}

/** Made once for the same question, data and address of the site. */
async function packedOnce<P extends Parameters>(file: ZipFile<P>, db: EducationDb, req: Request): Promise<Packed> {
	const [site, queryString] = [`${req.protocol}://${req.host}`, queryStringOf(req.url)];
	const key = `${site} ${file.path}?${queryString}`;
	const known = zipsOf(db).get(key);
	if (known) return known;
	const made = await pack(file, db, queryString, site);
	zipsOf(db).set(key, made, made.bytes.length);
	return made;
}

/** Serves a zip from whichever database is live. */
export function zipRoute<P extends Parameters>(file: ZipFile<P>, database: LiveDatabase): RequestHandler {
	return async (req, res) => {
		const lease = database.lease();
		try {
			const { name, bytes, etag } = await packedOnce(file, lease.db, req);
			res.set('Data-Version', (await releaseOf(lease.db)).version);
			if (answeredFromCopy(res, etag)) return;
			res.attachment(`${name}.zip`).type('application/zip').send(bytes);
		} finally {
			lease.close();
		}
	};
}
