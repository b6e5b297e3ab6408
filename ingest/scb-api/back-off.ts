/** How often and how patiently a call is repeated. */
export interface Patience {
	/** Calls in all, the first included. */
	attempts: number;
	/** The shortest first wait, in milliseconds; each further one is twice as long. */
	first: number;
	/** No wait of our own choice is longer, in milliseconds. */
	longest: number;
	/** A longer wait than this, asked for by SCB, is left to the next run, in milliseconds. */
	willing: number;
	/** An answer that is not complete after this time is given up, in milliseconds. */
	timeout: number;
}

export const PATIENCE: Patience = { attempts: 6, first: 1000, longest: 60_000, willing: 300_000, timeout: 60_000 };

/**
 * Milliseconds to wait after attempt number `attempt` (from 1): doubled each time, at most `longest`, half of it
 * left to chance (`random` from 0 to 1) so that many clients do not come back in step.
 */
export function backOff(attempt: number, random: number, { first, longest }: Pick<Patience, 'first' | 'longest'>) {
	const full = Math.min(longest, first * 2 ** attempt);
	return Math.round(full / 2 + (full / 2) * random);
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date (RFC 9110, 10.2.3); null without a readable one. */
export function retryAfter(header: string | null, now: number): number | null {
	if (header === null || header.trim() === '') return null;
	const seconds = Number(header);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const until = Date.parse(header);
	return Number.isNaN(until) ? null : Math.max(0, until - now);
}
