import type { RegionTable } from '#db/schema.ts';
import type { Plane } from '../gather/counts.ts';
import type { Gathered } from '../gather/gather.ts';
import { codesOf } from '../gather/plane.ts';
import { MEASURES } from '../labels/levels.ts';
import { NO_FIGURE } from '../numbers.ts';
import type { AskedTable } from './tables.ts';
import type { Years } from './wanted.ts';

/** The regions and years of which everything that a table gives, for the ages asked for, has been read. */
export function presentYears(gathered: Gathered, regions: readonly RegionTable[], table: AskedTable): Years {
	const present = new Map<string, Set<number>>();
	for (const [index, year] of table.gives === 'counts'
		? countedIn(gathered, regions, table)
		: measuredIn(gathered, table)) {
		const { code } = regions[index];
		present.set(code, (present.get(code) ?? new Set()).add(year));
	}
	return present;
}

/** Indices of regions and years with all counts. */
const countedIn = (
	{ counts }: Gathered,
	regions: readonly RegionTable[],
	{ id, ages }: AskedTable
): (readonly [number, number])[] =>
	counts
		.planes()
		.filter((plane) => plane.table === id && plane.ages.from === ages.from && plane.ages.to === ages.to)
		.flatMap((plane) =>
			[...regions.keys()].filter((index) => isWhole(plane, index)).map((index) => [index, plane.year] as const)
		);

/** Whether every cell of a region (by its index) has a figure or a symbol. */
const isWhole = (plane: Plane, region: number): boolean => codesOf(plane, region).every((code) => code !== NO_FIGURE);

/** Indices of regions and years with all published measures. */
function measuredIn({ ratios }: Gathered, { id }: AskedTable): (readonly [number, number])[] {
	const cells = ratios.all().flatMap(({ cell }) => (cell.table === id ? [cell] : []));
	const groups = Map.groupBy(cells, ({ region, year }) => `${region}/${year}`);
	const whole = [...groups.values()].filter(({ length }) => length === Object.keys(MEASURES).length);
	return whole.map(([{ region, year }]) => [region, year]);
}

/** The country, the counties with participants and every municipality in them, as far as a table is followed for them. */
export function followedRegions(regions: readonly RegionTable[], { follows }: AskedTable): RegionTable[] {
	const counties = new Set(regions.flatMap(({ project, county_code }) => (project ? [county_code] : [])));
	return regions.filter(
		({ level, county_code }) => follows.includes(level) && (level === 'country' || counties.has(county_code))
	);
}
