import type { Periods, Phase, Span } from '#lib/stats/periods.ts';
import { roundPercent } from '../linear.ts';
import { textWidth } from '../text.ts';
import { NARROWEST_PLOT, yearPercent, type TimeSpan } from './years.ts';

/** A period as a stretch of the axis, in per cent of the plot's width. */
export interface Stretch {
	x: number;
	width: number;
}

export interface PlacedText {
	text: string;
	/** Per cent of the plot's width. */
	x: number;
	anchor: 'start' | 'middle' | 'end';
	/** Line under the axis, from 0. */
	row: number;
}

export interface PhaseMark {
	phase: Phase;
	stretch: Stretch;
	name: PlacedText;
}

const PHASES: Phase[] = ['before', 'after', 'transition'];
const TEXT_GAP = 8;

/** Years inclusive, each half a year wide to both sides, cut at the plot's edges. */
export function stretch(span: Span, time: TimeSpan): Stretch {
	const x = yearPercent(span.from - 0.5, time);
	return { x, width: roundPercent(yearPercent(span.to + 0.5, time) - x) };
}

/** Left and right end of a text in px, in the narrowest plot. */
function reach({ text, x, anchor }: Omit<PlacedText, 'row'>): [number, number] {
	const width = textWidth(text) + TEXT_GAP;
	const left = (x / 100) * NARROWEST_PLOT - { start: 0, middle: width / 2, end: width }[anchor];
	return [left, left + width];
}

/** Centred on its place when the narrowest plot has the room, else against the nearer edge. */
export function anchored(text: string, middle: number): Omit<PlacedText, 'row'> {
	const centred = { text, x: middle, anchor: 'middle' } as const;
	const [left, right] = reach(centred);
	if (left < -TEXT_GAP) return { text, x: 0, anchor: 'start' };
	return right > NARROWEST_PLOT + TEXT_GAP ? { text, x: 100, anchor: 'end' } : centred;
}

/** Puts texts centred at `middle` (per cent) on as few lines as keep them apart in the narrowest plot. */
export function placeTexts(items: { text: string; middle: number }[]): PlacedText[] {
	const rows: [number, number][][] = [];
	return items.map(({ text, middle }) => {
		const placed = anchored(text, roundPercent(middle));
		const [left, right] = reach(placed);
		const free = rows.findIndex((taken) => taken.every(([from, to]) => right <= from || left >= to));
		const row = free < 0 ? rows.push([]) - 1 : free;
		rows[row]!.push([left, right]);
		return { ...placed, row };
	});
}

/** The periods that the axis covers, with their names placed; the transition yields the upper line to the others. */
export function phaseMarks(periods: Periods, names: Record<Phase, string>, time: TimeSpan): PhaseMark[] {
	const marks = PHASES.map((phase) => ({ phase, stretch: stretch(periods[phase], time) }));
	const seen = marks.filter((mark) => mark.stretch.width > 0);
	const texts = seen.map(({ phase, stretch: { x, width } }) => ({ text: names[phase], middle: x + width / 2 }));
	const placed = placeTexts(texts);
	return seen.map((mark, i) => ({ ...mark, name: placed[i]! }));
}
