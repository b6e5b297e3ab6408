import { CELLS_PER_REGION, type Counts, type Plane } from '../gather/counts.ts';
import { placeOf } from '../gather/loaded-file.ts';
import { Refusal } from '../refusal.ts';
import { type CheckResult, pass } from './catalogue.ts';

/** Refuses a region and year with some of the sixteen cells of level and sex only: its shares would have a wrong denominator. */
export function expectAllLevels(counts: Counts): CheckResult {
	let groups = 0;
	for (const plane of counts.planes())
		for (let start = 0; start < plane.files.length; start += CELLS_PER_REGION)
			groups += Number(expectWhole(counts, plane, start));
	return pass(
		'all-levels',
		`All eight levels for women and men are there in each of ${groups} pairs of region and year.`
	);
}

/** Whether the region that begins at `start` has figures; refuses a part of them. */
function expectWhole(counts: Counts, plane: Plane, start: number): boolean {
	const places = Array.from({ length: CELLS_PER_REGION }, (_, index) => start + index);
	const missing = places.filter((at) => plane.files[at] === 0);
	if (missing.length === 0 || missing.length === CELLS_PER_REGION) return missing.length === 0;
	const { file, row, column } = counts.readingAt(
		plane,
		places.find((at) => plane.files[at] !== 0)!
	);
	throw new Refusal(
		'all-levels',
		placeOf(file, { row, column }),
		`no figure in any file for ${counts.inWords(plane, missing[0])}`,
		'all eight levels for women and men, because a share needs the whole population',
		'Download the table again with all levels and both sexes marked'
	);
}
