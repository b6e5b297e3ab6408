import { CLASS_COUNT, type ColourClass } from './palette.ts';

/** Light to dark for levels; two hues from a pale middle for changes and gaps. */
export type ColourFamily = keyof typeof CLASS_COUNT;

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
export const shown = (value: number): number => Number(value.toFixed(1));

/** The classes between limits: fewer than the family has are spread over the whole of it; a single one takes a middle colour. */
function spread(family: ColourFamily, count: number): ColourClass[] {
	const steps = CLASS_COUNT[family] - 1;
	const place = (i: number) => 1 + Math.round(count === 1 ? steps / 2 : (i * steps) / (count - 1));
	return Array.from({ length: count }, (_, i): ColourClass => `${family}-${place(i)}`);
}

/** The class that a value falls into: one on a limit belongs to the class above, below zero to the one farther from it. */
function placeOf(value: number, family: ColourFamily, limits: number[]): number {
	const size = family === 'diverging' ? Math.abs(value) : value;
	const reached = limits.filter((limit) => limit <= size).length;
	return family === 'diverging' && value < 0 ? limits.length - reached : reached;
}

/**
 * Colours for values, from the limits between their classes (limits.ts, which the server computes).
 * @param limits ascending; for `diverging` the same on both sides of zero
 */
export function colourScale(family: ColourFamily, limits: number[]): ColourScale {
	const classes = spread(family, limits.length + 1);
	return {
		limits,
		classes,
		classOf: (value) => (value === null ? 'missing' : classes[placeOf(shown(value), family, limits)]!)
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
