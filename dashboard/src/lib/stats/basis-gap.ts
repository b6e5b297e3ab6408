import type { Panel } from './panel.ts';

/** From this many points on, the choice of base is worth a note (docs/method.md). */
const NOTABLE_GAP = 0.3;

/**
 * The municipalities whose share differs by more than `limit` points between the two bases, by year: there many people
 * have no known education level. Years without any are left out.
 */
export function basisGaps(population: Panel, known: Panel, limit = NOTABLE_GAP): Record<number, string[]> {
	const differs = (code: string, at: number) => {
		const [one, other] = [population, known].map(({ rows }) => rows[code]?.values[at] ?? null);
		// A panel has four decimals: what a subtraction adds beyond them is no difference.
		return one != null && other != null && Number(Math.abs(one - other).toFixed(4)) > limit;
	};
	const codes = Object.keys(population.rows).sort();
	const byYear = population.years.map((year, at) => [year, codes.filter((code) => differs(code, at))] as const);
	return Object.fromEntries(byYear.filter(([, found]) => found.length > 0));
}
