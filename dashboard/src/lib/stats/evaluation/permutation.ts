import type { Group } from './observation.ts';
import { divisions, drawDivisions, LISTABLE, listDivisions } from './relabelling.ts';

export interface PermutationOptions {
	/** Random divisions to draw where not all can be listed. */
	count: number;
	seed: number;
}

/** What the divisions gave for one measure: estimates in its unit, and |estimate / SE|. */
export interface Draws {
	estimates: Float64Array;
	statistics: Float64Array;
}

/** The same comparison after many other divisions into groups of the same sizes. */
export interface Divisions {
	/** Every possible division was tried, rather than random ones. */
	exact: boolean;
	/** How many were tried. */
	count: number;
	/** How many there are. */
	assignments: bigint;
	/** By measure: the true division alone, computed as the others are. */
	observed: Draws[];
	/** By measure: all the others (and, when exact, the true one too). */
	draws: Draws[];
}

/** One measure over all units, its mean taken out (which changes no difference and keeps the sums small). */
interface Column {
	/** Zero where the unit has no value; `present` says so. */
	values: Float64Array;
	squares: Float64Array;
	present: Float64Array;
	count: number;
	sum: number;
	sumOfSquares: number;
}

const total = (list: Float64Array): number => list.reduce((a, b) => a + b, 0);

function columnOf(measure: Float64Array): Column {
	const present = measure.map((value) => (Number.isNaN(value) ? 0 : 1));
	const count = total(present);
	const middle = total(measure.map((value) => value || 0)) / count;
	const values = measure.map((value) => (Number.isNaN(value) ? 0 : value - middle));
	const squares = values.map((value) => value * value);
	return { values, squares, present, count, sum: total(values), sumOfSquares: total(squares) };
}

/** Squared error of a mean, from a group's sum and sum of squares. */
const errorSquared = (n: number, sum: number, sumOfSquares: number): number =>
	Math.max(0, sumOfSquares - (sum * sum) / n) / (n - 1) / n;

/** Writes the contrast "members minus the rest" of one column as draw number `draw`. */
function compare(column: Column, members: Int32Array, sign: number, into: Draws, draw: number): void {
	let [n, sum, sumOfSquares] = [0, 0, 0];
	for (let place = 0; place < members.length; place++) {
		const unit = members[place];
		n += column.present[unit];
		sum += column.values[unit];
		sumOfSquares += column.squares[unit];
	}
	const [restN, rest, restOfSquares] = [column.count - n, column.sum - sum, column.sumOfSquares - sumOfSquares];
	const est = sum / n - rest / restN;
	const se = Math.sqrt(errorSquared(n, sum, sumOfSquares) + errorSquared(restN, rest, restOfSquares));
	into.estimates[draw] = sign * est;
	into.statistics[draw] = Math.abs(est) / se;
}

const emptyDraws = (columns: Column[], count: number): Draws[] =>
	columns.map(() => ({ estimates: new Float64Array(count), statistics: new Float64Array(count) }));

/**
 * Formula 5: repeats the contrast of every measure after other divisions of the units into groups of the same
 * sizes: all of them where there are at most `LISTABLE`, otherwise `count` random ones. All measures see the same
 * divisions, so that their largest statistic can be taken division by division.
 */
export function tryDivisions(measures: Float64Array[], groups: Group[], options: PermutationOptions): Divisions {
	const columns = measures.map(columnOf);
	const ones = groups.filter((group) => group === 1).length;
	const smaller: Group = 2 * ones <= groups.length ? 1 : 0;
	const [sign, size] = smaller === 1 ? [1, ones] : [-1, groups.length - ones];
	const assignments = divisions(groups.length, size);
	const exact = assignments <= LISTABLE;
	const count = exact ? Number(assignments) : options.count;

	const into = (target: Draws[]) => {
		let draw = 0;
		return (members: Int32Array) => {
			for (let at = 0; at < columns.length; at++) compare(columns[at], members, sign, target[at], draw);
			draw++;
		};
	};
	const [observed, draws] = [emptyDraws(columns, 1), emptyDraws(columns, count)];
	into(observed)(Int32Array.from(groups.flatMap((group, unit) => (group === smaller ? [unit] : []))));
	if (exact) listDivisions(groups.length, size, into(draws));
	else drawDivisions(groups.length, size, count, options.seed, into(draws));
	return { exact, count, assignments, observed, draws };
}

/** Equal numbers differ in their last digits, by the order of the sums; such ties count as "at least as large". */
const TIE = 1e-9;

/**
 * (1 + draws at least as large as the true one)/(count + 1) for random divisions; such/count when every division was
 * tried, for then the true one is among them. NaN where the true division has no such number.
 */
function shareAtLeast(drawn: Float64Array, observed: number, scale: number, exact: boolean): number {
	if (Number.isNaN(observed)) return NaN;
	const limit = Number.isFinite(observed) ? observed - TIE * (Math.abs(observed) + scale) : observed;
	const such = drawn.reduce((found, draw) => (draw >= limit ? found + 1 : found), 0);
	return exact ? such / drawn.length : (1 + such) / (drawn.length + 1);
}

/** How often a random division gives an |estimate / SE| at least as large: the test to rely on. */
export const studentizedP = ({ exact, observed, draws }: Divisions, measure: number): number =>
	shareAtLeast(draws[measure].statistics, observed[measure].statistics[0], 1, exact);

const size = (list: Float64Array): Float64Array => list.map(Math.abs);
const largest = (list: Float64Array): number => list.reduce((most, value) => Math.max(most, value), 0);

/** How often a random division gives a difference at least as large, in either direction. */
export function rawP({ exact, observed, draws }: Divisions, measure: number): number {
	const sizes = size(draws[measure].estimates);
	return shareAtLeast(sizes, Math.abs(observed[measure].estimates[0]), largest(sizes), exact);
}

/** How often a random division puts the participants at least this far above (not: below) the comparison set. */
export function greaterP({ exact, observed, draws }: Divisions, measure: number): number {
	const { estimates } = draws[measure];
	return shareAtLeast(estimates, observed[measure].estimates[0], largest(size(estimates)), exact);
}

/**
 * The factor of a simultaneous 95 per cent band over `measures` (sup-t): the value that the largest |estimate / SE|
 * among them stays below in 95 of 100 divisions. NaN where no division has a statistic.
 */
export function simultaneousFactor({ draws, count, exact }: Divisions, measures: number[]): number {
	const maxima = Float64Array.from({ length: count }, (_, draw) =>
		measures.reduce((most, measure) => Math.max(most, draws[measure].statistics[draw] || 0), 0)
	).sort();
	const place = Math.ceil(0.95 * (exact ? count : count + 1));
	return maxima[place - 1] > 0 ? maxima[Math.min(place, count) - 1] : NaN;
}
