import type { Clock } from './clock.ts';

/** A clock that nobody waits for: sleeping moves it. Chance is always in the middle. */
export function testingClock(start = '2026-11-26T12:00:00Z'): Clock & { waits: number[] } {
	let now = Date.parse(start);
	const waits: number[] = [];
	return {
		waits,
		now: () => now,
		sleep: async (milliseconds) => {
			waits.push(milliseconds);
			now += milliseconds;
		},
		random: () => 0.5
	};
}
