import { CELLS_PER_REGION, type Counts, type Plane } from '../gather/counts.ts';
import { placeOfCell } from '../gather/locate.ts';
import { type Ratio, type Ratios, ratioInWords } from '../gather/ratios.ts';
import { LEVELS, MEASURES } from '../labels/levels.ts';
import { Refusal } from '../refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Refuses a published ratio that differs from the sum of the counts of the same table, region, year and ages. */
export function expectRatiosLikeCounts(counts: Counts, ratios: Ratios, vocabulary: Vocabulary) {
	const planes = counts.planes();
	for (const ratio of ratios.all()) {
		const { table, year, ages } = ratio.cell;
		const plane = planes.find((each) => each.table === table && each.year === year && each.ages === ages);
		if (plane) expectLike(ratio, plane, vocabulary);
	}
}

function expectLike({ cell, file }: Ratio, plane: Plane, vocabulary: Vocabulary) {
	const numerator = sumOf(plane, cell.region, new Set(MEASURES[cell.measure]));
	const denominator = sumOf(plane, cell.region, new Set(LEVELS.map(({ code }) => code)));
	if (numerator === null || denominator === null) return;
	if (numerator === cell.numerator && denominator === cell.denominator) return;
	throw new Refusal(
		'repeated-cells',
		placeOfCell(file.source, vocabulary, { ...cell, sex: 0, subject: cell.measure }),
		`${cell.numerator} of ${cell.denominator} for ${ratioInWords(cell, vocabulary)}`,
		`${numerator} of ${denominator}, the sum of the counts in the other files`,
		'Take the older of the two away'
	);
}

/** Women and men of these levels; null where one figure is missing. */
function sumOf({ figures }: Plane, region: number, levels: ReadonlySet<string>): number | null {
	let sum = 0;
	for (let at = region * CELLS_PER_REGION; at < (region + 1) * CELLS_PER_REGION; at++) {
		if (!levels.has(LEVELS[at % LEVELS.length].code)) continue;
		if (figures[at] < 0) return null;
		sum += figures[at];
	}
	return sum;
}
