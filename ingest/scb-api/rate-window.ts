/** At most `calls` calls in any `milliseconds`, as SCB's `/config` says. */
export interface Rate {
	calls: number;
	milliseconds: number;
}

/** Where a server tells no limit, one call a second disturbs nobody. */
export const SLOW: Rate = { calls: 1, milliseconds: 1000 };

/**
 * Milliseconds until one more call keeps the rate, after calls that ended at `ended` (ascending, milliseconds).
 * Ends count, not beginnings: whenever a call reached the server, it was before its end.
 */
export function waitFor(ended: readonly number[], now: number, { calls, milliseconds }: Rate): number {
	const oldest = ended.at(-calls);
	return oldest === undefined ? 0 : Math.max(0, oldest + milliseconds - now);
}

/** The ends of the last calls. */
export class RateWindow {
	rate: Rate = SLOW;
	#ended: number[] = [];

	/** Milliseconds to wait before the next call. */
	wait(now: number): number {
		return waitFor(this.#ended, now, this.rate);
	}

	/** A call has ended, whatever came of it. */
	ended(now: number) {
		this.#ended.push(now);
	}
}
