import type { AnyCell, CountCell, Opened } from '../forms/form.ts';
import { type Place, Refusal } from '../refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { FileCells } from '../gather/file-cells.ts';
import type { Omitted } from '../gather/loaded-file.ts';
import { findCells } from '../gather/locate.ts';
import { type Missing, missingCells } from './missing-cells.ts';

/**
 * Refuses a file just read in which some combination of its own regions, levels, sexes, ages and years is missing.
 * A file that may leave out rows of zeros, and has none, tells by that that it does: what it leaves out is returned,
 * by region and year.
 */
export function expectComplete(opened: Opened, cells: FileCells, vocabulary: Vocabulary): Omitted[] {
	const omits = opened.mayOmit && cells.emptyRows === 0;
	const omitted = new Map<string, Omitted>();
	for (const missing of missingCells(cells, vocabulary)) {
		if (!omits) throw incomplete(opened, missing);
		const { region, year } = missing;
		const known = omitted.get(`${region}/${year}`) ?? { region, year, cells: 0 };
		known.cells += 1;
		omitted.set(`${region}/${year}`, known);
	}
	return [...omitted.values()];
}

const incomplete = (opened: Opened, missing: Missing): Refusal =>
	new Refusal(
		'complete-files',
		placeNear(opened, missing),
		`no figure in this file for ${missing.words}`,
		`every region with every ${missing.dimensions} that the file has`,
		'Download the table again with every value of every dimension marked'
	);

/** The row of the same region after which (or before which) the missing one would stand. */
function placeNear(opened: Opened, missing: Missing): Place {
	const near = findCells(opened, missing.isNear).sort((a, b) => order(a) - order(b));
	const sameYear = near.filter(({ year }) => year === missing.year);
	const rows = sameYear.length > 0 ? sameYear : near;
	const cell = rows.findLast((each) => order(each) < missing.order) ?? rows[0];
	return cell ? opened.placeOf(cell.row, 'measure' in cell ? cell.column : 0) : opened.begin;
}

/** SCB lists the sexes below each level. */
const order = (cell: AnyCell): number => ('level' in cell ? 2 * cell.level + Number((cell as CountCell).sex === 2) : 0);
