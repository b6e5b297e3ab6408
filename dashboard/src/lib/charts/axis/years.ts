import { roundPercent } from '../linear.ts';
import { textWidth } from '../text.ts';

/** Px. Texts in a plot are placed so that they fit here: a phone 320 px wide, less margins and end labels. */
export const NARROWEST_PLOT = 124;

const LABEL_GAP = 7;

/** The years at the plot's left and right edge; halves where years are columns with a width. */
export interface TimeSpan {
	from: number;
	to: number;
}

/** A year's place in per cent of the plot's width, kept within the plot. */
export function yearPercent(year: number, { from, to }: TimeSpan): number {
	const share = to === from ? 0.5 : (year - from) / (to - from);
	return roundPercent(Math.max(0, Math.min(1, share)) * 100);
}

/** The year of `years` nearest to a place in the plot (0 left, 1 right). */
export function nearestYear(share: number, years: number[], { from, to }: TimeSpan): number {
	const wanted = from + share * (to - from);
	return years.reduce((best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best));
}

/**
 * The years to write under an axis: the last always, the fifths (2010, 2015, …), then the first; all of them when
 * there is room. None is nearer to another than its label is wide. A `marked` year goes before all others.
 *
 * @param width of the plot in px, at its narrowest
 */
export function yearTicks(years: number[], span: TimeSpan, width = NARROWEST_PLOT, marked?: number | null): number[] {
	const apart = ((textWidth('2025', 12) + LABEL_GAP) / width) * (span.to - span.from);
	const fifths = years.filter((year) => year % 5 === 0);
	const room = (years.length - 1) * apart <= years.at(-1)! - years[0]!;
	const wanted = [years.at(-1)!, ...fifths, years[0]!, ...(room ? years : [])];
	if (marked != null) wanted.unshift(marked);
	const kept: number[] = [];
	for (const year of new Set(wanted)) if (kept.every((other) => Math.abs(other - year) >= apart)) kept.push(year);
	return kept.sort((a, b) => a - b);
}
