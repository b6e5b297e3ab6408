import { valueTicks } from '../axis/values.ts';
import { nearestYear, yearPercent, type TimeSpan } from '../axis/years.ts';
import { linear, round } from '../linear.ts';
import { byImportance, ROLES, type Role } from '../roles.ts';
import { textWidth } from '../text.ts';
import { marker, type YearMarker } from './marker.ts';
import { endLabels, labelRoom, type EndLabel, type LabelledEnd } from '../labels/end-labels.ts';
import { linePath, type Point } from './lines.ts';

export interface TrendSeries {
	id: string;
	/** Written at the line's end; `''` leaves the line without a label (a bundle of grey lines). */
	label: string;
	role: Role;
	/** As many as `years`; null: the source has none, the line has a hole. */
	values: (number | null)[];
	/** Not observed but continued from earlier years: thin and finely dashed. */
	carried?: boolean;
}

/** A year from which figures cannot be compared with earlier ones. */
export interface Break {
	/** The first year of the new series. */
	year: number;
	/** Why, in words. */
	note: string;
}

/** Writes a value; `decimals` is given for axis ticks. */
export type Format = (value: number, decimals?: number) => string;

export interface TrendOptions {
	/** Ascending. */
	years: number[];
	series: TrendSeries[];
	breaks: Break[];
	/** Values are changes: zero is among the ticks. */
	diverging: boolean;
	currentYear: number | null;
	format: Format;
	/** Px from the first to the last gridline. */
	plotHeight: number;
}

export interface DrawnLine {
	id: string;
	role: Role;
	/** Path in a frame FRAME_WIDTH wide. */
	path: string;
	/** Null without a value. */
	end: Point | null;
	labelled: boolean;
	carried: boolean;
}

export interface TrendLayout {
	time: TimeSpan;
	ticks: { value: number; y: number; label: string }[];
	/** Px from the top to the lowest gridline. */
	bottom: number;
	/** Px of the zero line; null when zero is not on the axis. */
	zero: number | null;
	/** In drawing order. */
	lines: DrawnLine[];
	labels: EndLabel[];
	/** Between the last year before and the first after, in per cent of the width. */
	breaks: { x: number; year: number; note: string }[];
	marker: YearMarker | null;
	/** Px left of the plot for the tick labels, right of it for the end labels. */
	left: number;
	right: number;
	empty: boolean;
}

/** Px above the highest gridline: the band's name and the top tick with its unit. */
export const TOP = 40;

function checkLengths({ years, series }: TrendOptions): void {
	const wrong = series.find(({ values }) => values.length !== years.length);
	if (years.length === 0) throw new Error('A trend needs at least one year.');
	if (wrong) throw new Error(`Series ${wrong.id} has ${wrong.values.length} values for ${years.length} years.`);
}

/** Everything a trend shows, in px from the top and per cent of the plot's width. Throws on lists of unequal length. */
export function layoutTrend(options: TrendOptions): TrendLayout {
	checkLengths(options);
	const { years, series, format, plotHeight, diverging } = options;
	const time = { from: years[0]!, to: years.at(-1)! };
	const breakYears = options.breaks.map(({ year }) => year);
	const values = series.flatMap((each) => each.values).filter((value) => value !== null);
	const axis = valueTicks(values, diverging);
	const bottom = TOP + plotHeight;
	const y = linear([axis.ticks[0]!, axis.ticks.at(-1)!], [bottom, TOP]);
	const ticks = axis.ticks.map((value) => ({ value, y: round(y(value)), label: format(value, axis.decimals) }));
	const drawn = series.map((each) => ({ ...each, points: pointsOf(each, years, time, y) }));
	const labels = endLabels(
		drawn.flatMap((each) => lineEnd(each, time.to, format)),
		TOP - 8,
		bottom + 8
	);
	return {
		time,
		ticks: values.length ? ticks : [],
		bottom,
		zero: ticks.find(({ value }) => value === 0)?.y ?? null,
		lines: drawn.sort(byImportance).map((each) => drawnLine(each, breakYears)),
		labels,
		breaks: breakMarks(options.breaks, years, time),
		marker: marker(drawn, options.currentYear, time, format),
		left: Math.ceil(Math.max(0, ...ticks.map(({ label }) => textWidth(label, 12))) + 6),
		right: labelRoom(labels),
		empty: values.length === 0
	};
}

type Placed = TrendSeries & { points: (Point | null)[] };

const pointsOf = ({ values }: TrendSeries, years: number[], time: TimeSpan, y: (value: number) => number) =>
	values.map((value, i): Point | null =>
		value === null ? null : { year: years[i]!, x: yearPercent(years[i]!, time), y: round(y(value)), value }
	);

const lastOf = (points: (Point | null)[]): Point | null => points.findLast((point) => point !== null) ?? null;

/** A line that ends before the axis does says when: its value must not be read as the last year's. */
function lineEnd({ id, points, role, label }: Placed, lastYear: number, format: Format): LabelledEnd[] {
	const end = lastOf(points);
	if (!end) return [];
	return [
		{
			id,
			ink: ROLES[role].ink,
			label: end.year === lastYear || !label ? label : `${label} ${end.year}`,
			value: format(end.value),
			x: end.x,
			y: end.y
		}
	];
}

const drawnLine = ({ id, role, label, points, carried = false }: Placed, breakYears: number[]): DrawnLine => ({
	id,
	role,
	path: linePath(points, breakYears),
	end: lastOf(points),
	labelled: label !== '',
	carried
});

const breakMarks = (breaks: Break[], years: number[], time: TimeSpan) =>
	breaks
		.filter(({ year }) => year > time.from && years.includes(year))
		.map(({ year, note }) => ({ x: yearPercent(year - 0.5, time), year, note }));

/** The year at a place in the plot: 0 the left edge, 1 the right. */
export const yearAt = (share: number, years: number[]): number =>
	nearestYear(share, years, { from: years[0]!, to: years.at(-1)! });
