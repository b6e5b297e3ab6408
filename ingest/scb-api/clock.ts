import { setTimeout } from 'node:timers/promises';

/** Time and chance, so that tests need not wait. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits this many milliseconds. */
	sleep(milliseconds: number): Promise<void>;
	/** From 0 up to, but not, 1. */
	random(): number;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => {
		await setTimeout(milliseconds);
	},
	random: () => Math.random()
};

/** The day of a moment where this program runs: `2026-11-25`. */
export const dayOf = (milliseconds: number): string => new Date(milliseconds).toLocaleDateString('sv-SE');
