import type { RegionTable } from '#db/schema.ts';
import { Labels, plain } from './labels.ts';
import { type Spelling, spellings } from './spelling.ts';

/**
 * Regions as `2180 Gävle` (texts), `2180` (codes), both, or by their names alone, as JSON-stat labels them; values are
 * indices into `regions`. `englishNames` adds SCB's English names of counties and country, by code.
 */
export function regionSpellings(
	regions: readonly RegionTable[],
	englishNames: ReadonlyMap<string, string>
): Spelling<number>[] {
	const named = regions.flatMap(({ code, name }, index) =>
		[name, englishNames.get(code) ?? name].map((word) => ({ code, word, index }))
	);
	const text = Labels.of(
		named.flatMap(({ code, word, index }) =>
			writtenCodes(code).map((written) => [plain(`${written} ${word}`), index] as const)
		)
	);
	const name = Labels.of(named.map(({ word, index }) => [plain(word), index] as const));
	const code = Labels.of(
		regions.flatMap((region, index) => writtenCodes(region.code).map((written) => [written, index] as const))
	);
	const either = new Labels((label) => text.get(label) ?? name.get(label));
	return [{ style: 'text', labels: text }, ...spellings(either, code).slice(1), { style: 'name', labels: name }];
}

/** A spreadsheet takes `0114` for a number and saves `114`: which region it was is as clear as before. */
const writtenCodes = (code: string): string[] => [code, String(Number(code))];

/** `0114A0010`, `0114A0010_DeSO2025`, `0114R001`, `0114R001_RegSO2025 …`: areas within a municipality. */
const SMALL_AREA = /^\d{4}([A-C]\d{4}(_DeSO\d{4})?|R\d{3}(_RegSO\d{4})?)\b/i;

/** Whether a code or label names one of SCB's small areas (DeSO, RegSO). */
export const isSmallArea = (label: string): boolean => SMALL_AREA.test(label);
