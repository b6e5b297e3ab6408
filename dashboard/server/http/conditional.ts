import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** A weak tag for a content: the same bytes may be sent compressed or not. */
export const tagOf = (...parts: (string | Buffer)[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return `W/"${hash.digest('base64url').slice(0, 22)}"`;
};

/**
 * Sets the tag, and answers 304 when the caller has this content already; true: the answer is complete.
 * `no-cache` means that a copy may be kept, and asked about each time: figures of two releases never mix. No part can be
 * had: a streamed file does not know its bytes before they are sent.
 */
export function answeredFromCopy(res: Response, etag: string): boolean {
	res.set({ ETag: etag, 'Cache-Control': 'public, no-cache', 'Accept-Ranges': 'none' });
	if (!res.req.fresh) return false;
	res.removeHeader('Content-Type'); // it would be that of a body
	res.status(304).end();
	return true;
}
