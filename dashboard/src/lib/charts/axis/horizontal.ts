import { ticks } from 'd3';
import { linear, roundPercent } from '../linear.ts';
import { textWidth, wrapText } from '../text.ts';
import { decimalsOf } from './values.ts';

/** Px of a whole chart on a phone 320 px wide, less the page's margins. */
export const NARROWEST_CHART = 288;

const WANTED_TICKS = 4;
const TICK_SIZE = 12;

/** Px under the plot: the ticks' baseline, the first baseline of the axis' name, a line's height. */
export const TICKS_AT = 18;
export const TITLE_AT = 38;
export const TITLE_ROW = 16;

export interface HorizontalTick {
	value: number;
	/** Per cent of the plot's width. */
	x: number;
	label: string;
}

/** A scale of values that runs from left to right under a plot. */
export interface HorizontalAxis {
	/** A value's place in per cent of the plot's width. */
	place: (value: number) => number;
	ticks: HorizontalTick[];
	/** Per cent; null when zero is not on the axis. */
	zero: number | null;
	/** Px that the outermost ticks' labels may reach out of the plot. */
	overhang: number;
}

/** Round ticks between two ends; `format` gets the decimals that they need to be told apart. */
export function horizontalAxis(
	domain: [number, number],
	format: (value: number, decimals?: number) => string
): HorizontalAxis {
	const scale = linear(domain, [0, 100]);
	const place = (value: number) => roundPercent(scale(value));
	const list = ticks(...domain, WANTED_TICKS);
	const decimals = decimalsOf(list);
	const marks = list.map((value) => ({ value, x: place(value), label: format(value, decimals) }));
	return {
		place,
		ticks: marks,
		zero: marks.find(({ value }) => value === 0)?.x ?? null,
		overhang: Math.ceil(Math.max(0, ...marks.map(({ label }) => textWidth(label, TICK_SIZE) / 2)))
	};
}

/** The name of an axis in lines that fit the narrowest chart. */
export const titleLines = (title: string): string[] => wrapText(title, NARROWEST_CHART);

/** Px that ticks and a name of so many lines take under the plot. */
export const horizontalHeight = (lines: number): number => (lines ? TITLE_AT + (lines - 1) * TITLE_ROW : TICKS_AT) + 6;
