import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap, type MapGeometry, type MunicipalityTopology } from '#lib/charts/map/geometry.ts';

let drawn: MapGeometry | undefined;

const read = (name: string): MunicipalityTopology =>
	JSON.parse(readFileSync(join(process.cwd(), 'data', 'geography', name), 'utf8'));

/**
 * The map of the three counties, drawn at the first call and kept: borders change with a new release, not while the
 * server runs. The files are found from the project's folder, where npm starts every command.
 * @throws if data/geography is not there
 */
export function mapGeometry(): MapGeometry {
	return (drawn ??= drawMap(read('municipalities-39.topojson'), read('municipalities-290.topojson')));
}
