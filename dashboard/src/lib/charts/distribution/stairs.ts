import type { Bin } from '#lib/stats/evaluation/histogram.ts';
import { round } from '../linear.ts';
import { FRAME_WIDTH } from '../trend/lines.ts';

/** The part of the bars between two limits; a bar that a limit cuts keeps its height. */
export function clip(bins: Bin[], from: number, to: number): Bin[] {
	return bins
		.map(({ x0, x1, count }) => ({ x0: Math.max(x0, from), x1: Math.min(x1, to), count }))
		.filter(({ x0, x1 }) => x0 < x1);
}

/**
 * The outline of bars that stand side by side, in a frame FRAME_WIDTH wide; `''` for none.
 *
 * @param place a value's place in per cent of the width
 * @param y a count's place in px from the top
 */
export function stairs(bins: Bin[], place: (value: number) => number, y: (count: number) => number): string {
	if (bins.length === 0) return '';
	const x = (value: number) => round((place(value) * FRAME_WIDTH) / 100);
	const steps = bins.map(({ x1, count }) => `V${round(y(count))}H${x(x1)}`);
	return `M${x(bins[0]!.x0)},${round(y(0))}${steps.join('')}V${round(y(0))}Z`;
}
