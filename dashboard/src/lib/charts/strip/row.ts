import type { Role } from '../roles.ts';
import { textWidth } from '../text.ts';
import type { StripDot, StripRow } from './layout.ts';
import { overlap, placeName, textBox, type Anchor, type Box, type PlacedName } from './names.ts';
import { swarm } from './swarm.ts';

export interface PlacedDot extends StripDot {
	/** `selected` for the chosen municipality, otherwise the row's. */
	role: Role;
	/** Per cent of the plot's width. */
	x: number;
	/** Px. */
	y: number;
}

/** A name that is always there. `leader`: px from its mark down to it, where it has a line of its own. */
export interface WrittenName extends PlacedName {
	dot: PlacedDot;
	leader: number | null;
}

export interface PlacedRow {
	role: Role;
	label: string;
	/** Px: baseline of the row's label, and where its gridlines begin. */
	labelY: number;
	plotTop: number;
	mean: { x: number; top: number; bottom: number; label: string; labelY: number; anchor: Anchor };
	dots: PlacedDot[];
	names: WrittenName[];
	/** Px: where the next row begins. */
	bottom: number;
}

/** The narrowest plot: its width and what is free beside it in px, and the scale in per cent. */
export interface NarrowPlot {
	place: (value: number) => number;
	width: number;
	side: number;
	selected: string | null;
}

/** Px between the middles of two marks, and of two lanes: the largest mark with its rim, and a little air. */
export const SPACE = 11;

/** Px in a row: its label's baseline, its gridlines, the mean's baseline and line, the first lane's upper edge. */
const LABEL_AT = 15;
const PLOT_AT = 22;
const MEAN_LABEL_AT = 34;
const MEAN_LINE_AT = 39;
const LANES_AT = 46;
/** Px under the lowest lane, to the end of the mean's line, and to the next row. */
const UNDER = 7;
const ROW_GAP = 16;
/** Px that a name on a line of its own takes. */
const NAME_ROW = 18;
/** How many are named at each end of a row, where there is room. */
const NAMED = 2;

const px = (x: number, { width }: NarrowPlot): number => (x / 100) * width;

function placeDots({ dots, role }: StripRow, top: number, plot: NarrowPlot): PlacedDot[] {
	const xs = dots.map(({ value }) => plot.place(value));
	const lanes = swarm(
		xs.map((x) => px(x, plot)),
		SPACE
	);
	const middle = top + (0.5 - Math.min(...lanes)) * SPACE;
	return dots.map((dot, i) => ({
		...dot,
		role: dot.code === plot.selected ? 'selected' : role,
		x: xs[i]!,
		y: middle + lanes[i]! * SPACE
	}));
}

/** Above the mean's line, pushed to the side where the narrowest chart ends. */
function meanAnchor(x: number, label: string, plot: NarrowPlot): Anchor {
	const half = textWidth(label, 13, true) / 2;
	if (px(x, plot) - half < -plot.side) return 'start';
	return px(x, plot) + half > plot.width + plot.side ? 'end' : 'middle';
}

/** The chosen one first, then from both ends inwards. */
function wanted(dots: PlacedDot[]): PlacedDot[] {
	const sorted = [...dots].sort((a, b) => a.value - b.value);
	const ends = Array.from({ length: NAMED }, (_, i) => [sorted.at(i), sorted.at(-1 - i)]).flat();
	const chosen = dots.filter(({ role }) => role === 'selected');
	return [...new Set([...chosen, ...ends])].filter((dot) => dot !== undefined);
}

const dotBox = (dot: PlacedDot, plot: NarrowPlot): Box => {
	const x = px(dot.x, plot);
	return { x0: x - SPACE / 2, x1: x + SPACE / 2, y0: dot.y - SPACE / 2, y1: dot.y + SPACE / 2 };
};

/** On the line under the row, straight below its mark. */
function nameBelow(dot: PlacedDot, bottom: number, plot: NarrowPlot): WrittenName {
	const dy = bottom + NAME_ROW / 2 - dot.y;
	return { dot, dx: 0, dy, anchor: meanAnchor(dot.x, dot.name, plot), leader: dy - 8 };
}

/** What such a name takes: its text, and its leader. */
function boxesBelow({ dot, leader, ...place }: WrittenName, plot: NarrowPlot): Box[] {
	const x = px(dot.x, plot);
	const text = textBox(dot.name, { x, y: dot.y }, place, dot.role === 'selected');
	return [text, { x0: x - 1, x1: x + 1, y0: dot.y + SPACE / 2, y1: dot.y + leader! }];
}

/** Beside the marks, else on the line under the row; the chosen one always, the others where they cover nothing. */
function writeNames(dots: PlacedDot[], taken: Box[], room: Box, plot: NarrowPlot): WrittenName[] {
	const boxes = [...taken, ...dots.map((dot) => dotBox(dot, plot))];
	const names: WrittenName[] = [];
	for (const dot of wanted(dots)) {
		const chosen = dot.role === 'selected';
		const beside = placeName(dot.name, { x: px(dot.x, plot), y: dot.y }, chosen, boxes, room);
		const name = beside ? { ...beside.place, dot, leader: null } : nameBelow(dot, room.y1, plot);
		const own = beside ? [beside.box] : boxesBelow(name, plot);
		if (!beside && !chosen && own.some((box) => boxes.some((other) => overlap(box, other)))) continue;
		names.push(name);
		boxes.push(...own);
	}
	return names;
}

/** One group's marks in lanes, its mean, and the names that have room, from `top` px downwards. */
export function layoutRow(row: StripRow, top: number, plot: NarrowPlot): PlacedRow {
	const dots = placeDots(row, top + LANES_AT, plot);
	const lowest = Math.max(...dots.map(({ y }) => y)) + SPACE / 2 + UNDER;
	const x = plot.place(row.mean);
	const mean = { x, top: top + MEAN_LINE_AT, bottom: lowest, label: row.meanLabel, labelY: top + MEAN_LABEL_AT };
	const line = { x0: px(x, plot) - 3, x1: px(x, plot) + 3, y0: mean.top, y1: mean.bottom };
	const room = { x0: -plot.side, x1: plot.width + plot.side, y0: mean.top, y1: mean.bottom };
	const names = writeNames(dots, [line], room, plot);
	return {
		role: row.role,
		label: row.label,
		labelY: top + LABEL_AT,
		plotTop: top + PLOT_AT,
		mean: { ...mean, anchor: meanAnchor(x, row.meanLabel, plot) },
		dots,
		names,
		bottom: lowest + (names.some(({ leader }) => leader !== null) ? NAME_ROW : 0) + ROW_GAP
	};
}
