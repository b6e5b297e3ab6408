import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { ascending } from 'd3';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import proj4 from 'proj4';

export type Municipalities = FeatureCollection<MultiPolygon, { name: string }>;

/**
 * SWEREF 99 TM (EPSG:3006): transverse Mercator on GRS 80, central meridian 15° E, scale 0.9996, in metres.
 * SCB draws its borders in it; the package has turned them into WGS 84, within centimetres of SWEREF 99.
 */
const SWEREF_99_TM = '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs';

const { forward } = proj4('EPSG:4326', SWEREF_99_TM);

/** Longitude and latitude in degrees -> easting and northing in whole metres, so that shared corners are equal. */
export const project = (position: Position): Position => forward([position[0], position[1]]).map(Math.round);

/** Twice the signed area of a ring in a system whose second axis points north; negative = clockwise. */
const signedArea = (ring: Position[]): number =>
	ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0);

/** d3 wants the outer ring clockwise and holes counter-clockwise (GeoJSON's own rule is the reverse). */
export function wind(polygon: Position[][]): Position[][] {
	return polygon.map((ring, i) => (signedArea(ring) < 0 === (i === 0) ? ring : ring.toReversed()));
}

interface Row {
	kommun_kod: string;
	kommun: string;
	geometry: MultiPolygon;
}

const toFeature = ({ kommun_kod, kommun, geometry }: Row): Feature<MultiPolygon, { name: string }> => ({
	type: 'Feature',
	id: kommun_kod,
	properties: { name: kommun },
	geometry: {
		type: 'MultiPolygon',
		coordinates: geometry.coordinates.map((polygon) => wind(polygon.map((ring) => ring.map(project))))
	}
});

/** All municipalities of a GeoParquet file in SWEREF 99 TM, ordered by code. */
export async function readMunicipalities(path: string): Promise<Municipalities> {
	const rows = (await parquetReadObjects({ file: await asyncBufferFromFile(path) })) as unknown as Row[];
	return {
		type: 'FeatureCollection',
		features: rows.map(toFeature).sort((a, b) => ascending(String(a.id), String(b.id)))
	};
}
