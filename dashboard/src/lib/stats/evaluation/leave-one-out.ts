import { contrast, type Contrast } from './contrast.ts';
import type { Group } from './observation.ts';

/** The main contrast again and again, each time without one unit. */
export interface LeaveOneOut {
	/** Lowest difference, and the unit whose absence gives it. */
	min: number;
	minUnit: string;
	/** Highest difference, and the unit whose absence gives it. */
	max: number;
	maxUnit: string;
	/** The unit whose absence moves the difference most, and what the difference is then. */
	mostUnit: string;
	most: number;
	/** Units without which the interval would contain zero where it does not, or the other way round. */
	decisive: string[];
}

/** The interval lies on one side of zero. */
export const excludesZero = ({ lo, hi }: Contrast): boolean => lo > 0 || hi < 0;

const without = (changes: Float64Array, left: number): Float64Array => changes.with(left, NaN);

/** Formula 7. Null where leaving any one out would leave a group empty. */
export function leaveOneOut(units: string[], changes: Float64Array, groups: Group[]): LeaveOneOut | null {
	const all = contrast(changes, groups);
	const rest = units
		.map((unit, left) => ({ unit, contrast: contrast(without(changes, left), groups) }))
		.filter((one) => !Number.isNaN(one.contrast.est))
		.sort((a, b) => a.contrast.est - b.contrast.est);
	if (rest.length === 0) return null;
	const [min, max] = [rest[0], rest[rest.length - 1]];
	const most = all.est - min.contrast.est > max.contrast.est - all.est ? min : max;
	return {
		min: min.contrast.est,
		minUnit: min.unit,
		max: max.contrast.est,
		maxUnit: max.unit,
		mostUnit: most.unit,
		most: most.contrast.est,
		decisive: rest.filter((one) => excludesZero(one.contrast) !== excludesZero(all)).map((one) => one.unit)
	};
}
