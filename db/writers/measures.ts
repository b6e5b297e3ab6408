import type { LevelCode } from '../schema.ts';

/** The levels that SCB's published measures count together. */
const MEASURE_LEVELS: Record<string, readonly LevelCode[]> = {
	eftergymnasial_minst_3_ar: ['6', '7'],
	eftergymnasial: ['5', '6', '7'],
	forgymnasial: ['1', '2']
};

/** The published measure that means exactly these levels; undefined when SCB publishes none. */
export function measureOfLevels(levels: readonly LevelCode[]): string | undefined {
	const wanted = [...levels].sort().join();
	return Object.keys(MEASURE_LEVELS).find((measure) => MEASURE_LEVELS[measure].join() === wanted);
}
