import { PRESTUDY_YEAR, STANDARD_PERIODS } from '../stats/periods.ts';

/** The distance between two groups at three times, in points. */
export interface Gap {
	first: { year: number; size: number };
	before: { year: number; size: number };
	now: { year: number; size: number };
	/** Widening or narrowing both before and after the förstudie; `mixed` is everything else. */
	kind: 'widening' | 'narrowing' | 'mixed';
}

/** As printed: a gap that reads the same is the same. */
const printed = (value: number) => Number(value.toFixed(1));

function kindOf(sizes: number[]): Gap['kind'] {
	const [first, before, now] = sizes.map(printed) as [number, number, number];
	if (first < before && before < now) return 'widening';
	if (first > before && before > now) return 'narrowing';
	return 'mixed';
}

/**
 * How far apart two groups' means stood in the first year of the series, in the last year before the förstudie
 * and in the chosen year. Null before the förstudie year is over, where a value is missing, or where the groups
 * changed places, so that "the gap" would mean two things.
 */
export function gapBetween(years: number[], a: (number | null)[], b: (number | null)[], year: number): Gap | null {
	if (year <= PRESTUDY_YEAR) return null;
	const moments = [years[0]!, STANDARD_PERIODS.before.to, year].map((moment) => {
		const at = years.indexOf(moment);
		return { year: moment, difference: a[at] == null || b[at] == null ? null : a[at] - b[at] };
	});
	const differences = moments.map(({ difference }) => difference);
	if (differences.includes(null)) return null;
	if (new Set(differences.map((difference) => Math.sign(difference!))).size > 1) return null;
	const [first, before, now] = moments.map((m) => ({ year: m.year, size: Math.abs(m.difference!) }));
	return { first: first!, before: before!, now: now!, kind: kindOf(differences.map((d) => Math.abs(d!))) };
}
