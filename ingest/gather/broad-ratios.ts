import type { BroadCell, Opened, RatioCell } from '../forms/form.ts';
import { span } from '../labels/ages.ts';
import { BROAD_LEVELS, BROAD_MEASURES } from '../labels/broad-levels.ts';
import type { Measure } from '../labels/levels.ts';
import type { FileCells } from './file-cells.ts';
import type { Omitted } from './loaded-file.ts';
import { tableOfBroad } from './table-of.ts';

/** SCB raised the upper age limit of its headline measures by one year. */
const agesIn = (year: number) => span(25, year <= 2022 ? 64 : 65);

/**
 * The published measures out of the five levels: numerators and denominators, women and men together. A region and
 * year of which a level is unknown has none, and is told; one in which nobody lives has none either.
 */
export function broadRatios(opened: Opened, { broadCells }: FileCells): { ratios: RatioCell[]; without: Omitted[] } {
	const groups = [...Map.groupBy(broadCells.values(), ({ region, year }) => `${region}/${year}`).values()];
	const symbols = (cells: BroadCell[]) => cells.filter(({ code }) => code < 0).length;
	const isKnown = (cells: BroadCell[]) => cells.length === BROAD_LEVELS.length && symbols(cells) === 0;
	return {
		ratios: groups.filter(isKnown).flatMap((cells) => ratiosOf(opened, cells)),
		without: groups
			.filter((cells) => symbols(cells) > 0)
			.map((cells) => ({ region: cells[0].region, year: cells[0].year, cells: symbols(cells) }))
	};
}

function ratiosOf(opened: Opened, cells: BroadCell[]): RatioCell[] {
	const byLevel = new Map(cells.map((cell) => [cell.level, cell]));
	const sumOf = (levels: Iterable<number>) => [...levels].reduce((sum, level) => sum + byLevel.get(level)!.code, 0);
	const denominator = sumOf(BROAD_LEVELS.keys());
	if (denominator === 0) return [];
	return (Object.keys(BROAD_MEASURES) as Measure[]).map((measure) => {
		const { row, column, region, year } = byLevel.get(BROAD_MEASURES[measure][0])!;
		return {
			table: tableOfBroad(opened, year),
			row,
			column,
			region,
			ages: agesIn(year),
			year,
			measure,
			numerator: sumOf(BROAD_MEASURES[measure]),
			denominator,
			provenance: 'summed'
		};
	});
}
