import { CELLS_PER_REGION, type Counts, type Plane, decode } from '../gather/counts.ts';
import { placeOf } from '../gather/loaded-file.ts';
import type { Ratio, Ratios } from '../gather/ratios.ts';
import { Refusal } from '../refusal.ts';
import { LEVELS, MEASURES } from '../vocabulary.ts';

/** Refuses a published ratio that differs from the sum of the counts of the same table, region, year and ages. */
export function expectRatiosLikeCounts(counts: Counts, ratios: Ratios) {
	const planes = counts.planes();
	for (const ratio of ratios.all()) {
		const { table, year, ages } = ratio.cell;
		const plane = planes.find(
			(each) => each.table === table && each.year === year && each.ages.from === ages.from && each.ages.to === ages.to
		);
		if (plane) expectLike(ratio, plane, ratios);
	}
}

function expectLike({ cell, file }: Ratio, plane: Plane, ratios: Ratios) {
	const numerator = sumOf(plane, cell.region, new Set(MEASURES[cell.measure]));
	const denominator = sumOf(plane, cell.region, new Set(LEVELS.map(({ code }) => code)));
	if (numerator === null || denominator === null) return;
	if (numerator === cell.numerator && denominator === cell.denominator) return;
	throw new Refusal(
		'repeated-cells',
		placeOf(file, cell),
		`${cell.numerator} of ${cell.denominator} for ${ratios.inWords(cell)}`,
		`${numerator} of ${denominator}, the sum of the counts in the other files`,
		'Take the older of the two away'
	);
}

/** Women and men of these levels; null where one figure is missing. */
function sumOf({ files, figures }: Plane, region: number, levels: ReadonlySet<string>): number | null {
	let sum = 0;
	for (let at = region * CELLS_PER_REGION; at < (region + 1) * CELLS_PER_REGION; at++) {
		if (!levels.has(LEVELS[at % LEVELS.length].code)) continue;
		const persons = files[at] === 0 ? null : decode(figures[at]).persons;
		if (persons === null) return null;
		sum += persons;
	}
	return sum;
}
