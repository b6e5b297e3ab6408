import type { RegionRow } from '#db/queries/regions.ts';

/** What a file holds, as far as its name tells. */
export interface FileContents {
	/** One word without spaces, e.g. an indicator's code. */
	subject: string;
	regions: Pick<RegionRow, 'code' | 'level'>[];
	/** Ascending, not empty. */
	years: number[];
	/** The data version. */
	version: string;
}

const COUNTED: [RegionRow['level'], string][] = [
	['municipality', 'kommuner'],
	['county', 'lan']
];

/** `kommuner-39`; a single one by its code; counties and the country are named only where no municipality is. */
function regionPart(regions: FileContents['regions']): string {
	for (const [level, word] of COUNTED) {
		const codes = regions.filter((region) => region.level === level).map(({ code }) => code);
		if (codes.length > 0) return codes.length === 1 ? `region-${codes[0]}` : `${word}-${codes.length}`;
	}
	if (regions.length === 0) throw new Error('A file without regions has no name.');
	return `region-${regions[0]!.code}`;
}

const yearPart = (years: number[]) => (years.length === 1 ? `${years[0]}` : `${years[0]}-${years.at(-1)}`);

/** The name of a file without its ending, e.g. `hogutbildade_kommuner-39_2010-2025_v2026-11-25`. */
export const fileName = ({ subject, regions, years, version }: FileContents): string =>
	[subject, regionPart(regions), yearPart(years), `v${version}`].join('_');
