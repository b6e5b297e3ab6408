import type { Bin } from '#lib/stats/evaluation/histogram.ts';
import {
	horizontalAxis,
	horizontalHeight,
	NARROWEST_CHART,
	titleLines,
	type HorizontalTick
} from '../axis/horizontal.ts';
import { valueTicks } from '../axis/values.ts';
import { linear, round } from '../linear.ts';
import { textWidth, wrapText } from '../text.ts';
import { clip, stairs } from './stairs.ts';

export interface DistributionOptions {
	/** Side by side, ascending. */
	bins: Bin[];
	/** In the bins' unit. */
	observed: number;
	/** What the line of the observed value says. */
	observedLabel: string;
	/** What the horizontal scale shows, with its unit. */
	axisTitle: string;
	/** Writes a difference with its sign; `decimals` is given for axis ticks. */
	format: (value: number, decimals?: number) => string;
	/** Writes a count. */
	formatCount: (count: number) => string;
	/** Px from the first to the last gridline. */
	plotHeight: number;
}

export interface DistributionLayout {
	/** Paths in a frame FRAME_WIDTH wide: all bars, and the parts at least as far from zero as the observed value. */
	bars: string;
	tails: string;
	/** Per cent of the plot's width; the observed value with its mirror image on the other side of zero. */
	observed: { x: number; mirror: number; side: 'left' | 'right'; lines: string[] };
	counts: { y: number; label: string }[];
	ticks: HorizontalTick[];
	/** Per cent; null when zero is not on the scale. */
	zero: number | null;
	axisTitle: string[];
	/** Px from the top: the highest and the lowest gridline, and the whole drawing. */
	top: number;
	bottom: number;
	height: number;
	/** Px beside the plot. */
	left: number;
	right: number;
}

/** Px: baseline of the count scale's name, and of the first line beside the observed value; a line's height. */
export const COUNT_NAME_AT = 12;
export const LABEL_AT = 36;
export const LABEL_ROW = 16;
/** Px between a line and the words beside it. */
export const LABEL_GAP = 7;

const WANTED_COUNTS = 3;
/** How much wider bold type is than the ordinary weight, which `wrapText` measures. */
const BOLD = 1.1;

/** Wide enough for the bars, the observed value and its mirror image. */
function domainOf(bins: Bin[], size: number): [number, number] {
	const [low, high] = [Math.min(bins[0]!.x0, -size), Math.max(bins.at(-1)!.x1, size)];
	return low === high ? [low - 1, high + 1] : [low, high];
}

const countAxis = (bins: Bin[]) =>
	valueTicks(
		bins.map(({ count }) => count),
		true,
		WANTED_COUNTS
	).ticks.filter(Number.isInteger);

/** Words stand on the roomier side of the line, in lines that fit there in the narrowest chart. */
function observedMark(observed: number, label: string, place: (value: number) => number, width: number) {
	const x = place(observed);
	const room = (width * Math.max(x, 100 - x)) / 100 - LABEL_GAP;
	const side = x > 50 ? ('left' as const) : ('right' as const);
	return { x, mirror: place(-observed), side, lines: wrapText(label, room / BOLD) };
}

/**
 * A histogram with the observed value in it, in px from the top and per cent of the plot's width. A bar that the
 * limit cuts is shaded up to the limit.
 *
 * @throws Error without any bar
 */
export function layoutDistribution(options: DistributionOptions): DistributionLayout {
	const { bins, observed, format, formatCount, plotHeight } = options;
	if (bins.length === 0) throw new Error('A distribution needs at least one bar.');
	const size = Math.abs(observed);
	const axis = horizontalAxis(domainOf(bins, size), format);
	const list = countAxis(bins);
	const left = Math.max(axis.overhang, Math.ceil(Math.max(...list.map((n) => textWidth(formatCount(n), 12)))) + 6);
	const right = axis.overhang;
	const mark = observedMark(observed, options.observedLabel, axis.place, NARROWEST_CHART - left - right);
	const top = LABEL_AT + mark.lines.length * LABEL_ROW;
	const bottom = top + plotHeight;
	const y = linear([0, list.at(-1)!], [bottom, top]);
	const draw = (part: Bin[]) => stairs(part, axis.place, y);
	const axisTitle = titleLines(options.axisTitle);
	return {
		bars: draw(bins),
		tails: draw(clip(bins, -Infinity, -size)) + draw(clip(bins, size, Infinity)),
		observed: mark,
		counts: list.map((count) => ({ y: round(y(count)), label: formatCount(count) })),
		ticks: axis.ticks,
		zero: axis.zero,
		axisTitle,
		top,
		bottom,
		height: bottom + horizontalHeight(axisTitle.length),
		left,
		right
	};
}
