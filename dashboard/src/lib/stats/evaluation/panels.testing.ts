import { range } from 'd3';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { EvaluationOptions } from './question.ts';
import type { Group, Observation } from './observation.ts';

/** The periods of every made-up panel: five years before, two between, four after. */
export const PERIODS: EvaluationOptions = { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 } };
export const YEARS = range(2015, 2026);

export interface Plan {
	seed?: number;
	participants?: number;
	comparison?: number;
	/** A unit's value, in per cent, before chance is added. */
	value(unit: { group: Group; number: number }, year: number): number;
	/** Standard deviation of a unit's chance, year by year. */
	noise?: number;
	denominator?(unit: { group: Group; number: number }): number;
}

/** Normally distributed numbers, the same for the same seed (Box and Muller). */
export function normals(seed: number): () => number {
	const random = xoroshiro128plus(seed);
	return () => Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));
}

/** A made-up panel: units `P1`… and `C1`…, a plan plus chance. */
export function makePanel({ seed = 1, participants = 23, comparison = 16, value, noise = 0.3, denominator }: Plan) {
	const normal = normals(seed);
	const units = ([1, 0] as const).flatMap((group) =>
		range(1, (group === 1 ? participants : comparison) + 1).map((number) => ({ group, number }))
	);
	return units.flatMap((unit): Observation[] =>
		YEARS.map((time) => ({
			unit: `${unit.group === 1 ? 'P' : 'C'}${unit.number}`,
			group: unit.group,
			time,
			value: value(unit, time) + noise * normal(),
			denominator: denominator?.(unit) ?? null
		}))
	);
}
