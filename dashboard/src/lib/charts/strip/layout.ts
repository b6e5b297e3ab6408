import {
	horizontalAxis,
	horizontalHeight,
	NARROWEST_CHART,
	titleLines,
	type HorizontalAxis,
	type HorizontalTick
} from '../axis/horizontal.ts';
import { valueTicks } from '../axis/values.ts';
import type { Role } from '../roles.ts';
import { layoutRow, type PlacedRow } from './row.ts';

/** A municipality's change, in the series' unit. */
export interface StripDot {
	code: string;
	name: string;
	value: number;
}

/** One group: its municipalities and their mean. */
export interface StripRow {
	/** Decides shape and colour of the marks. */
	role: Extract<Role, 'participant' | 'comparison' | 'other'>;
	/** Stands above the row: `Deltog i förstudien, 23 kommuner`. */
	label: string;
	/** In the dots' unit. */
	mean: number;
	/** Stands above the mean's line: `medel +2,1`. */
	meanLabel: string;
	dots: StripDot[];
}

export interface StripOptions {
	rows: StripRow[];
	/** Code of the chosen municipality: always named. */
	selected: string | null;
	/** What the scale shows, with its unit. */
	axisTitle: string;
	/** Writes a change with its sign; `decimals` is given for axis ticks. */
	format: (value: number, decimals?: number) => string;
}

export interface StripLayout {
	rows: PlacedRow[];
	ticks: HorizontalTick[];
	axisTitle: string[];
	/** Per cent of the plot's width; null when zero is not on the scale. */
	zero: number | null;
	/** Px from the top: the end of the rows, and of the whole drawing. */
	bottom: number;
	height: number;
	/** Px kept free on both sides. */
	side: number;
}

/** Px that a mark at the plot's edge reaches out. */
const HALF_MARK = 8;

function scaleOf(rows: StripRow[], format: StripOptions['format']): HorizontalAxis {
	const values = rows.flatMap(({ dots, mean }) => [mean, ...dots.map(({ value }) => value)]);
	const { ticks } = valueTicks(values);
	return horizontalAxis([ticks[0]!, ticks.at(-1)!], format);
}

/**
 * Rows of marks on one scale, in px from the top and per cent of the plot's width. Lanes and names are placed for the
 * narrowest chart; where it is wider everything only stands farther apart.
 *
 * @throws Error if a row has no dots
 */
export function layoutStrip({ rows, selected, axisTitle, format }: StripOptions): StripLayout {
	const bare = rows.find(({ dots }) => dots.length === 0);
	if (bare || rows.length === 0)
		throw new Error(`A strip needs dots: ${bare ? `"${bare.label}" has none` : 'no rows'}.`);
	const axis = scaleOf(rows, format);
	const side = Math.max(axis.overhang, HALF_MARK);
	const plot = { place: axis.place, width: NARROWEST_CHART - 2 * side, side, selected };
	const placed: PlacedRow[] = [];
	for (const row of rows) placed.push(layoutRow(row, placed.at(-1)?.bottom ?? 0, plot));
	const bottom = placed.at(-1)!.bottom;
	const lines = titleLines(axisTitle);
	return {
		rows: placed,
		ticks: axis.ticks,
		axisTitle: lines,
		zero: axis.zero,
		bottom,
		height: bottom + horizontalHeight(lines.length),
		side
	};
}

/** How far from a mark, in px, the pointer may be to mean it. */
const REACH = 24;

/** The mark nearest to a point of the drawing, in px of a plot that is `width` px wide; null when none is near. */
export function nearestDot(rows: PlacedRow[], x: number, y: number, width: number): string | null {
	let best: string | null = null;
	let least = REACH;
	for (const dot of rows.flatMap(({ dots }) => dots)) {
		const distance = Math.hypot((dot.x / 100) * width - x, dot.y - y);
		if (distance <= least) [best, least] = [dot.code, distance];
	}
	return best;
}
