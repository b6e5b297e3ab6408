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
	/** The middle of its name: inside its largest part. */
	x: number;
	y: number;
	/** The clear width for its name. */
	room: number;
	/** Square pixels. */
	area: number;
}

/** Everything that MapChart draws, in pixels of one frame; every path is relative and in whole pixels. */
export interface MapGeometry {
	width: number;
	height: number;
	/** Ordered by code. */
	shapes: MapShape[];
	/** Outer borders and coasts, without the shores of lakes. */
	outline: string;
	/** Borders between the counties. */
	counties: string;
	/** Where the counties' names stand, by county code. */
	countyNames: CountyName[];
	/** The rest of Sweden on the small locator map. */
	context: string;
	/** The three counties on the small locator map. */
	locator: string;
	/** Codes of the municipalities that share a border, among those drawn. */
	neighbours: Record<string, string[]>;
}

/** The foot of a county's name, in pixels of the frame, in empty sea or beyond the border. */
export interface CountyName {
	code: string;
	x: number;
	y: number;
}

type Part = GeometryObject<{ name: string }>;

const GAVLEBORG = '21';

/** Chosen by eye for the frame of layOutFrame. */
const COUNTY_NAMES: CountyName[] = [
	{ code: '25', x: 840, y: 120 },
	{ code: '24', x: 150, y: 1110 },
	{ code: GAVLEBORG, x: 840, y: 712 }
];

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
	return {
		code: String(municipality.id),
		path: draw(projection, municipality),
		...labelAnchor(ring),
		area: Math.round(path.area(municipality))
	};
}

function neighboursOf(geometries: Part[]): Record<string, string[]> {
	const found = neighbors(geometries);
	return Object.fromEntries(geometries.map(({ id }, i) => [String(id), found[i].map((j) => String(geometries[j].id))]));
}

const land = (topology: MunicipalityTopology, parts: Part[]) => merge(topology, parts as MultiPolygonArcs[]);

/** The shapes of some counties and the lines round and between these counties, through one projection. */
function drawPart(topology: MunicipalityTopology, projection: GeoIdentityTransform, parts: Part[]) {
	const municipalities = feature(topology, collect(parts)) as FeatureCollection;
	const outer = land(topology, parts).coordinates.map(([ring]) => ring!);
	return {
		shapes: municipalities.features.map((municipality) => toShape(projection, municipality)),
		outline: draw(projection, { type: 'MultiLineString', coordinates: outer }),
		counties: draw(
			projection,
			mesh(topology, collect(parts), (a, b) => countyOf(a) !== countyOf(b))
		)
	};
}

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
		outline: south.outline + north.outline,
		counties: south.counties + north.counties,
		countyNames: COUNTY_NAMES.filter(({ code }) => counties.has(code)),
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
