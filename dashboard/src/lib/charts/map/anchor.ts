import { ascending, extent, greatest, pairs, polygonCentroid, range } from 'd3';

type Point = [number, number];
/** From the left to the right, in pixels. */
type Span = [number, number];

/** Where a name stands in a shape, and the clear width there. */
export interface Anchor {
	x: number;
	y: number;
	room: number;
}

/** Half the height of a name, in pixels of the frame: between the narrow map's and the wide one's. */
const HALF_LINE = 12;

const ROWS = 40;

const widthOf = ([left, right]: Span): number => right - left;

/** The parts of the horizontal line at `y` that lie inside a ring, from left to right. */
function spansAt(ring: Point[], y: number): Span[] {
	const crossings = pairs(ring).flatMap(([[ax, ay], [bx, by]]) =>
		ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)]
	);
	return pairs(crossings.sort(ascending)).filter((_, i) => i % 2 === 0);
}

const overlaps = (above: Span[], below: Span[]): Span[] =>
	above
		.flatMap((a) => below.map((b): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]))
		.filter((s) => widthOf(s) > 0);

/** The widest part of a line of text at `y` that lies inside the ring from its top to its foot. */
function roomAt(ring: Point[], y: number): Span | undefined {
	const [top, middle, foot] = [-HALF_LINE, 0, HALF_LINE].map((shift) => spansAt(ring, y + shift));
	return greatest(overlaps(overlaps(top, middle), foot), widthOf) ?? greatest(middle, widthOf);
}

/**
 * Where a name stands best in a ring (closed, first point = last): in the middle of the widest room, but no farther up
 * or down from the centroid than is gained in width.
 */
export function labelAnchor(ring: Point[]): Anchor {
	const [top, bottom] = extent(ring, ([, y]) => y) as Span;
	const centre = polygonCentroid(ring)[1];
	const places = range(0.5, ROWS).map((row) => {
		const y = top + (row * (bottom - top)) / ROWS;
		const [left, right] = roomAt(ring, y) ?? [0, 0];
		return { x: (left + right) / 2, y, room: right - left };
	});
	const { x, y, room } = greatest(places, (place) => place.room - Math.abs(place.y - centre))!;
	return { x: Math.round(x), y: Math.round(y), room: Math.round(room) };
}
