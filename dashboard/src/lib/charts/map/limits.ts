import { ascending, bisectLeft, least, min, pairs, quantileSorted, range, sum } from 'd3';
import { shown } from './classes.ts';
import { CLASS_COUNT } from './palette.ts';

/** How wide the classes between the outermost two may be; their limits are multiples of it, so that one can say them. */
const WIDTHS = [20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

/** How much less even than the evenest wider steps may be. */
const TOLERANCE = 1.2;

/** Half the width of the neutral class: where the first class beside it begins. */
const HALVES = [0.1, 1, 10].flatMap((unit) => [1, 2, 3, 4, 5, 6, 8].map((digit) => shown(digit * unit)));

const known = (values: (number | null)[]): number[] => values.filter((value) => value !== null).map(shown);

/** How many of the sorted values lie in each class. */
function countsIn(sorted: number[], limits: number[]): number[] {
	const below = [0, ...limits.map((limit) => bisectLeft(sorted, limit)), sorted.length];
	return pairs(below, (from, to) => to - from);
}

/** The smaller, the more evenly the values are spread over the classes. */
const unevenness = (sorted: number[], limits: number[]): number => sum(countsIn(sorted, limits), (count) => count ** 2);

/** Five limits at equal steps, begun at the multiple of the step that spreads the values most evenly. */
function ladder(sorted: number[], width: number): number[] {
	const firsts = range(Math.ceil(sorted[0]! / width), Math.floor(sorted.at(-1)! / width) + 1);
	const ladders = firsts.map((first) => range(CLASS_COUNT.sequential - 1).map((i) => shown((first + i) * width)));
	return least(ladders, (limits) => unevenness(sorted, limits)) ?? [];
}

/** The widest steps that spread the values about as evenly as any: narrower ones leave too much in the last class. */
function bestLadder(sorted: number[]): number[] {
	const ladders = WIDTHS.map((width) => ladder(sorted, width));
	const bound = TOLERANCE * min(ladders, (limits) => unevenness(sorted, limits))!;
	return ladders.find((limits) => unevenness(sorted, limits) <= bound)!;
}

/** Leaves out limits that part nothing. */
function parting(sorted: number[], limits: number[]): number[] {
	const byValuesBelow = new Map(limits.map((limit) => [bisectLeft(sorted, limit), limit]));
	byValuesBelow.delete(0);
	byValuesBelow.delete(sorted.length);
	return [...byValuesBelow.values()];
}

/**
 * Limits of six classes for levels: those between the outermost two are equally wide, with round limits, and lie where
 * they spread the values most evenly. So a colour step means the same difference everywhere, and the map tells
 * municipalities apart even where a few lie far above the rest. Fewer limits where the values cannot tell six apart.
 * @param allValues the values of every region and year that the reader can switch between, in per cent or points: the
 * limits stay the same when the years are played through
 */
export function sequentialLimits(allValues: (number | null)[]): number[] {
	const sorted = known(allValues).sort(ascending);
	return sorted.length === 0 ? [] : parting(sorted, bestLadder(sorted));
}

/**
 * Limits of seven classes for changes and gaps, the same on both sides of zero: the neutral class across it, then two
 * of half its width, then the open one. Nine tenths of the values lie within the outer limits.
 * @param allValues as for {@link sequentialLimits}, in percentage points
 */
export function divergingLimits(allValues: (number | null)[]): number[] {
	const sizes = known(allValues).map(Math.abs).sort(ascending);
	const reach = quantileSorted(sizes, 0.9) ?? 0;
	const half = HALVES.find((candidate) => 3 * candidate >= reach) ?? HALVES.at(-1)!;
	const sides = [1, 2, 3].map((times) => shown(times * half));
	return [...sides.map((side) => -side).reverse(), ...sides];
}
