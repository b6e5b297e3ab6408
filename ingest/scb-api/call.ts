/** What came back, complete. */
export interface Reply {
	status: number;
	headers: Headers;
	body: Uint8Array;
}

const HEADERS = { accept: 'application/json', 'user-agent': 'kraftsamling-dashboard (npm run refresh)' };

/**
 * One GET. Redirects are not followed: figures come from the address that was named, or not at all.
 * Throws a NoReply when the answer is not complete after `timeout` milliseconds or the connection fails.
 */
export async function call(url: string, timeout: number): Promise<Reply> {
	try {
		const response = await fetch(url, {
			headers: HEADERS,
			redirect: 'manual',
			signal: AbortSignal.timeout(timeout)
		});
		// The signal covers the body too: a server that sends a byte now and then does not hold us.
		return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
	} catch (error) {
		throw new NoReply(reasonOf(error as Error, timeout));
	}
}

/** No complete answer came; the message says why, as a clause. */
export class NoReply extends Error {
	override name = 'NoReply';
}

/** fetch says "terminated" or "fetch failed" and keeps the reason in its cause. */
function reasonOf(error: Error, timeout: number): string {
	if (error.name === 'TimeoutError') return `no complete answer within ${timeout / 1000} s`;
	const cause = error.cause as (Error & { code?: string }) | undefined;
	return `a broken connection (${cause?.code ?? cause?.message ?? error.message})`;
}
