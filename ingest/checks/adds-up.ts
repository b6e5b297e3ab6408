import type { RegionTable } from '#db/schema.ts';
import { CELLS_PER_REGION, type Counts, type Plane, decode } from '../gather/counts.ts';
import type { Ratio, Ratios } from '../gather/ratios.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** A sum of parts beside the figure of the whole. */
interface Comparison {
	/** Index of the county or country. */
	region: number;
	year: number;
	/** Sum of the municipalities minus the published figure, in persons. */
	difference: number;
}

/** Compares sums of municipalities with their county and the country wherever a file holds all of both. */
export function checkAddsUp(counts: Counts, ratios: Ratios, { regions }: Vocabulary): CheckResult[] {
	const wholes = regions.flatMap((region, index) =>
		region.level === 'municipality' ? [] : [{ region: index, parts: partsOf(region, regions) }]
	);
	const compared = wholes.flatMap(({ region, parts }) => [
		...counts.planes().flatMap((plane) => comparePlane(plane, region, parts)),
		...ratios.all().flatMap((ratio) => compareRatio(ratio, region, parts, ratios))
	]);
	return summary(compared, regions);
}

const partsOf = (whole: RegionTable, regions: readonly RegionTable[]): number[] =>
	regions.flatMap(({ level, county_code }, index) =>
		level === 'municipality' && (whole.level === 'country' || county_code === whole.county_code) ? [index] : []
	);

function comparePlane(plane: Plane, region: number, parts: number[]): Comparison[] {
	const offsets = Array.from({ length: CELLS_PER_REGION }, (_, offset) => offset);
	return offsets.flatMap((offset) => {
		const whole = personsAt(plane, region, offset);
		const persons = parts.map((part) => personsAt(plane, part, offset));
		if (whole === null || persons.includes(null)) return [];
		return [{ region, year: plane.year, difference: sum(persons as number[]) - whole }];
	});
}

function personsAt({ files, figures }: Plane, region: number, offset: number): number | null {
	const at = region * CELLS_PER_REGION + offset;
	return files[at] === 0 ? null : decode(figures[at]).persons;
}

function compareRatio({ cell }: Ratio, region: number, parts: number[], ratios: Ratios): Comparison[] {
	if (cell.region !== region) return [];
	const found = parts.map((part) => ratios.sibling(cell, part, cell.year)?.cell);
	if (found.some((part) => !part)) return [];
	return (['numerator', 'denominator'] as const).map((side) => ({
		region,
		year: cell.year,
		difference: sum(found.map((part) => part![side])) - cell[side]
	}));
}

function summary(compared: Comparison[], regions: readonly RegionTable[]): CheckResult[] {
	if (compared.length === 0)
		return [
			note('adds-up', 'No county or country has all its municipalities in the files, so no sum could be compared.')
		];
	const wrong = Map.groupBy(
		compared.filter(({ difference }) => difference !== 0),
		({ region, year }) => `${regions[region].code} ${regions[region].name}, ${year}`
	);
	if (wrong.size === 0)
		return [pass('adds-up', `${compared.length} sums of municipalities agree with ${wholesOf(compared, regions)}.`)];
	return [...wrong].map(([where, cells]) =>
		note(
			'adds-up',
			`The municipalities of ${where} add up to another number in ${cells.length} cells, by ${largest(cells)} persons at most.`
		)
	);
}

/** `00 Riket (2018–2022), 21 Gävleborgs län (2015–2025)`. */
function wholesOf(compared: Comparison[], regions: readonly RegionTable[]): string {
	const groups = [...Map.groupBy(compared, ({ region }) => region)];
	return groups
		.map(([region, cells]) => `${regions[region].code} ${regions[region].name} (${spanOf(cells)})`)
		.join(', ');
}

function spanOf(cells: Comparison[]): string {
	const years = cells.map(({ year }) => year);
	return `${Math.min(...years)}–${Math.max(...years)}`;
}

const largest = (cells: Comparison[]): number => Math.max(...cells.map(({ difference }) => Math.abs(difference)));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
