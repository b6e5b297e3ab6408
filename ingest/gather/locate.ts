import { detect } from '../forms/detect.ts';
import type { AnyCell, CellSink, Opened } from '../forms/form.ts';
import { BROAD_MEASURES } from '../labels/broad-levels.ts';
import { LEVELS, type Measure } from '../labels/levels.ts';
import type { Place } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { CellKey } from './repeats.ts';

/** Ends a reading that has found what it looked for. */
class Found extends Error {}

/**
 * Reads a file once more for the first `limit` cells that are looked for: so that the place of every figure need not
 * be kept for the rare sentence that names it.
 */
export function findCells(opened: Opened, wanted: (cell: AnyCell) => boolean, limit = Infinity): AnyCell[] {
	const found: AnyCell[] = [];
	const look = (cell: AnyCell) => {
		if (!wanted(cell)) return;
		found.push({ ...cell });
		if (found.length >= limit) throw new Found();
	};
	readAll(opened, { count: look, broad: look, ratio: look, skip() {}, emptyRow() {} });
	return found;
}

function readAll(opened: Opened, sink: CellSink) {
	try {
		for (const rows of opened.read(sink)) void rows;
	} catch (error) {
		if (!(error instanceof Found)) throw error;
	}
}

/** The place of a cell in a file that has it. */
export function placeOfCell(source: Source, vocabulary: Vocabulary, key: CellKey): Place {
	const opened = detect(source, vocabulary);
	const [cell] = findCells(opened, (cell) => isCell(cell, key), 1);
	return cell ? opened.placeOf(cell.row, cell.column) : opened.begin;
}

/** Whether a cell of a file is the one that the key names. */
function isCell(cell: AnyCell, { region, year, sex, ages, subject }: CellKey): boolean {
	if (cell.region !== region || cell.year !== year) return false;
	if ('measure' in cell) return cell.measure === subject && cell.ages === ages;
	if ('sex' in cell) return cell.sex === sex && cell.ages === ages && LEVELS[cell.level]?.code === subject;
	return BROAD_MEASURES[subject as Measure]?.includes(cell.level) ?? false;
}
