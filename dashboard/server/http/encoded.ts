import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { LruCache } from '#lib/server/lru-cache.ts';
import { answeredFromCopy, tagOf } from './conditional.ts';

type Encoding = 'br' | 'gzip' | 'deflate' | 'identity';

/** The smallest the caller can read; callers list theirs in no order ("gzip, deflate, br"). */
const BEST_FIRST: Encoding[] = ['br', 'gzip', 'deflate'];

/** Figures become no smaller from 6 up to 10, which takes twenty times as long: 7 ms for 15 kB. */
const BROTLI_QUALITY = 5;

const brotliFor = (body: Buffer) => ({
	[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
	[constants.BROTLI_PARAM_SIZE_HINT]: body.length
});

const COMPRESS: Record<Encoding, (body: Buffer) => Buffer> = {
	br: (body) => brotliCompressSync(body, { params: brotliFor(body) }),
	gzip: (body) => gzipSync(body, { level: 9 }),
	deflate: (body) => deflateSync(body, { level: 9 }),
	identity: (body) => body
};

/** An answer as it goes out: names and values of its headers by turns, as node's `writeHead` takes them, and its bytes. */
interface Sendable {
	headers: (string | string[])[];
	bytes: Buffer;
}

/** Callers write `Accept-Encoding` in a handful of ways; whoever makes up others cannot fill the memory with them. */
const WAYS_TO_ASK = 100;

const chosen = new LruCache<Encoding>(WAYS_TO_ASK);

/** The best encoding that a caller can read. */
function encodingFor(req: Request): Encoding {
	const asked = req.headers['accept-encoding'] ?? '';
	const known = chosen.get(asked);
	if (known) return known;
	const best = BEST_FIRST.find((candidate) => req.acceptsEncodings(candidate)) ?? 'identity';
	chosen.set(asked, best, 1);
	return best;
}

/** A finished answer that is sent many times: compressed once for each encoding asked for, tagged by its content. */
export class EncodedBody {
	readonly etag: string;
	private readonly encoded = new Map<Encoding, Buffer>();
	private readonly sendables = new Map<Encoding, Sendable>();
	private readonly body: Buffer;
	private readonly ownHeaders: Record<string, string>;

	/** @param ownHeaders that go with this content */
	constructor(text: string, ownHeaders: Record<string, string> = {}) {
		this.body = Buffer.from(text);
		this.ownHeaders = ownHeaders;
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
		const sendable = this.prepare(res);
		if (sendable) res.end(sendable.bytes);
	}

	/**
	 * The same as `send`, and keeps what goes out for callers who read the same encoding: headers are worked out once.
	 * Every header must be set, and none may hang on who asks.
	 */
	sendAndKeep(res: Response): void {
		const sendable = this.prepare(res);
		if (!sendable) return;
		this.sendables.set(encodingFor(res.req), sendable);
		res.end(sendable.bytes);
	}

	/** Sets the headers that hang on the encoding; null: the caller has it, and was answered. */
	private prepare(res: Response): Sendable | null {
		res.set(this.ownHeaders).vary('Accept-Encoding');
		if (answeredFromCopy(res, this.etag)) return null;
		const encoding = encodingFor(res.req);
		const bytes = this.as(encoding);
		if (encoding !== 'identity') res.set('Content-Encoding', encoding);
		res.set('Content-Length', String(bytes.length));
		return { headers: Object.entries(res.getHeaders()).flat() as Sendable['headers'], bytes };
	}

	/** What was kept for a caller who can read this encoding. */
	kept(req: Request): Sendable | undefined {
		return this.sendables.get(encodingFor(req));
	}
}
