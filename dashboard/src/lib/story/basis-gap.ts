import type { StartFacts } from './start.ts';

/**
 * Says where the choice of base changes the share notably: in the chosen municipality, else in how many.
 * Empty where it does not.
 * @param codes those that differ in the chosen year, see basisGaps
 */
export function basisGapNote(codes: string[], { overview, selection, words, format }: StartFacts): string {
	const touched = overview.rows.filter(({ municipality }) => codes.includes(municipality.code));
	const chosen = touched.find(({ municipality }) => municipality.code === selection.municipality);
	if (chosen) return words.start.unknown.one(chosen.municipality.name);
	if (selection.municipality !== null || touched.length === 0) return '';
	return words.start.unknown.many(format.count(touched.length), format.count(overview.rows.length));
}
