import { ascending, bisectLeft, bisectRight, least, min, pairs, quantileSorted, range, sum } from 'd3';
import { CLASS_COUNT, type ColourClass } from './palette.ts';

/** How values become colour classes. */
export interface ColourScale {
	/** Limits between the classes, ascending, one fewer than the classes. */
	limits: number[];
	/** The names of the classes from low to high: as many as the values can tell apart. */
	classes: ColourClass[];
	/** The class of a value; null is `missing`. */
	classOf: (value: number | null) => ColourClass;
}

/** A class with its limits and the number of values in it. */
export interface ClassCount {
	name: ColourClass;
	/** Null: open below. */
	from: number | null;
	/** Null: open above. */
	to: number | null;
	count: number;
}

/** Classes are formed from values as they are shown, so that two municipalities that read alike are coloured alike. */
const shown = (value: number): number => Number(value.toFixed(1));

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

/** Spreads fewer than six classes over the whole family; a single class takes a middle colour. */
function spread(count: number): ColourClass[] {
	const steps = CLASS_COUNT.sequential - 1;
	return range(count).map(
		(i): ColourClass => `sequential-${1 + Math.round(count === 1 ? steps / 2 : (i * steps) / (count - 1))}`
	);
}

/**
 * Six classes for levels, from light to dark: those between the outermost two are equally wide, with round limits,
 * and lie where they spread the values most evenly. So a colour step means the same difference everywhere, and the map
 * tells municipalities apart even where a few lie far above the rest. A value on a limit belongs to the class above.
 * @param allValues the values of every region and year that the reader can switch between, in per cent or points: the
 * limits stay the same when the years are played through
 */
export function sequentialClasses(allValues: (number | null)[]): ColourScale {
	const sorted = known(allValues).sort(ascending);
	const limits = sorted.length === 0 ? [] : parting(sorted, bestLadder(sorted));
	const classes = spread(limits.length + 1);
	return {
		limits,
		classes,
		classOf: (value) => (value === null ? 'missing' : classes[bisectRight(limits, shown(value))]!)
	};
}

/**
 * Seven classes for changes and gaps, the same on both sides of zero: the neutral one (diverging-4) across it, then two
 * of half its width, then the open one. Nine tenths of the values lie within the outer limits. A value on a limit
 * belongs to the class farther from zero.
 * @param allValues as for {@link sequentialClasses}, in percentage points
 */
export function divergingClasses(allValues: (number | null)[]): ColourScale {
	const sizes = known(allValues).map(Math.abs).sort(ascending);
	const reach = quantileSorted(sizes, 0.9) ?? 0;
	const half = HALVES.find((candidate) => 3 * candidate >= reach) ?? HALVES.at(-1)!;
	const sides = [1, 2, 3].map((times) => shown(times * half));
	const classes = range(1, CLASS_COUNT.diverging + 1).map((i): ColourClass => `diverging-${i}`);
	const place = (value: number) => 3 + Math.sign(value) * bisectRight(sides, Math.abs(value));
	return {
		limits: [...sides.map((side) => -side).reverse(), ...sides],
		classes,
		classOf: (value) => (value === null ? 'missing' : classes[place(shown(value))]!)
	};
}

/** What a legend says: every class with its limits and how many of the values are in it, and how many are missing. */
export function countClasses(
	scale: ColourScale,
	values: (number | null)[]
): { classes: ClassCount[]; missing: number } {
	const found = values.map(scale.classOf);
	const count = (name: ColourClass) => found.filter((one) => one === name).length;
	const classes = scale.classes.map((name, i) => ({
		name,
		from: scale.limits[i - 1] ?? null,
		to: scale.limits[i] ?? null,
		count: count(name)
	}));
	return { classes, missing: count('missing') };
}
