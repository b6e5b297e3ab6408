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

/** Cuts a series into stretches without holes: at missing values and missing years, and before every year in `breaks`. */
export function stretches(points: (Point | null)[], breaks: number[]): Point[][] {
	const result: Point[][] = [];
	let next: number | null = null;
	for (const point of points) {
		if (point && (point.year !== next || breaks.includes(point.year))) result.push([]);
		if (point) result.at(-1)!.push(point);
		next = point && point.year + 1;
	}
	return result;
}

/**
 * Straight lines are joined by hand: d3-shape's `line` brings 23 kB of curves and symbols along, none of which are used.
 * A single year between two holes is closed upon itself, which round caps draw as a dot.
 */
function draw(points: Point[]): string {
	const places = points.map(({ x, y }) => `${round((x * FRAME_WIDTH) / 100)},${round(y)}`);
	return `M${places.join('L')}${places.length === 1 ? 'Z' : ''}`;
}

/** One path for all stretches of a series. */
export const linePath = (points: (Point | null)[], breaks: number[]): string =>
	stretches(points, breaks).map(draw).join('');
