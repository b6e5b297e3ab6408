import { ascending, bisectLeft, bisectRight, quantileSorted, range } from 'd3';
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

/** Limits lie on multiples of one of these: a reader can say them. The last is what is shown. */
const STEPS = [20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

/** Half the width of the neutral class; the limits are 1, 3 and 5 times as far from zero. */
const HALVES = range(-1, 2).flatMap((power) => [1, 2, 3, 4, 5, 6, 8].map((digit) => shown(digit * 10 ** power)));

const known = (values: (number | null)[]): number[] => values.filter((value) => value !== null).map(shown);

/** The sextiles rounded to a step, without those that part nothing. */
function roundedLimits(sorted: number[], step: number): number[] {
	const shares = range(1, CLASS_COUNT.sequential).map((i) => i / CLASS_COUNT.sequential);
	const rounded = shares.map((share) => shown(Math.round(quantileSorted(sorted, share)! / step) * step));
	const byValuesBelow = new Map(rounded.map((limit) => [bisectLeft(sorted, limit), limit]));
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
 * Six classes for levels, from light to dark: sextiles, so that the map tells municipalities apart even where a few
 * lie far above the rest, rounded to the coarsest step that keeps six classes. A value on a limit belongs to the class
 * above.
 * @param allValues the values of every region and year that the reader can switch between, in per cent or points: the
 * limits stay the same when the years are played through
 */
export function sequentialClasses(allValues: (number | null)[]): ColourScale {
	const sorted = known(allValues).sort(ascending);
	const candidates = sorted.length === 0 ? [[]] : STEPS.map((step) => roundedLimits(sorted, step));
	const limits = candidates.find(({ length }) => length === CLASS_COUNT.sequential - 1) ?? candidates.at(-1)!;
	const classes = spread(limits.length + 1);
	return {
		limits,
		classes,
		classOf: (value) => (value === null ? 'missing' : classes[bisectRight(limits, shown(value))]!)
	};
}

/**
 * Seven classes for changes and gaps: equally wide, the same on both sides of zero, the neutral one (diverging-4)
 * across it. Nine tenths of the values lie within the outer limits. A value on a limit belongs to the class farther
 * from zero.
 * @param allValues as for {@link sequentialClasses}, in percentage points
 */
export function divergingClasses(allValues: (number | null)[]): ColourScale {
	const sizes = known(allValues).map(Math.abs).sort(ascending);
	const reach = quantileSorted(sizes, 0.9) ?? 0;
	const half = HALVES.find((candidate) => 5 * candidate >= reach) ?? HALVES.at(-1)!;
	const sides = [1, 3, 5].map((times) => shown(times * half));
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
