import { line } from 'd3';
import { round } from '../linear.ts';

/** Paths are drawn in a frame this wide that is stretched to the plot's real width. */
export const FRAME_WIDTH = 1000;

export interface Point {
	year: number;
	/** Per cent of the plot's width. */
	x: number;
	/** Px from the top of the drawing. */
	y: number;
	value: number;
}

/** Cuts a series into stretches without holes: at missing values, and before every year in `breaks`. */
export function stretches(points: (Point | null)[], breaks: number[]): Point[][] {
	const result: Point[][] = [];
	let open = false;
	for (const point of points) {
		if (point && (!open || breaks.includes(point.year))) result.push([]);
		if (point) result.at(-1)!.push(point);
		open = point !== null;
	}
	return result;
}

const draw = line<Point>(
	(point) => round((point.x * FRAME_WIDTH) / 100),
	(point) => round(point.y)
);

/** One path for all stretches; a single year between two holes becomes a dot (a line of no length, round caps). */
export const linePath = (points: (Point | null)[], breaks: number[]): string =>
	stretches(points, breaks).map(draw).join('');
