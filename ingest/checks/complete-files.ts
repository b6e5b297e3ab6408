import { CELLS_PER_REGION, type Counts, type Plane, placeIn } from '../gather/counts.ts';
import { type LoadedFile, placeOf } from '../gather/loaded-file.ts';
import type { Ratios } from '../gather/ratios.ts';
import { type Place, Refusal, columnInWords } from '../refusal.ts';
import { LEVELS } from '../vocabulary.ts';

/**
 * Refuses a file just read (the `number`-th, from 1) in which some combination of its own regions, levels, sexes,
 * ages and years is missing.
 */
export function expectCompleteFile(file: LoadedFile, number: number, counts: Counts, ratios: Ratios) {
	expectCompleteCounts(file, number, counts);
	expectCompleteRatios(file, ratios);
}

function expectCompleteCounts(file: LoadedFile, number: number, counts: Counts) {
	const planes = counts.planes().filter(({ files }) => files.includes(number));
	const places = combinations(planes, number);
	for (const plane of planes) {
		const missing = places.find((at) => plane.files[at] !== number);
		if (missing === undefined) continue;
		throw incomplete(placeNear(file, planes, number, missing), counts.inWords(plane, missing), 'level and sex');
	}
}

/** Every place that the regions, sexes and levels of the file span. */
function combinations(planes: Plane[], number: number): number[] {
	const taken = planes.flatMap(({ files }) => Array.from(files.keys()).filter((at) => files[at] === number));
	const regions = new Set(taken.map((at) => Math.floor(at / CELLS_PER_REGION)));
	const sexes = new Set(taken.map((at) => (at % CELLS_PER_REGION < LEVELS.length ? 1 : 2)));
	const levels = new Set(taken.map((at) => at % LEVELS.length));
	return [...regions].flatMap((region) =>
		[...sexes].flatMap((sex) => [...levels].map((level) => placeIn(region, sex, level)))
	);
}

/** The row of the same region after which (or before which) the missing one would stand. */
function placeNear(file: LoadedFile, planes: Plane[], number: number, missing: number): Place {
	const start = missing - (missing % CELLS_PER_REGION);
	const region = Array.from({ length: CELLS_PER_REGION }, (_, index) => start + index).sort(
		(a, b) => order(a) - order(b)
	);
	const taken = region.flatMap((at) => {
		const plane = planes.find(({ files }) => files[at] === number);
		return plane ? [{ at, row: plane.rows[at] }] : [];
	});
	const { row } = taken.findLast(({ at }) => order(at) < order(missing)) ?? taken[0];
	return { file: file.source.name, row, column: columnInWords(0, file.layout.header) };
}

/** SCB lists the sexes below each level. */
const order = (at: number): number => 2 * (at % LEVELS.length) + Number(at % CELLS_PER_REGION >= LEVELS.length);

function expectCompleteRatios(file: LoadedFile, ratios: Ratios) {
	const groups = Map.groupBy(
		ratios.all().filter((ratio) => ratio.file === file),
		({ cell }) => `${cell.table}/${cell.measure}/${cell.ages.from}/${cell.ages.to}`
	);
	for (const group of groups.values()) {
		const years = new Set(group.map(({ cell }) => cell.year));
		for (const { cell } of group)
			for (const year of years) {
				if (ratios.sibling(cell, cell.region, year)?.file === file) continue;
				throw incomplete(placeOf(file, cell), ratios.inWords({ ...cell, year }), 'year');
			}
	}
}

const incomplete = (place: Place, cell: string, dimensions: string): Refusal =>
	new Refusal(
		'complete-files',
		place,
		`no figure in this file for ${cell}`,
		`every region with every ${dimensions} that the file has`,
		'Download the table again with every value of every dimension marked'
	);
