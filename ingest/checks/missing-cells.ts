import type { AnyCell, BroadCell, RatioCell } from '../forms/form.ts';
import { cellInWords, partsOf } from '../gather/counts.ts';
import type { FileCells } from '../gather/file-cells.ts';
import { CELLS_PER_REGION, type FilePlane, placeIn, regionsOf } from '../gather/plane.ts';
import { keyOf, ratioInWords } from '../gather/ratios.ts';
import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import { LEVELS } from '../labels/levels.ts';
import { NO_FIGURE } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A cell that a file should have. */
export interface Missing {
	region: number;
	year: number;
	/** The cell in words. */
	words: string;
	/** The dimensions of which every value belongs to every region. */
	dimensions: string;
	/** Whether a cell of the file stands near it. */
	isNear: (cell: AnyCell) => boolean;
	/** Its place among those near it. */
	order: number;
}

/** Every combination of a file's own regions, levels, sexes, ages and years that the file does not have. */
export function* missingCells(cells: FileCells, vocabulary: Vocabulary): Generator<Missing> {
	yield* missingCounts(cells.planes, vocabulary);
	yield* missingBroad(cells.broadCells, vocabulary);
	yield* missingRatios(cells.ratios, vocabulary);
}

function* missingCounts(planes: readonly FilePlane[], vocabulary: Vocabulary): Generator<Missing> {
	const places = combinations(planes);
	const years = [...new Set(planes.map(({ year }) => year))].sort((a, b) => a - b);
	for (const [ages, ofAges] of Map.groupBy(planes, (plane) => plane.ages))
		for (const year of years) {
			const plane = ofAges.find((each) => each.year === year);
			if (plane && !plane.figures.includes(NO_FIGURE)) continue;
			for (const at of places) if (!plane || plane.figures[at] === NO_FIGURE) yield missingAt({ ages, year }, at);
		}

	function missingAt(plane: Pick<FilePlane, 'ages' | 'year'>, at: number): Missing {
		const region = Math.floor(at / CELLS_PER_REGION);
		const { sex, level } = partsOf(at);
		return {
			region,
			year: plane.year,
			words: cellInWords(plane, at, vocabulary),
			dimensions: 'level and sex',
			isNear: (cell) => 'sex' in cell && cell.region === region && cell.ages === plane.ages,
			order: 2 * level + Number(sex === 2)
		};
	}
}

/** Every place that the regions, sexes and levels of the file span. */
function combinations(planes: readonly FilePlane[]): number[] {
	const taken = cellsTaken(planes);
	const sexes = new Set(taken.map((cell) => partsOf(cell).sex));
	const levels = new Set(taken.map((cell) => cell % LEVELS.length));
	return regionsOf(planes).flatMap((region) =>
		[...sexes].sort().flatMap((sex) => [...levels].sort().map((level) => placeIn(region, sex, level)))
	);
}

/** The places within a region of which some region has a figure. */
const cellsTaken = (planes: readonly FilePlane[]): number[] =>
	Array.from({ length: CELLS_PER_REGION }, (_, cell) => cell).filter((cell) =>
		planes.some(({ figures }) => {
			for (let at = cell; at < figures.length; at += CELLS_PER_REGION) if (figures[at] !== NO_FIGURE) return true;
			return false;
		})
	);

function* missingBroad(cells: ReadonlyMap<string, BroadCell>, vocabulary: Vocabulary): Generator<Missing> {
	const [regions, years] = (['region', 'year'] as const).map(
		(key) => new Set([...cells.values()].map((cell) => cell[key]))
	);
	for (const region of regions)
		for (const year of years)
			for (const [level, { name }] of BROAD_LEVELS.entries()) {
				if (cells.has(`${region}/${year}/${level}`)) continue;
				const { code, name: regionName } = vocabulary.regions[region];
				yield {
					region,
					year,
					words: `"${code} ${regionName}", "${name}", ${year}`,
					dimensions: 'level and year',
					isNear: (cell) => cell.region === region,
					order: 2 * level
				};
			}
}

function* missingRatios(ratios: ReadonlyMap<string, RatioCell>, vocabulary: Vocabulary): Generator<Missing> {
	const groups = Map.groupBy(
		ratios.values(),
		({ table, measure, ages }) => `${table}/${measure}/${ages.from}/${ages.to}`
	);
	for (const group of groups.values()) {
		const years = new Set(group.map(({ year }) => year));
		for (const cell of group)
			for (const year of years)
				if (!ratios.has(keyOf({ ...cell, year })))
					yield {
						region: cell.region,
						year,
						words: ratioInWords({ ...cell, year }, vocabulary),
						dimensions: 'year',
						isNear: (near) => 'measure' in near && keyOf(near) === keyOf(cell),
						order: 0
					};
	}
}
