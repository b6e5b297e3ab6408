import type { RegionTable, Sex } from '#db/schema.ts';
import { type Ages, ageSpellings } from './labels/ages.ts';
import { broadLevelSpellings } from './labels/broad-levels.ts';
import { levelSpellings } from './labels/levels.ts';
import { regionSpellings } from './labels/regions.ts';
import { sexSpellings } from './labels/sexes.ts';
import type { Spelling } from './labels/spelling.ts';
import { yearSpellings } from './labels/years.ts';

export { plain } from './labels/labels.ts';
export { LEVELS, MEASURES, type Measure } from './labels/levels.ts';
export type { Ages } from './labels/ages.ts';

/** What labels mean, for each dimension in every style that SCB writes. */
export interface Vocabulary {
	regions: readonly RegionTable[];
	/** Index into `regions`, by the code alone. */
	regionCode: ReadonlyMap<string, number>;
	/** Indices into `regions`. */
	region: readonly Spelling<number>[];
	age: readonly Spelling<Ages>[];
	/** Indices into LEVELS, or ALL_LEVELS. */
	level: readonly Spelling<number>[];
	/** Indices into BROAD_LEVELS. */
	broadLevel: readonly Spelling<number>[];
	sex: readonly Spelling<Sex>[];
	year: readonly Spelling<number>[];
}

/** The vocabulary for a list of regions; `englishNames` adds SCB's English names of counties and country by code. */
export const createVocabulary = (
	regions: readonly RegionTable[],
	englishNames: ReadonlyMap<string, string> = new Map()
): Vocabulary => ({
	regions,
	regionCode: new Map(regions.map(({ code }, index) => [code, index])),
	region: regionSpellings(regions, englishNames),
	age: ageSpellings,
	level: levelSpellings,
	broadLevel: broadLevelSpellings,
	sex: sexSpellings,
	year: yearSpellings
});
