import type { Group, Observation } from './observation.ts';

/** A panel as a table: one row a unit, one column a time. */
export interface Matrix {
	/** In the order of their names, so that no result hangs on the order of the input. */
	units: string[];
	/** By unit. */
	groups: Group[];
	/** Ascending: every time that the panel holds for any unit. */
	times: number[];
	/** Row by row, `values[unit * times.length + time]`; NaN when missing. */
	values: Float64Array;
	/** Persons, laid out like `values`; NaN when missing. */
	denominators: Float64Array;
}

/** A unit that lacks a year that the question needs. */
export interface LeftOut {
	unit: string;
	group: Group;
	/** The times it lacks, ascending. */
	times: number[];
}

const ascending = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);
const distinct = <T extends number | string>(list: T[]): T[] => [...new Set(list)].sort(ascending);
const orNaN = (value: number | null | undefined): number => value ?? NaN;

function groupsByUnit(observations: Observation[]): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (const { unit, group } of observations) {
		const known = groups.get(unit) ?? group;
		if (known !== group) throw new Error(`${unit} is in both groups: a unit keeps one group through all years.`);
		groups.set(unit, group);
	}
	return groups;
}

/**
 * Lays a tidy panel out as a table.
 *
 * @throws if a unit is in both groups, or has two observations for the same time
 */
export function buildMatrix(observations: Observation[]): Matrix {
	const groups = groupsByUnit(observations);
	const units = distinct([...groups.keys()]);
	const times = distinct(observations.map((o) => o.time));
	const row = new Map(units.map((unit, at) => [unit, at * times.length]));
	const column = new Map(times.map((time, at) => [time, at]));
	const values = new Float64Array(units.length * times.length).fill(NaN);
	const denominators = values.slice();
	const seen = new Uint8Array(values.length);
	for (const { unit, time, value, denominator } of observations) {
		const at = row.get(unit)! + column.get(time)!;
		if (seen[at]) throw new Error(`${unit} has two observations for ${time}: keep one.`);
		seen[at] = 1;
		values[at] = orNaN(value);
		denominators[at] = orNaN(denominator);
	}
	return { units, groups: units.map((unit) => groups.get(unit)!), times, values, denominators };
}

/** The rows of the units that `keep` accepts (by row number). */
function filterUnits(matrix: Matrix, keep: (unit: number) => boolean): Matrix {
	const width = matrix.times.length;
	const kept = matrix.units.flatMap((_, unit) => (keep(unit) ? [unit] : []));
	const rows = (cells: Float64Array) =>
		Float64Array.from(
			{ length: kept.length * width },
			(_, at) => cells[kept[Math.floor(at / width)] * width + (at % width)]
		);
	return {
		units: kept.map((unit) => matrix.units[unit]),
		groups: kept.map((unit) => matrix.groups[unit]),
		times: matrix.times,
		values: rows(matrix.values),
		denominators: rows(matrix.denominators)
	};
}

/** The units that have a value at every one of `times`, and by name those that have not. */
export function completeUnits(matrix: Matrix, times: number[]): { complete: Matrix; leftOut: LeftOut[] } {
	const lacks = matrix.units.map((_, unit) =>
		times.filter((time) => Number.isNaN(matrix.values[unit * matrix.times.length + matrix.times.indexOf(time)]))
	);
	const leftOut = matrix.units.flatMap((unit, at) =>
		lacks[at].length > 0 ? [{ unit, group: matrix.groups[at], times: lacks[at] }] : []
	);
	return { complete: filterUnits(matrix, (unit) => lacks[unit].length === 0), leftOut };
}
