import type { BroadCell, Opened, RatioCell } from '../forms/form.ts';
import { span } from '../labels/ages.ts';
import { BROAD_LEVELS, BROAD_MEASURES } from '../labels/broad-levels.ts';
import type { Measure } from '../labels/levels.ts';
import type { FileCells } from './file-cells.ts';
import { tableOfBroad } from './table-of.ts';

/** SCB raised the upper age limit of its headline measures by one year. */
const agesIn = (year: number) => span(25, year <= 2022 ? 64 : 65);

/**
 * The published measures out of the five levels: numerators and denominators, women and men together. A region and
 * year of which a level is missing, or not a number, or which nobody lives in, has none.
 */
export function broadRatios(opened: Opened, { broadCells }: FileCells): RatioCell[] {
	const groups = Map.groupBy(broadCells.values(), ({ region, year }) => `${region}/${year}`);
	return [...groups.values()].flatMap((cells) => ratiosOf(opened, cells));
}

function ratiosOf(opened: Opened, cells: BroadCell[]): RatioCell[] {
	const byLevel = new Map(cells.map((cell) => [cell.level, cell]));
	const persons = BROAD_LEVELS.map((_, level) => byLevel.get(level)?.code ?? -1);
	const denominator = persons.reduce((sum, each) => sum + each, 0);
	if (persons.some((each) => each < 0) || denominator === 0) return [];
	return (Object.keys(BROAD_MEASURES) as Measure[]).map((measure) => {
		const levels = BROAD_MEASURES[measure];
		const { row, column, region, year } = byLevel.get(levels[0])!;
		return {
			table: tableOfBroad(opened, year),
			row,
			column,
			region,
			ages: agesIn(year),
			year,
			measure,
			numerator: levels.reduce((sum, level) => sum + persons[level], 0),
			denominator,
			provenance: 'summed'
		};
	});
}
