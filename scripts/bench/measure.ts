/** How long something took, over many runs. */
export interface Timing {
	/** Milliseconds: half of the runs were faster. */
	median: number;
	/** Milliseconds: one run in a hundred was slower. */
	p99: number;
	runs: number;
}

/**
 * The smallest value that at least this part of all values does not pass (nearest rank: always a value that was
 * measured). `part` is from 0 to 1. Throws when there are no values.
 */
export function percentile(values: number[], part: number): number {
	if (values.length === 0) throw new Error('No values were measured.');
	const ordered = values.toSorted((a, b) => a - b);
	return ordered[Math.max(0, Math.ceil(part * ordered.length) - 1)]!;
}

export const summarise = (milliseconds: number[]): Timing => ({
	median: percentile(milliseconds, 0.5),
	p99: percentile(milliseconds, 0.99),
	runs: milliseconds.length
});

/** Milliseconds that one run takes. */
export async function once(run: () => unknown): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

/** Times each of `runs` runs, one after the other, after `warmUp` runs that do not count. */
export async function timeRuns(run: () => unknown, runs: number, warmUp: number): Promise<Timing> {
	for (let i = 0; i < warmUp; i++) await run();
	const times: number[] = [];
	for (let i = 0; i < runs; i++) times.push(await once(run));
	return summarise(times);
}
