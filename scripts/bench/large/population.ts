import type { RegionTable } from '#db/schema.ts';
import { OPEN_END } from '#ingest/labels/ages.ts';

/** Persons by age, level, sex and year, in this order; the year varies fastest, as in SCB's long form. */
export type RegionFigures = Int32Array;

/** Single years of age of UtbBefRegionR: 16 to 94, and 95 and older. */
export const AGES = Array.from({ length: 80 }, (_, index) => 16 + index);
export const LAST_AGE = AGES.at(-1)!;
export const LEVEL_COUNT = 8;
export const SEX_COUNT = 2;

const SEXES = [1, 2] as const;

/** The table `stratum` of these ages. */
export const STRATA = SEXES.flatMap((sex) =>
	AGES.flatMap((age) =>
		Array.from({ length: LEVEL_COUNT }, (_, level) => ({
			...{ sex, age_from: age, age_to: age === LAST_AGE ? OPEN_END : age },
			level_id: level + 1
		}))
	)
).map((stratum, index) => ({ id: index + 1, ...stratum }));

/** Shares of the levels at 16 and how they change by year of age; invented, and no more than plausible. */
const LEVEL_SHARES = [0.04, 0.16, 0.22, 0.24, 0.13, 0.16, 0.02, 0.03];
const LEVEL_SLOPES = [0.02, 0.004, 0.006, -0.006, -0.004, -0.002, 0.001, -0.003];

/** Always the same invented figures: every county and the country is the sum of its municipalities, in every cell. */
export function population(regions: readonly RegionTable[], years: readonly number[]): RegionFigures[] {
	const figures = regions.map(() => new Int32Array(AGES.length * LEVEL_COUNT * SEX_COUNT * years.length));
	regions.forEach(({ level, county_code }, index) => {
		if (level !== 'municipality') return;
		fill(figures[index], inhabitantsOf(index), years.length);
		for (const whole of ['00', county_code])
			addTo(figures[regions.findIndex(({ code }) => code === whole)], figures[index]);
	});
	return figures;
}

/** From 6 000 to 600 000, most of them small; scattered by the golden ratio. */
const inhabitantsOf = (index: number): number => Math.round(6000 * 100 ** (((index * 0.618_034) % 1) ** 2));

function fill(figures: RegionFigures, inhabitants: number, years: number) {
	let at = 0;
	for (const age of AGES)
		for (let level = 0; level < LEVEL_COUNT; level++)
			for (let sex = 0; sex < SEX_COUNT; sex++) {
				const persons = (inhabitants * shareOfAge(age) * shareOfLevel(age, level)) / SEX_COUNT;
				for (let year = 0; year < years; year++) figures[at++] = Math.round(persons * (1 + 0.004 * year));
			}
}

const shareOfAge = (age: number): number => (age < 65 ? 1 : Math.max(0.3, 1 - (age - 64) / 32)) / 66;

function shareOfLevel(age: number, level: number): number {
	const weight = (at: number) => LEVEL_SHARES[at] * (1 + LEVEL_SLOPES[at] * (age - 16));
	return weight(level) / LEVEL_SHARES.keys().reduce((sum, at) => sum + weight(at), 0);
}

function addTo(sum: RegionFigures, part: RegionFigures) {
	for (let at = 0; at < part.length; at++) sum[at] += part[at];
}
