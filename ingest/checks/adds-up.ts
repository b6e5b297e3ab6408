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

/** What was compared with one whole: where a sum agrees, only its year is kept. */
interface Tally {
	/** Index of the county or country. */
	region: number;
	compared: number;
	years: Set<number>;
	wrong: Comparison[];
}

/** Compares sums of municipalities with their county and the country wherever the files hold all of both. */
export function checkAddsUp(counts: Counts, ratios: Ratios, { regions }: Vocabulary): CheckResult[] {
	const planes = counts.planes();
	const published = ratios.all();
	const tallies = regions.flatMap((whole, region) => {
		if (whole.level === 'municipality') return [];
		const tally: Tally = { region, compared: 0, years: new Set(), wrong: [] };
		const parts = partsOf(whole, regions);
		for (const plane of planes) comparePlane(plane, parts, tally);
		for (const ratio of published) compareRatio(ratio, parts, ratios, tally);
		return tally.compared > 0 ? [tally] : [];
	});
	return summary(tallies, regions);
}

function count(tally: Tally, comparison: Omit<Comparison, 'region'>) {
	tally.compared += 1;
	tally.years.add(comparison.year);
	if (comparison.difference !== 0) tally.wrong.push({ region: tally.region, ...comparison });
}

const partsOf = (whole: RegionTable, regions: readonly RegionTable[]): number[] =>
	regions.flatMap(({ level, county_code }, index) =>
		level === 'municipality' && (whole.level === 'country' || county_code === whole.county_code) ? [index] : []
	);

function comparePlane(plane: Plane, parts: number[], tally: Tally) {
	const { table, year } = plane;
	for (let cell = 0; cell < CELLS_PER_REGION; cell++) {
		const whole = personsAt(plane, tally.region, cell);
		if (whole === null) continue;
		const sum = sumOf(parts, (part) => personsAt(plane, part, cell));
		if (sum !== null) count(tally, { table, year, level: cell % LEVELS.length, difference: sum - whole });
	}
}

function personsAt({ figures }: Plane, region: number, cell: number): number | null {
	const code = figures[region * CELLS_PER_REGION + cell];
	return code < 0 ? null : code;
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

function compareRatio({ cell }: Ratio, parts: number[], ratios: Ratios, tally: Tally) {
	if (cell.region !== tally.region) return;
	const { table, year } = cell;
	for (const side of ['numerator', 'denominator'] as const) {
		const sum = sumOf(parts, (part) => ratios.sibling(cell, part, year)?.cell[side] ?? null);
		if (sum !== null) count(tally, { table, year, level: null, difference: sum - cell[side] });
	}
}

const NOTHING = [
	'Inget län och inte heller riket har alla sina kommuner i filerna, så ingen summa kunde jämföras.',
	'No county or country has all its municipalities in the files, so no sum could be compared.'
] as const;

function summary(tallies: Tally[], regions: readonly RegionTable[]): CheckResult[] {
	if (tallies.length === 0) return [note('adds-up', ...NOTHING)];
	const wrong = Map.groupBy(
		tallies.flatMap((tally) => tally.wrong),
		({ region, year, table }) => `${region}/${year}/${table}`
	);
	return wrong.size === 0
		? [agreement(tallies, regions)]
		: [...wrong.values()].map((cells) => disagreement(cells, regions[cells[0].region]));
}

function agreement(tallies: Tally[], regions: readonly RegionTable[]): CheckResult {
	const { sv, en } = grouped(tallies.reduce((sum, { compared }) => sum + compared, 0));
	const wholes = tallies.map(({ region, years }) => `${nameOf(regions[region])} (${yearsInWords(years)})`).join(', ');
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
