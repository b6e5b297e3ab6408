import { ALL_DIMENSIONS, DIMENSIONS, type Dimension, headingOf } from '../../labels/dimensions.ts';
import type { Spelling } from '../../labels/spelling.ts';
import { NO_FIGURE, encodeFigure } from '../../numbers.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/** A sheet as a table has it: one row of headings, and no label left out. */
export interface SheetLayout {
	/** Line of the header, from 1. */
	headerRow: number;
	header: string[];
	/** All rows of the sheet, those of figures with every label. */
	rows: string[][];
	/** What stands below the figures. */
	notes: string[];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');

/** A sheet with a header like that of a CSV: one that was opened in a spreadsheet and saved as a workbook. */
export function plainSheet(rows: readonly string[][]): SheetLayout | null {
	const at = rows.slice(0, 5).findIndex((row) => row.filter((text) => headingOf(text)).length > 1);
	if (at < 0) return null;
	const texts = rows[at].map((text) => text.trim());
	const header = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
	const padded = rows.map((row) => [...row, ...Array<string>(Math.max(0, header.length - row.length)).fill('')]);
	return { headerRow: at + 1, header, rows: padded, notes: [] };
}

/**
 * A sheet as SCB makes it: a title; a row of headings for each dimension of the columns, every heading once above all
 * the columns it is for; then rows whose labels stand once above all the rows they are for, without headings; notes.
 */
export function scbSheet(rows: readonly string[][], vocabulary: Vocabulary): SheetLayout | null {
	const from = rows.findIndex(
		([first = '', ...others]) => first !== '' && isFigure(others.findLast((text) => text !== ''))
	);
	const above = rows.slice(0, Math.max(0, from));
	const headings = above.slice(above.findLastIndex((row) => isBlank(row) || row[0] !== '') + 1);
	if (from < 0 || headings.length === 0) return null;
	const width = Math.min(...headings.map((row) => row.findIndex((text) => text !== '')));
	const end = rows.findIndex((row, index) => index > from && isBlank(row.slice(width)));
	const body = filledDown(rows.slice(from, end < 0 ? rows.length : end), width);
	const notes = end < 0 ? [] : rows.slice(end);
	if (notes.some((row) => !isBlank(row.slice(1)))) return null;
	const stub = stubOf(body[0].slice(0, width), vocabulary);
	if (stub === null) return null;
	const header = [...stub.names, ...joined(headings, width)];
	const shaped = body.map((row) => [...stub.merge(row.slice(0, width)), ...row.slice(width)]);
	return {
		headerRow: from,
		header,
		rows: [...above.map(() => []), ...shaped],
		notes: notes.flatMap(([text = '']) => (text.trim() === '' ? [] : text.trim()))
	};
}

const isFigure = (text: string | undefined): boolean => text !== undefined && encodeFigure(text.trim()) !== NO_FIGURE;

function filledDown(rows: readonly string[][], width: number): string[][] {
	const last: string[] = [];
	return rows.map((row) =>
		row.map((text, column) => (column < width ? (last[column] = text || (last[column] ?? '')) : text))
	);
}

/** `Antal` above `2018` is `Antal 2018`; the last row has a heading above every column. */
function joined(headings: readonly string[][], from: number): string[] {
	const length = headings.at(-1)!.findLastIndex((text) => text !== '') + 1 - from;
	const spread = headings.map((row) => {
		let last = '';
		return Array.from({ length }, (_, index) => (last = row[from + index] || last));
	});
	return Array.from({ length }, (_, index) => spread.map((row) => row[index]).join(' '));
}

interface Stub {
	/** Headings for the columns of labels. */
	names: string[];
	/** The labels of a row under these headings. */
	merge(labels: readonly string[]): string[];
}

/** Finds what the columns of labels are by the labels of the first row; codes may have a column before their texts. */
function stubOf(labels: readonly string[], vocabulary: Vocabulary): Stub | null {
	const isCode = labels.map((label, column) => isCodeOf(label, labels[column + 1], vocabulary));
	const kept = [...labels.keys()].filter((column) => !isCode[column]);
	const names = kept.flatMap((column) => dimensionOf(labels[column], vocabulary) ?? []);
	if (names.length < kept.length) return null;
	return {
		names: names.map((dimension) => DIMENSIONS[dimension][0]),
		merge: (row) => kept.map((column) => (isCode[column - 1] ? `${row[column - 1]} - ${row[column]}` : row[column]))
	};
}

function isCodeOf(label: string, text: string | undefined, vocabulary: Vocabulary): boolean {
	if (text === undefined) return false;
	const dimension = dimensionOf(text, vocabulary);
	return (
		dimension !== undefined && understands(spellingsOf(dimension, vocabulary), `${label} - ${text}`, ['code - text'])
	);
}

const dimensionOf = (label: string, vocabulary: Vocabulary): Dimension | undefined =>
	ALL_DIMENSIONS.find((dimension) => understands(spellingsOf(dimension, vocabulary), label, ['text', 'name']));

const spellingsOf = (dimension: Dimension, vocabulary: Vocabulary): readonly Spelling<unknown>[] =>
	dimension === 'level' ? [...vocabulary.level, ...vocabulary.broadLevel] : vocabulary[dimension];

const understands = (known: readonly Spelling<unknown>[], label: string, styles: readonly string[]): boolean =>
	known.some(({ style, labels }) => styles.includes(style) && labels.get(label) !== undefined);
