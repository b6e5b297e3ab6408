import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Response } from 'express';
import { answeredFromCopy, tagOf } from './conditional.ts';

type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest the caller can read; callers list theirs in no order ("gzip, deflate, br"). */
const BEST_FIRST: Encoding[] = ['br', 'gzip'];

const COMPRESS: Record<Encoding, (body: Buffer) => Buffer> = {
	br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
	gzip: (body) => gzipSync(body, { level: 9 }),
	identity: (body) => body
};

/** A finished answer that is sent many times: compressed once for each encoding asked for, tagged by its content. */
export class EncodedBody {
	readonly etag: string;
	private readonly encoded = new Map<Encoding, Buffer>();
	private readonly body: Buffer;

	constructor(text: string) {
		this.body = Buffer.from(text);
		this.etag = tagOf(this.body);
	}

	/** Bytes that the answer holds in memory, its compressed forms counted generously. */
	get size(): number {
		return this.body.length * 2;
	}

	private as(encoding: Encoding): Buffer {
		const known = this.encoded.get(encoding);
		if (known) return known;
		const made = COMPRESS[encoding](this.body);
		this.encoded.set(encoding, made);
		return made;
	}

	/** Answers with it, or with 304; `Content-Type` must be set. HEAD gets the headers alone. */
	send(res: Response): void {
		res.vary('Accept-Encoding');
		if (answeredFromCopy(res, this.etag)) return;
		const encoding = BEST_FIRST.find((candidate) => res.req.acceptsEncodings(candidate)) ?? 'identity';
		const bytes = this.as(encoding);
		if (encoding !== 'identity') res.set('Content-Encoding', encoding);
		res.set('Content-Length', String(bytes.length)).end(bytes);
	}
}
