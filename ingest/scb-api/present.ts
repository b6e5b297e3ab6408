import type { RegionTable } from '#db/schema.ts';
import { CELLS_PER_REGION, type Counts, type Plane } from '../gather/counts.ts';
import type { AskedTable } from './tables.ts';
import type { Years } from './wanted.ts';

/** The regions and years of which all cells of a table, for the ages asked for, have been read. */
export function presentYears(counts: Counts, regions: readonly RegionTable[], table: AskedTable): Years {
	const present = new Map<string, Set<number>>();
	for (const plane of counts.planes().filter((each) => isOf(each, table)))
		for (const [index, { code }] of regions.entries()) {
			if (!isWhole(plane, index)) continue;
			const years = present.get(code) ?? new Set();
			present.set(code, years.add(plane.year));
		}
	return present;
}

const isOf = ({ table, ages }: Plane, asked: AskedTable): boolean =>
	table === asked.id && ages.from === asked.ages.from && ages.to === asked.ages.to;

/** Whether every cell of a region (by its index) has a figure or a symbol. */
const isWhole = ({ files }: Plane, region: number): boolean =>
	files.subarray(region * CELLS_PER_REGION, (region + 1) * CELLS_PER_REGION).every((file) => file !== 0);

/** The country and every municipality of the counties with participants: the regions to follow from year to year. */
export function followedRegions(regions: readonly RegionTable[]): RegionTable[] {
	const counties = new Set(regions.flatMap(({ project, county_code }) => (project ? [county_code] : [])));
	return regions.filter(
		({ level, county_code }) => level === 'country' || (level === 'municipality' && counties.has(county_code))
	);
}
