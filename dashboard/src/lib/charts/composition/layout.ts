import { timeAxis, type TimeAxisLayout, type TimeNotes } from '../axis/time.ts';
import { yearPercent, type TimeSpan } from '../axis/years.ts';
import { endLabels, labelRoom, type EndLabel } from '../labels/end-labels.ts';
import { linear, round, roundPercent } from '../linear.ts';
import { textWidth } from '../text.ts';

export interface CompositionLevel {
	/** SCB's code: 1–7, or US (no information). */
	code: string;
	label: string;
}

/** SVG paint of a level, by its code. */
export type Paint = (code: string) => string;

export interface CompositionOptions {
	/** Ascending. */
	years: number[];
	/** Short to long education; what stands outside the order last. */
	levels: CompositionLevel[];
	/** By level code, per cent of all, as many as `years`; null: missing. */
	shares: Record<string, (number | null)[]>;
	notes: TimeNotes;
	/** Writes a share; `decimals` is given for axis ticks. */
	format: (value: number, decimals?: number) => string;
	paint: Paint;
	/** Px from 0 to 100 per cent. */
	plotHeight: number;
}

/** One level's part of one year's column. */
export interface Block {
	code: string;
	year: number;
	/** Per cent of the plot's width, left edge. */
	x: number;
	/** Px, upper edge. */
	y: number;
	/** Px. */
	height: number;
}

export interface CompositionLayout {
	/** Per cent of the plot's width. */
	columnWidth: number;
	/** From the zero line up; no blocks in a year that lacks any level: too short a column would be read as a change. */
	stacks: { code: string; fill: string; blocks: Block[] }[];
	/** Middles of the years without a column. */
	missing: { year: number; x: number }[];
	ticks: { y: number; label: string }[];
	labels: EndLabel[];
	axis: TimeAxisLayout;
	/** Px from the top to the lower end of the columns. */
	bottom: number;
	left: number;
	right: number;
}

/** Px above the columns: the band's name and the top tick with its unit. */
export const TOP = 40;

const TICKS = [0, 25, 50, 75, 100];
/** Part of a year's room that its column fills. */
const FILLED = 0.84;

/** Half a year beyond the first and last: columns have a width. */
const timeSpan = (years: number[]): TimeSpan => ({ from: years[0]! - 0.5, to: years.at(-1)! + 0.5 });

function checkShares({ years, levels, shares }: CompositionOptions): void {
	if (years.length === 0) throw new Error('A composition needs at least one year.');
	for (const { code } of levels) {
		const found = shares[code]?.length ?? 0;
		if (found !== years.length) throw new Error(`Level ${code} has ${found} shares for ${years.length} years.`);
	}
}

/** From the zero line up: the levels in reverse, what stands outside the order at the top. */
const upwards = (levels: CompositionLevel[]): CompositionLevel[] => {
	const [outside, ordered] = [levels.filter(({ code }) => code === 'US'), levels.filter(({ code }) => code !== 'US')];
	return [...ordered.reverse(), ...outside];
};

/**
 * Shares stacked to 100 per cent, year by year. The longest education stands on the zero line, where growth is
 * read off best, so that the labels beside read from short to long downwards. Throws on lists of unequal length.
 */
export function layoutComposition(options: CompositionOptions): CompositionLayout {
	checkShares(options);
	const { years, levels, notes, format, paint, plotHeight } = options;
	const time = timeSpan(years);
	const bottom = TOP + plotHeight;
	const y = linear([0, 100], [bottom, TOP]);
	const columns = years.map((_, i) => column(options, i, time, y));
	const blocksOf = (code: string) => columns.flat().filter((each) => each.code === code);
	const ticks = TICKS.map((value) => ({ y: round(y(value)), label: format(value, 0) }));
	const labels = levelLabels(options, columns, bottom);
	return {
		columnWidth: roundPercent(columnWidth(time)),
		stacks: upwards(levels).map(({ code }) => ({ code, fill: paint(code), blocks: blocksOf(code) })),
		missing: years.filter((_, i) => !columns[i]!.length).map((year) => ({ year, x: yearPercent(year, time) })),
		ticks,
		labels,
		axis: timeAxis(years, time, notes, null),
		bottom,
		left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label, 12))) + 6),
		right: labelRoom(labels)
	};
}

const columnWidth = ({ from, to }: TimeSpan): number => (100 / (to - from)) * FILLED;

function column(options: CompositionOptions, index: number, time: TimeSpan, y: (share: number) => number): Block[] {
	const year = options.years[index]!;
	const x = roundPercent(yearPercent(year, time) - columnWidth(time) / 2);
	const blocks: Block[] = [];
	let below = 0;
	for (const { code } of upwards(options.levels)) {
		const share = options.shares[code]![index] ?? null;
		if (share === null) return [];
		const above = below + share;
		blocks.push({ code, year, x, y: round(y(above)), height: round(y(below) - y(above)) });
		below = above;
	}
	return blocks;
}

/** Beside the last year that has figures; with the year when that is not the last on the axis. */
function levelLabels({ years, levels, shares, format, paint }: CompositionOptions, columns: Block[][], bottom: number) {
	const index = columns.findLastIndex((blocks) => blocks.length > 0);
	const early = index === years.length - 1 ? '' : ` ${years[index]}`;
	const names = new Map(levels.map(({ code, label }) => [code, label + early]));
	const ends = (columns[index] ?? []).map(({ code, x, y, height }) => ({
		id: code,
		ink: 'var(--color-text, #222)',
		swatch: paint(code),
		label: names.get(code)!,
		value: format(shares[code]![index]!),
		x: early ? x : 100,
		y: round(y + height / 2)
	}));
	return endLabels(ends, TOP - 28, bottom + 4);
}
