import type { Opened } from '../forms/form.ts';
import type { TableCode } from '../labels/tables.ts';
import { Refusal } from '../refusal.ts';
import type { FileCells } from './file-cells.ts';
import { findCells } from './locate.ts';

/** The last age of TAB3981; UtbBefRegionR goes on to 95 and older. */
const LAST_AGE = 74;

/**
 * The table that counts of the eight levels are of: what the file says; where it does not, the one that has its ages.
 * Refuses a file that says TAB3981 and has ages which that table does not.
 */
export function tableOfCounts(opened: Opened, { planes }: FileCells): TableCode {
	const older = planes.find(({ ages }) => ages.to > LAST_AGE);
	const { stated } = opened.facts;
	if (!older) return stated === 'UtbBefRegionR' ? stated : 'TAB3981';
	if (stated !== 'TAB3981') return 'UtbBefRegionR';
	const [cell] = findCells(opened, (cell) => 'ages' in cell && cell.ages === older.ages, 1);
	throw new Refusal(
		'labels',
		opened.placeOf(cell.row, cell.column),
		`an age above ${LAST_AGE} in a file of TAB3981`,
		`ages from 16 to ${LAST_AGE}`,
		'Download the table again, and do not change its ages'
	);
}

/** SCB's tables down to small areas: the older one ends with 2023, in which it already counts 25–65. */
export const tableOfBroad = ({ facts }: Opened, year: number): TableCode =>
	facts.stated === 'TAB5956' || facts.stated === 'TAB6534' ? facts.stated : year <= 2023 ? 'TAB5956' : 'TAB6534';
