import type { Periods, Phase } from '#lib/stats/periods.ts';
import { wrapText } from '../text.ts';
import { roundPercent } from '../linear.ts';
import { anchored, phaseMarks, stretch, type PhaseMark, type PlacedText, type Stretch } from './phases.ts';
import { NARROWEST_PLOT, yearPercent, yearTicks, type TimeSpan } from './years.ts';

/** A year with words, e.g. the förstudie's. */
export interface NamedYear {
	year: number;
	label: string;
}

/** What a time axis tells besides the years; each part may be left out with null. */
export interface TimeNotes {
	periods: Periods | null;
	phaseNames: Record<Phase, string>;
	/** Drawn as a band, named above the plot. */
	prestudy: NamedYear | null;
	/** The earliest year in which the förstudie can show: a mark with words under the axis. */
	earliestEffect: NamedYear | null;
}

export interface TimeAxisLayout {
	/** Per cent of the plot's width. */
	ticks: { year: number; x: number; marked: boolean }[];
	phases: PhaseMark[];
	transition: Stretch | null;
	/** Its name stands over the middle of the band, or against the plot's edge where there is no room for that. */
	prestudy: { stretch: Stretch; name: Omit<PlacedText, 'row'> } | null;
	/** Px from the plot's lower edge to the first line. */
	earliest: { x: number; side: 'left' | 'right'; lines: string[]; y: number } | null;
	/** Px under the plot. */
	height: number;
}

/** Px under the plot: the year labels' baseline, the period bars, the first period name's baseline, a line's height. */
export const YEARS_AT = 18;
export const BARS_AT = 27;
export const NAMES_AT = 44;
export const ROW = 16;

const covers = ({ from, to }: TimeSpan, year: number): boolean => year >= from && year <= to;

/** Places all that stands under and behind a plot over time. */
export function timeAxis(years: number[], time: TimeSpan, notes: TimeNotes, marked: number | null): TimeAxisLayout {
	const phases = notes.periods ? phaseMarks(notes.periods, notes.phaseNames, time) : [];
	const rows = Math.max(0, ...phases.map(({ name }) => name.row + 1));
	const under = rows ? NAMES_AT + (rows - 1) * ROW : YEARS_AT;
	const earliest = earliestMark(notes.earliestEffect, time, under + ROW + 2);
	const last = earliest ? earliest.y + (earliest.lines.length - 1) * ROW : under;
	return {
		ticks: yearTicks(years, time, NARROWEST_PLOT, marked).map((year) => ({
			year,
			x: yearPercent(year, time),
			marked: year === marked
		})),
		phases,
		transition: phases.find(({ phase }) => phase === 'transition')?.stretch ?? null,
		prestudy: prestudyMark(notes.prestudy, time),
		earliest,
		height: last + 6
	};
}

function prestudyMark(prestudy: NamedYear | null, time: TimeSpan): TimeAxisLayout['prestudy'] {
	if (!prestudy || !covers(time, prestudy.year)) return null;
	const band = stretch({ from: prestudy.year, to: prestudy.year }, time);
	return { stretch: band, name: anchored(prestudy.label, roundPercent(band.x + band.width / 2)) };
}

function earliestMark(earliest: NamedYear | null, time: TimeSpan, y: number): TimeAxisLayout['earliest'] {
	if (!earliest || !covers(time, earliest.year)) return null;
	const x = yearPercent(earliest.year, time);
	const room = (NARROWEST_PLOT * Math.max(x, 100 - x)) / 100;
	return { x, side: x > 50 ? 'left' : 'right', lines: wrapText(earliest.label, room), y };
}
