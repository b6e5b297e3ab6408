import { expectComplete } from '../checks/complete-files.ts';
import { detect } from '../forms/detect.ts';
import type { Opened } from '../forms/form.ts';
import type { TableCode } from '../labels/tables.ts';
import type { Progress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { PIECE_BYTES, type Source } from '../text/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { broadRatios } from './broad-ratios.ts';
import { FileCells } from './file-cells.ts';
import type { Gathered } from './gather.ts';
import type { LoadedFile } from './loaded-file.ts';
import { regionsOf } from './plane.ts';
import { tableOfCounts } from './table-of.ts';
import { refuseTwice } from './twice.ts';

/** Reads a file to its end and checks it by itself; only then its cells are taken in. Throws a refusal. */
export function readFile(source: Source, gathered: Gathered, vocabulary: Vocabulary, progress: Progress) {
	const opened = detect(source, vocabulary);
	const cells = new FileCells(vocabulary.regions.length, (second, first) =>
		refuseTwice(opened, vocabulary, second, first)
	);
	const rows = readRows(opened, cells, source, progress);
	if (cells.size === 0) throw noRows(opened, cells);
	if (cells.size === cells.totals.length) throw totalsAlone(opened, cells);
	const omitted = expectComplete(opened, cells, vocabulary);
	const broad = broadRatios(opened, cells);
	const ratios = [...cells.ratios.values(), ...broad.ratios];
	const counted = cells.planes.length > 0 ? tableOfCounts(opened, cells) : null;
	const tables = [...new Set<TableCode>([...(counted ? [counted] : []), ...ratios.map(({ table }) => table)])].sort();
	const file: LoadedFile = {
		...{ number: gathered.files.length + 1, source, form: opened.form, facts: opened.facts, tables, rows },
		...{ cells: cells.size, skipped: cells.skipped, omitted, without: broad.without, ...extentOf(cells) }
	};
	gathered.files.push(file);
	if (counted) for (const plane of cells.planes) gathered.counts.take(plane, counted, file);
	for (const ratio of ratios) gathered.ratios.add(ratio, file);
	for (const total of cells.totals) gathered.totals.push({ file, total, planes: cells.planes });
	progress.read(file);
}

function readRows(opened: Opened, cells: FileCells, source: Source, progress: Progress): number {
	let total = 0;
	let left = source.content;
	for (const rows of opened.read(cells)) {
		total += rows;
		progress.advance(rows, Math.min(PIECE_BYTES, left));
		left = Math.max(0, left - PIECE_BYTES);
	}
	return total;
}

/** The regions and years of which a file has a figure. */
function extentOf({ planes, broadCells, ratios, totals }: FileCells): Pick<LoadedFile, 'regions' | 'years'> {
	const others = [...broadCells.values(), ...ratios.values(), ...totals];
	return {
		regions: new Set([...regionsOf(planes), ...others.map(({ region }) => region)]),
		years: new Set([...planes, ...others].map(({ year }) => year))
	};
}

const noRows = (opened: Opened, { skipped }: FileCells): Refusal =>
	new Refusal(
		'file-form',
		opened.begin,
		skipped > 0 ? `${skipped} figures of small areas alone` : 'no row below the header',
		skipped > 0 ? 'rows of municipalities too' : 'rows with figures',
		skipped > 0 ? 'Download the table again with municipalities' : 'Download the table again'
	);

function totalsAlone(opened: Opened, { totals: [{ row, column, sex }] }: FileCells): Refusal {
	const expected = sex === 0 ? 'women and men too' : 'each of the levels too';
	return new Refusal(
		'file-form',
		opened.placeOf(row, column),
		'nothing but totals',
		expected,
		'Download the table again with every value of every dimension marked'
	);
}
