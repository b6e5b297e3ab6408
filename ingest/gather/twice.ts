import type { AnyCell, CountCell, Opened } from '../forms/form.ts';
import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import { figureInWords } from '../numbers.ts';
import { type Place, Refusal } from '../refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { cellInWords } from './counts.ts';
import { findCells } from './locate.ts';
import { placeIn } from './plane.ts';
import { figureOf, ratioInWords } from './ratios.ts';

/** Refuses a cell that stands in one file a second time; the first one is looked for where it was not kept. */
export function refuseTwice(opened: Opened, vocabulary: Vocabulary, second: AnyCell, kept: AnyCell | null): never {
	const first = kept ?? findCells(opened, (cell) => isSame(cell as CountCell, second as CountCell), 1)[0];
	throw new Refusal(
		'duplicate-cells',
		opened.placeOf(second.row, second.column),
		`${figure(second)} as the second figure for ${words(second, vocabulary)}, after ${figure(first)} in ${lineOf(opened.placeOf(first.row, first.column))}`,
		'every cell once in a file',
		'Remove one of the two rows, or download the table again'
	);
}

const isSame = (one: CountCell, other: CountCell): boolean =>
	one.region === other.region &&
	one.year === other.year &&
	one.sex === other.sex &&
	one.level === other.level &&
	one.ages === other.ages;

const lineOf = ({ row, column }: Place): string => (row === undefined ? String(column) : `row ${row}`);

const figure = (cell: AnyCell): string => ('measure' in cell ? figureOf(cell) : figureInWords(cell.code));

function words(cell: AnyCell, vocabulary: Vocabulary): string {
	if ('measure' in cell) return ratioInWords(cell, vocabulary);
	if ('sex' in cell) return cellInWords(cell, placeIn(cell.region, cell.sex as 1 | 2, cell.level), vocabulary);
	const { code, name } = vocabulary.regions[cell.region];
	return `"${code} ${name}", "${BROAD_LEVELS[cell.level].name}", ${cell.year}`;
}
