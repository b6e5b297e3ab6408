import type { Span } from '#lib/stats/periods.ts';
import { NARROWEST_CHART } from '../axis/horizontal.ts';
import type { TimeAxisLayout } from '../axis/time.ts';
import { valueTicks } from '../axis/values.ts';
import { nearestYear, yearPercent, yearTicks, type TimeSpan } from '../axis/years.ts';
import { CALLOUT_HEIGHT } from '../callout.ts';
import { linear, round, roundPercent } from '../linear.ts';
import { textWidth } from '../text.ts';
import type { EventPoint } from './points.ts';

export interface EventStudyOptions {
	/** Ascending by year. */
	points: EventPoint[];
	/** The year, or the years whose mean, every other year is compared with. */
	base: Span;
	/** Writes a difference with its sign; `decimals` is given for axis ticks. */
	format: (value: number, decimals?: number) => string;
	/** A year can be marked: room is kept for its words. */
	markable: boolean;
	/** Px from the first to the last gridline. */
	plotHeight: number;
}

/** A vertical stretch: px from the top, the upper end first. */
export interface Reach {
	top: number;
	bottom: number;
}

export interface EventMark {
	point: EventPoint;
	/** Per cent of the plot's width. */
	x: number;
	/** Px. */
	y: number;
	interval: Reach | null;
	band: Reach | null;
}

export interface EventStudyLayout {
	time: TimeSpan;
	/** Ascending: every year with a mark, the base year among them. */
	years: number[];
	ticks: { value: number; y: number; label: string }[];
	marks: EventMark[];
	/** The base on the zero line: `x` and, for a period, `width` in per cent of the plot's width. */
	base: { x: number; width: number };
	/** Px of the highest gridline, of the zero line and of the lowest gridline. */
	top: number;
	zero: number;
	bottom: number;
	/** Px left of the plot for the tick labels, right of it for half a year. */
	left: number;
	right: number;
}

/** Px over the highest gridline: the band with its name, the top tick with its unit. */
const HEAD = 40;
/** Px that the marked year's words take over all else, so that they cover no mark and no name. */
const CALLOUT_ROOM = CALLOUT_HEIGHT + 4;
/** Px: half of a year written under the last mark. */
const RIGHT = 18;
/** Px between the tick labels and the first year's whisker. */
const GAP = 12;

const yearsOf = (points: EventPoint[], { from, to }: Span): number[] =>
	[...new Set([...points.map(({ year }) => year), ...(from === to ? [from] : [])])].sort((a, b) => a - b);

const ends = ({ estimate, lo, hi, bandLo, bandHi }: EventPoint): number[] =>
	[estimate, lo, hi, bandLo, bandHi].filter((value) => value !== null);

const reach = (lo: number | null, hi: number | null, y: (value: number) => number): Reach | null =>
	lo === null || hi === null ? null : { top: round(y(hi)), bottom: round(y(lo)) };

function eventMark(point: EventPoint, time: TimeSpan, y: (value: number) => number): EventMark {
	return {
		point,
		x: yearPercent(point.year, time),
		y: round(y(point.estimate)),
		interval: reach(point.lo, point.hi, y),
		band: reach(point.bandLo, point.bandHi, y)
	};
}

function basePlace({ from, to }: Span, time: TimeSpan): EventStudyLayout['base'] {
	const x = yearPercent(from, time);
	return { x, width: roundPercent(yearPercent(to, time) - x) };
}

/**
 * One mark a year with its intervals, in px from the top and per cent of the plot's width.
 *
 * @throws Error without any point
 */
export function layoutEventStudy(options: EventStudyOptions): EventStudyLayout {
	const { points, base, format, markable, plotHeight } = options;
	if (points.length === 0) throw new Error('An event study needs at least one year besides its base.');
	const years = yearsOf(points, base);
	const time = { from: years[0]!, to: years.at(-1)! };
	const axis = valueTicks(points.flatMap(ends), true);
	const top = HEAD + (markable ? CALLOUT_ROOM : 0);
	const bottom = top + plotHeight;
	const y = linear([axis.ticks[0]!, axis.ticks.at(-1)!], [bottom, top]);
	const ticks = axis.ticks.map((value) => ({ value, y: round(y(value)), label: format(value, axis.decimals) }));
	return {
		time,
		years,
		ticks,
		marks: points.map((point) => eventMark(point, time, y)),
		base: basePlace(base, time),
		top,
		zero: round(y(0)),
		bottom,
		left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label, 12)))) + GAP,
		right: RIGHT
	};
}

/** The years to write under this chart, which has more room than one with labels at its line ends. */
export const yearMarks = (layout: EventStudyLayout, marked: number | null): TimeAxisLayout['ticks'] =>
	yearTicks(layout.years, layout.time, NARROWEST_CHART - layout.left - layout.right, marked).map((year) => ({
		year,
		x: yearPercent(year, layout.time),
		marked: year === marked
	}));

/** The year at a place in the plot: 0 the left edge, 1 the right. */
export const yearAt = (share: number, { years, time }: Pick<EventStudyLayout, 'years' | 'time'>): number =>
	nearestYear(share, years, time);
