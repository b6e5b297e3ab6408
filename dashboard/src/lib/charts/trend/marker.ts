import { yearPercent, type TimeSpan } from '../axis/years.ts';
import { dodge } from '../dodge.ts';
import { round } from '../linear.ts';
import type { Role } from '../roles.ts';
import type { Point } from './lines.ts';

export interface YearMarker {
	year: number;
	/** Per cent of the plot's width. */
	x: number;
	/** The values' side of the marker line: the one with more room. */
	side: 'left' | 'right';
	points: MarkedPoint[];
}

interface MarkedPoint {
	id: string;
	role: Role;
	y: number;
	/** Empty where the value stands at the line's end already, and for lines without a label. */
	text: string;
	/** Middle of the text, px: moved where two values lie close. */
	textY: number;
}

interface Markable {
	id: string;
	role: Role;
	label: string;
	points: (Point | null)[];
}

const HALF_VALUE = 7.5;

/** Dots and values of one year; null when the year is not on the axis. */
export function marker(
	series: Markable[],
	year: number | null,
	time: TimeSpan,
	format: (value: number) => string
): YearMarker | null {
	if (year === null || year < time.from || year > time.to) return null;
	const found = series.flatMap(({ id, role, label, points }) => {
		const point = points.find((each) => each?.year === year);
		if (!point) return [];
		return [{ id, role, y: point.y, text: label && year !== time.to ? format(point.value) : '' }];
	});
	const shown = found.filter(({ text }) => text !== '');
	const places = dodge(
		shown.map(({ y }) => ({ y: y - HALF_VALUE, above: HALF_VALUE, below: HALF_VALUE })),
		0,
		Infinity
	);
	const textY = new Map(shown.map((point, i) => [point, round(places[i]!)]));
	const x = yearPercent(year, time);
	return { year, x, side: x > 60 ? 'left' : 'right', points: found.map((p) => ({ ...p, textY: textY.get(p) ?? p.y })) };
}
