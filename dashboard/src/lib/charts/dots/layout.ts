import { ticks } from 'd3';
import { decimalsOf } from '../axis/values.ts';
import { linear, roundPercent } from '../linear.ts';
import type { Role } from '../roles.ts';
import { textWidth } from '../text.ts';

/** One region with two values: before and after, or women and men. */
export interface DotRow {
	id: string;
	label: string;
	role: Role;
	/** The ring: before, women. Null: missing. */
	from: number | null;
	/** The filled mark: after, men. Null: missing. */
	to: number | null;
}

/** `to`: highest filled mark first; `difference`: largest rise first; `given`: as handed over. */
export type DotOrder = 'to' | 'difference' | 'given';

export interface DotOptions {
	rows: DotRow[];
	order: DotOrder;
	/** Writes a value; `decimals` is given for axis ticks. */
	format: (value: number, decimals?: number) => string;
}

interface PlacedDot {
	/** Per cent of the plot's width. */
	x: number;
	text: string;
	/** The value stands outside the pair: left of the lower, right of the higher. */
	side: 'left' | 'right';
}

export interface PlacedRow {
	id: string;
	label: string;
	role: Role;
	/** Px, the row's middle. */
	y: number;
	from: PlacedDot | null;
	to: PlacedDot | null;
}

export interface DotLayout {
	rows: PlacedRow[];
	ticks: { x: number; label: string }[];
	/** Px. */
	height: number;
	/** Px left of the scale: the names and the room for a value; right: for a value. */
	left: number;
	right: number;
}

export const ROW_HEIGHT = 24;
/** Px above the first row: the scale's labels. */
export const TOP = 28;
/** Px between a mark and its value. */
export const VALUE_GAP = 9;

const NAME_GAP = 8;
const WANTED_TICKS = 3;

/** Missing values last, whatever the order. */
const key = ({ from, to }: DotRow, order: DotOrder): number => {
	if (order === 'difference') return from === null || to === null ? -Infinity : to - from;
	return to ?? -Infinity;
};

function sorted({ rows, order }: DotOptions): DotRow[] {
	if (order === 'given') return rows;
	return [...rows].sort((a, b) => (key(a, order) === key(b, order) ? 0 : key(b, order) - key(a, order)));
}

/** Lowest and highest value; dots need no zero, so the scale is as long as the values are apart. */
function domain(values: number[]): [number, number] {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return low === high ? [low - 1, high + 1] : [low, high];
}

function tickMarks([low, high]: [number, number], x: (value: number) => number, format: DotOptions['format']) {
	const list = ticks(low, high, WANTED_TICKS);
	const decimals = decimalsOf(list);
	return list.map((tick) => ({ x: roundPercent(x(tick)), label: format(tick, decimals) }));
}

/** Two marks on a line for every row, in per cent of the scale's width and px from the top. */
export function layoutDots(options: DotOptions): DotLayout {
	const { rows, format } = options;
	const values = rows.flatMap(({ from, to }) => [from, to]).filter((value) => value !== null);
	const range = domain(values.length ? values : [0, 1]);
	const x = linear(range, [0, 100]);
	const inset = Math.ceil(Math.max(0, ...values.map((value) => textWidth(format(value), 12, true))) + VALUE_GAP);
	const names = Math.max(0, ...rows.map(({ label, role }) => textWidth(label, 13, role === 'selected')));
	return {
		rows: sorted(options).map((row, i) => placed(row, TOP + (i + 0.5) * ROW_HEIGHT, x, format)),
		ticks: values.length ? tickMarks(range, x, format) : [],
		height: TOP + rows.length * ROW_HEIGHT,
		left: Math.ceil(names + NAME_GAP) + inset,
		right: inset
	};
}

function placed(
	{ id, label, role, from, to }: DotRow,
	y: number,
	x: (value: number) => number,
	format: DotOptions['format']
): PlacedRow {
	const dot = (value: number | null, side: PlacedDot['side']): PlacedDot | null =>
		value === null ? null : { x: roundPercent(x(value)), text: format(value), side };
	const rising = (to ?? -Infinity) >= (from ?? -Infinity);
	return { id, label, role, y, from: dot(from, rising ? 'left' : 'right'), to: dot(to, rising ? 'right' : 'left') };
}
