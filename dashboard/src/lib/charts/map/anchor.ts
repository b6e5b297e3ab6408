import { max, maxIndex, min, polygonCentroid, polygonContains, range } from 'd3';

type Point = [number, number];

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Distance from a point to the ring, negative outside it. */
function clearance(ring: Point[], point: Point): number {
	const edges = ring.slice(1).map((to, i) => distanceToSegment(point, ring[i], to));
	return (polygonContains(ring, point) ? 1 : -1) * (min(edges) ?? 0);
}

const extents = (ring: Point[], axis: 0 | 1): Point => [min(ring, (p) => p[axis]) ?? 0, max(ring, (p) => p[axis]) ?? 0];

/** The best of a grid of points that covers a box. */
function search(ring: Point[], [x0, x1]: Point, [y0, y1]: Point, steps: number): Point {
	const ticks = range(0.5, steps).map((i) => i / steps);
	const points = ticks.flatMap((u) => ticks.map((v): Point => [x0 + u * (x1 - x0), y0 + v * (y1 - y0)]));
	return points[maxIndex(points, (point) => clearance(ring, point))];
}

/** The point farthest from a ring's edge ("pole of inaccessibility"), to a hundredth of its size. */
function pole(ring: Point[]): Point {
	const steps = 16;
	const [xs, ys] = [extents(ring, 0), extents(ring, 1)];
	const [x, y] = search(ring, xs, ys, steps);
	const [dx, dy] = [(xs[1] - xs[0]) / steps, (ys[1] - ys[0]) / steps];
	return search(ring, [x - dx, x + dx], [y - dy, y + dy], steps);
}

/**
 * Where a name stands best in a ring (closed, first point = last): on the centroid, as the eye expects, unless that
 * is outside or close to the edge, as in a crescent; then at the point farthest from the edge.
 */
export function labelAnchor(ring: Point[]): Point {
	const centroid = polygonCentroid(ring);
	const deepest = pole(ring);
	return clearance(ring, centroid) >= clearance(ring, deepest) / 2 ? centroid : deepest;
}
