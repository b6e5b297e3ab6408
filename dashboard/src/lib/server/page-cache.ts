import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { perDatabase } from '#db/per-database.ts';
import { LruCache } from './lru-cache.ts';

/** Drawn pages of one database may take this many bytes. */
const CACHE_BYTES = 32_000_000;

type Encoding = 'br' | 'gzip' | 'identity';

/** A drawn page: its headers, and its bytes in each encoding that was asked for. */
interface DrawnPage {
	headers: [string, string][];
	html: Buffer;
	encoded: Map<Encoding, Promise<Buffer>>;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Kept pages are compressed once, so they may be compressed well. */
const COMPRESS: Record<Encoding, (html: Buffer) => Promise<Buffer>> = {
	br: (html) => brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
	gzip: (html) => gzipped(html, { level: 9 }),
	identity: async (html) => html
};

/** The smallest that the browser reads. */
export function encodingFor(accepted: string | null): Encoding {
	const names = (accepted ?? '').split(',').map((name) => name.trim());
	const reads = (encoding: Encoding) => names.some((name) => name === encoding || name.startsWith(`${encoding};`));
	return (
		(['br', 'gzip'] as const).find((encoding) => reads(encoding) && !names.includes(`${encoding};q=0`)) ?? 'identity'
	);
}

async function respond({ headers, html, encoded }: DrawnPage, encoding: Encoding): Promise<Response> {
	if (!encoded.has(encoding)) encoded.set(encoding, COMPRESS[encoding](html));
	const bytes = await encoded.get(encoding)!;
	const response = new Response(new Uint8Array(bytes), { headers });
	response.headers.set('content-length', String(bytes.length));
	response.headers.append('vary', 'accept-encoding');
	if (encoding !== 'identity') response.headers.set('content-encoding', encoding);
	return response;
}

const isKeepable = (response: Response): boolean =>
	response.status === 200 &&
	response.headers.get('content-type')?.startsWith('text/html') === true &&
	!response.headers.has('set-cookie');

/** The pages drawn from one database: gone with it, so that no page outlives its figures. */
export const pagesOf = perDatabase(() => new LruCache<DrawnPage>(CACHE_BYTES));

/**
 * A page is made of its address, the figures and the program, and of nothing else: it is drawn once for each address
 * and kept, compressed. What is not a page, or not there, is passed on as it is.
 * @param address whole: also the site's own, which a page may name
 */
export async function keptPage(
	pages: LruCache<DrawnPage>,
	address: string,
	accepted: string | null,
	draw: () => Promise<Response>
): Promise<Response> {
	const encoding = encodingFor(accepted);
	const known = pages.get(address);
	if (known) return respond(known, encoding);
	const response = await draw();
	if (!isKeepable(response)) return response;
	const page = { headers: [...response.headers], html: Buffer.from(await response.arrayBuffer()), encoded: new Map() };
	pages.set(address, page, 2 * page.html.length);
	return respond(page, encoding);
}
