import { mean, sum } from 'd3';
import { contrast, groupValues, inferred, type Contrast } from './contrast.ts';
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

interface Part {
	mean: number;
	/** Squared error of the mean. */
	variance: number;
	n: number;
}

/** The interval lies on one side of zero. */
const excludesZero = ({ lo, hi }: Contrast): boolean => lo > 0 || hi < 0;

/** A group's mean and squared error, and the same without each of its units in turn. */
function partsOf(values: number[]): { whole: Part; without: Part[] } {
	const n = values.length;
	const middle = mean(values) ?? NaN;
	const squares = sum(values, (value) => (value - middle) ** 2);
	const part = (size: number, own: number, rest: number): Part => ({
		mean: own,
		variance: rest / (size - 1) / size,
		n: size
	});
	const without = values.map((value) => {
		const off = value - middle;
		return part(n - 1, middle - off / (n - 1), Math.max(0, squares - (off * off * n) / (n - 1)));
	});
	return { whole: part(n, middle, squares), without };
}

const between = (one: Part, zero: Part): Contrast =>
	inferred(one.mean - zero.mean, [one.variance, zero.variance], [one.n - 1, zero.n - 1], [one.n, zero.n]);

/** The contrast without each unit in turn; a group's only unit cannot be left out. */
function contrastsWithout(units: string[], changes: Float64Array, groups: Group[]) {
	const names = ([0, 1] as const).map((group) => units.filter((_, unit) => groups[unit] === group));
	const [zero, one] = ([0, 1] as const).map((group) => partsOf(groupValues(changes, groups, group)));
	return [
		...one.without.map((part, at) => ({ unit: names[1][at], contrast: between(part, zero.whole) })),
		...zero.without.map((part, at) => ({ unit: names[0][at], contrast: between(one.whole, part) }))
	].filter(({ contrast }) => Number.isFinite(contrast.est));
}

/** Formula 7, in one pass over the units. Null where leaving any one out would leave a group empty. */
export function leaveOneOut(units: string[], changes: Float64Array, groups: Group[]): LeaveOneOut | null {
	const all = contrast(changes, groups);
	const rest = contrastsWithout(units, changes, groups).sort((a, b) => a.contrast.est - b.contrast.est);
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
