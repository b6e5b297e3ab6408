import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeoIdentityTransform } from 'd3';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as MultiPolygonArcs,
	Topology
} from 'topojson-specification';
import { geoPath, greatest, polygonArea } from 'd3';
import { feature, merge, mesh, neighbors } from 'topojson-client';
import { labelAnchor } from './anchor.ts';
import { draw, layOutFrame } from './frame.ts';

/** Municipalities with their code as `id`, in SWEREF 99 TM (metres, north up): data/geography/*.topojson. */
export type MunicipalityTopology = Topology<{ municipalities: GeometryCollection<{ name: string }> }>;

/** A municipality on the map, in pixels of the frame. */
export interface MapShape {
	code: string;
	/** Relative path in whole pixels. */
	path: string;
	/** Where its name stands: inside its largest part. */
	x: number;
	y: number;
	/** Square pixels. */
	area: number;
}

/** Everything that MapChart draws, in pixels of one frame; every path is relative and in whole pixels. */
export interface MapGeometry {
	width: number;
	height: number;
	/** Ordered by code. */
	shapes: MapShape[];
	/** Outlines of the three counties. */
	counties: string;
	/** The rest of Sweden on the small locator map. */
	context: string;
	/** The three counties on the small locator map. */
	locator: string;
	/** Codes of the municipalities that share a border, among those drawn. */
	neighbours: Record<string, string[]>;
}

type Part = GeometryObject<{ name: string }>;

const GAVLEBORG = '21';

const countyOf = ({ id }: { id?: unknown }): string => String(id).slice(0, 2);

const collect = (geometries: Part[]): GeometryCollection<{ name: string }> => ({
	type: 'GeometryCollection',
	geometries
});

/** d3 measures rings in pixels, where the sign of an area only tells the winding. */
const sizeOf = (ring: [number, number][]): number => Math.abs(polygonArea(ring));

function toShape(projection: GeoIdentityTransform, municipality: Feature): MapShape {
	const path = geoPath(projection);
	const rings = (municipality.geometry as MultiPolygon).coordinates.map(([outer]) =>
		outer.map((position) => projection(position as [number, number]) as [number, number])
	);
	const ring = greatest(rings, sizeOf);
	if (!ring) throw new Error(`Municipality ${municipality.id} has no area: build data/geography again.`);
	const [x, y] = labelAnchor(ring).map(Math.round);
	return {
		code: String(municipality.id),
		path: draw(projection, municipality),
		x,
		y,
		area: Math.round(path.area(municipality))
	};
}

function neighboursOf(geometries: Part[]): Record<string, string[]> {
	const found = neighbors(geometries);
	return Object.fromEntries(geometries.map(({ id }, i) => [String(id), found[i].map((j) => String(geometries[j].id))]));
}

/** The shapes of some counties and the outlines of these counties, through one projection. */
function drawPart(topology: MunicipalityTopology, projection: GeoIdentityTransform, geometries: Part[]) {
	const municipalities = feature(topology, collect(geometries)) as FeatureCollection;
	const outlines = mesh(topology, collect(geometries), (a, b) => a === b || countyOf(a) !== countyOf(b));
	return {
		shapes: municipalities.features.map((municipality) => toShape(projection, municipality)),
		outlines: draw(projection, outlines)
	};
}

const land = (topology: MunicipalityTopology, geometries: Part[]) => merge(topology, geometries as MultiPolygonArcs[]);

/**
 * Draws the three counties and, on the locator, the country they lie in.
 * @param detailed the municipalities to draw, those of Gävleborg (21) among them
 * @param country every municipality of Sweden
 */
export function drawMap(detailed: MunicipalityTopology, country: MunicipalityTopology): MapGeometry {
	const geometries = detailed.objects.municipalities.geometries;
	const southern = geometries.filter((part) => countyOf(part) === GAVLEBORG);
	const northern = geometries.filter((part) => countyOf(part) !== GAVLEBORG);
	const counties = new Set(geometries.map(countyOf));
	const all = country.objects.municipalities.geometries;
	const frame = layOutFrame(land(detailed, northern), land(detailed, southern), land(country, all));
	const north = drawPart(detailed, frame.north, northern);
	const south = drawPart(detailed, frame.gavleborg, southern);
	return {
		width: frame.width,
		height: frame.height,
		shapes: [...south.shapes, ...north.shapes],
		counties: south.outlines + north.outlines,
		context: draw(
			frame.locator,
			land(
				country,
				all.filter((part) => !counties.has(countyOf(part)))
			)
		),
		locator: draw(
			frame.locator,
			land(
				country,
				all.filter((part) => counties.has(countyOf(part)))
			)
		),
		neighbours: neighboursOf(geometries)
	};
}
