import type { Gathered } from '../gather/gather.ts';
import { CELLS_PER_REGION, type Counts, type Plane, partsOf } from '../gather/counts.ts';
import { placeOfCell } from '../gather/locate.ts';
import { LEVELS } from '../labels/levels.ts';
import { NO_FIGURE } from '../numbers.ts';
import { Refusal } from '../refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { grouped } from '../words.ts';
import { type CheckResult, pass } from './catalogue.ts';

/**
 * Refuses a region and year with some of the sixteen cells of level and sex only: its shares would have a wrong
 * denominator. Where a file leaves out zeros they are unknown, and there will be no share.
 */
export function expectAllLevels({ counts, files }: Gathered, vocabulary: Vocabulary): CheckResult {
	const omitted = new Set(files.flatMap((file) => file.omitted.map(({ region, year }) => `${region}/${year}`)));
	let groups = 0;
	for (const plane of counts.planes())
		for (let start = 0; start < plane.figures.length; start += CELLS_PER_REGION) {
			const mayBeUnknown = omitted.has(`${start / CELLS_PER_REGION}/${plane.year}`);
			groups += Number(isWhole(counts, plane, start, vocabulary, mayBeUnknown));
		}
	const { sv, en } = grouped(groups);
	return pass(
		'all-levels',
		`Alla åtta nivåer för kvinnor och män finns för vart och ett av ${sv} par av region och år.`,
		`All eight levels for women and men are there in each of ${en} pairs of region and year.`
	);
}

/** Whether the region that begins at `start` has figures; refuses a part of them. */
function isWhole(counts: Counts, plane: Plane, start: number, vocabulary: Vocabulary, mayBeUnknown: boolean): boolean {
	let missing = -1;
	let there = -1;
	for (let at = start; at < start + CELLS_PER_REGION; at++)
		if (plane.figures[at] !== NO_FIGURE) there = there < 0 ? at : there;
		else if (missing < 0) missing = at;
	if (missing < 0 || there < 0 || mayBeUnknown) return missing < 0;
	throw new Refusal(
		'all-levels',
		placeOfCell(counts.fileAt(plane, there).source, vocabulary, keyAt(plane, there)),
		`no figure in any file for ${counts.inWords(plane, missing)}`,
		'all eight levels for women and men, because a share needs the whole population',
		'Download the table again with all levels and both sexes marked'
	);
}

function keyAt({ table, ages, year }: Plane, at: number) {
	const { sex, level } = partsOf(at);
	return { table, region: Math.floor(at / CELLS_PER_REGION), year, sex, ages, subject: LEVELS[level].code };
}
