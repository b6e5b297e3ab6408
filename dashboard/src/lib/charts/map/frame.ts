import type { GeoIdentityTransform, GeoPermissibleObjects } from 'd3';
import { geoIdentity, geoPath } from 'd3';
import { relativePen } from './pen.ts';

/**
 * Two panels at one scale, and Sweden small beside them. Tried against the three counties in one frame in their true
 * place: they span 1 000 km from north to south and 450 from west to east, so a phone 343 px wide needs a map 750 px
 * high, a fifth of it empty land; held to 500 px, Hofors is 14 px wide. With Gävleborg set into the sea beside
 * Västerbotten the map is 412 px high, Hofors 18 px wide, and all three are seen at a glance; the locator keeps the
 * true place in view.
 */
const FRAME = { width: 1000, margin: 10, northWidth: 846, locatorHeight: 290 };

/** The projections from SWEREF 99 TM into one frame, in pixels. */
export interface Frame {
	width: number;
	height: number;
	/** Västerbotten and Norrbotten. */
	north: GeoIdentityTransform;
	gavleborg: GeoIdentityTransform;
	/** Sweden, small. */
	locator: GeoIdentityTransform;
}

/** Metres with north up -> pixels with south down. */
const projection = () => geoIdentity().reflectY(true);

/** The projection at which an object is `length` pixels wide (axis 0) or high (axis 1). */
function spanning(length: number, axis: 0 | 1, object: GeoPermissibleObjects): GeoIdentityTransform {
	const [from, to] = geoPath(projection()).bounds(object);
	return projection().scale(length / (to[axis] - from[axis]));
}

/** Moves the drawn object so that its left or right, upper or lower edge lies at the given place. */
function place(
	projection: GeoIdentityTransform,
	object: GeoPermissibleObjects,
	edges: { left?: number; right?: number; top?: number; bottom?: number }
): GeoIdentityTransform {
	const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(object);
	const [x, y] = projection.translate();
	const dx = edges.left === undefined ? (edges.right ?? x1) - x1 : edges.left - x0;
	const dy = edges.top === undefined ? (edges.bottom ?? y1) - y1 : edges.top - y0;
	return projection.translate([x + dx, y + dy]);
}

/** Lays the two northern counties, Gävleborg and the whole country into one frame. */
export function layOutFrame(
	north: GeoPermissibleObjects,
	gavleborg: GeoPermissibleObjects,
	country: GeoPermissibleObjects
): Frame {
	const { width, margin, northWidth, locatorHeight } = FRAME;
	const northern = place(spanning(northWidth, 0, north), north, { left: margin, top: margin });
	const bottom = Math.ceil(geoPath(northern).bounds(north)[1][1]);
	const southern = projection().scale(northern.scale());
	return {
		width,
		height: bottom + margin,
		north: northern,
		gavleborg: place(southern, gavleborg, { right: width - margin, bottom }),
		locator: place(spanning(locatorHeight, 1, country), country, { left: margin, top: margin })
	};
}

/** The path of an object, relative and in whole pixels. */
export function draw(projection: GeoIdentityTransform, object: GeoPermissibleObjects): string {
	const pen = relativePen();
	geoPath(projection, pen)(object);
	return pen.path();
}
