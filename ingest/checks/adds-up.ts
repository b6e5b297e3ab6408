import type { RegionTable } from '#db/schema.ts';
import { CELLS_PER_REGION, type Counts, type Plane } from '../gather/counts.ts';
import type { Ratio, Ratios } from '../gather/ratios.ts';
import { LEVELS } from '../labels/levels.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { grouped, yearsInWords } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** A sum of parts beside the figure of the whole. */
interface Comparison {
	/** Index of the county or country. */
	region: number;
	table: string;
	year: number;
	/** Index into LEVELS; null: a published measure. */
	level: number | null;
	/** Sum of the municipalities minus the published figure, in persons. */
	difference: number;
}

/** Compares sums of municipalities with their county and the country wherever the files hold all of both. */
export function checkAddsUp(counts: Counts, ratios: Ratios, { regions }: Vocabulary): CheckResult[] {
	const wholes = regions.flatMap((region, index) =>
		region.level === 'municipality' ? [] : [{ region: index, parts: partsOf(region, regions) }]
	);
	const planes = counts.planes();
	const published = ratios.all();
	const compared = wholes.flatMap(({ region, parts }) => [
		...planes.flatMap((plane) => comparePlane(plane, region, parts)),
		...published.flatMap((ratio) => compareRatio(ratio, region, parts, ratios))
	]);
	return summary(compared, regions);
}

const partsOf = (whole: RegionTable, regions: readonly RegionTable[]): number[] =>
	regions.flatMap(({ level, county_code }, index) =>
		level === 'municipality' && (whole.level === 'country' || county_code === whole.county_code) ? [index] : []
	);

function comparePlane(plane: Plane, region: number, parts: number[]): Comparison[] {
	const { table, year } = plane;
	const compared: Comparison[] = [];
	for (let cell = 0; cell < CELLS_PER_REGION; cell++) {
		const whole = personsAt(plane, region, cell);
		if (whole === null) continue;
		const sum = sumOf(parts, (part) => personsAt(plane, part, cell));
		if (sum !== null) compared.push({ region, table, year, level: cell % LEVELS.length, difference: sum - whole });
	}
	return compared;
}

function personsAt({ files, figures }: Plane, region: number, cell: number): number | null {
	const at = region * CELLS_PER_REGION + cell;
	return files[at] === 0 || figures[at] < 0 ? null : figures[at];
}

/** Null where one of the parts is missing. */
function sumOf<Part>(parts: readonly Part[], persons: (part: Part) => number | null): number | null {
	let sum = 0;
	for (const part of parts) {
		const each = persons(part);
		if (each === null) return null;
		sum += each;
	}
	return sum;
}

function compareRatio({ cell }: Ratio, region: number, parts: number[], ratios: Ratios): Comparison[] {
	if (cell.region !== region) return [];
	return (['numerator', 'denominator'] as const).flatMap((side) => {
		const sum = sumOf(parts, (part) => ratios.sibling(cell, part, cell.year)?.cell[side] ?? null);
		if (sum === null) return [];
		return [{ region, table: cell.table, year: cell.year, level: null, difference: sum - cell[side] }];
	});
}

const NOTHING = [
	'Inget län och inte heller riket har alla sina kommuner i filerna, så ingen summa kunde jämföras.',
	'No county or country has all its municipalities in the files, so no sum could be compared.'
] as const;

function summary(compared: Comparison[], regions: readonly RegionTable[]): CheckResult[] {
	if (compared.length === 0) return [note('adds-up', ...NOTHING)];
	const wrong = Map.groupBy(
		compared.filter(({ difference }) => difference !== 0),
		({ region, year, table }) => `${region}/${year}/${table}`
	);
	return wrong.size === 0
		? [agreement(compared, regions)]
		: [...wrong.values()].map((cells) => disagreement(cells, regions[cells[0].region]));
}

function agreement(compared: Comparison[], regions: readonly RegionTable[]): CheckResult {
	const { sv, en } = grouped(compared.length);
	const wholes = [...Map.groupBy(compared, ({ region }) => region)]
		.map(([region, cells]) => `${nameOf(regions[region])} (${yearsInWords(cells.map(({ year }) => year))})`)
		.join(', ');
	return pass(
		'adds-up',
		`${sv} summor av kommuner stämmer med ${wholes}.`,
		`${en} sums of municipalities agree with ${wholes}.`
	);
}

function disagreement(cells: Comparison[], whole: RegionTable): CheckResult {
	const [{ year, table }] = cells;
	const largest = grouped(Math.max(...cells.map(({ difference }) => Math.abs(difference))));
	const levels = [...new Set(cells.flatMap(({ level }) => (level === null ? [] : [LEVELS[level].code])))].sort();
	return note(
		'adds-up',
		`Kommunerna i ${nameOf(whole)}, ${year}, ger en annan summa i ${cells.length} celler, med högst ${largest.sv} personers skillnad.`,
		`The municipalities of ${nameOf(whole)}, ${year} add up to another number in ${cells.length} cells, by ${largest.en} persons at most.`,
		{ tables: [table], regions: [whole.code], years: [year], ...(levels.length > 0 && { levels }) }
	);
}

const nameOf = ({ code, name }: RegionTable): string => `${code} ${name}`;
