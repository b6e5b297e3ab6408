import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap, type MapGeometry, type MunicipalityTopology } from '#lib/charts/map/geometry.ts';
import type { MapLabel } from '#lib/charts/map/label.ts';
import { placeLabels, placeSigns } from '#lib/charts/map/labels.ts';
import type { Municipality, Panel } from '#lib/stats/panel.ts';
import type { YearMarks } from '#lib/story/marks.ts';

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

/** The names that the map has room for: those of municipalities with more people first, by the panel's latest year. */
export function mapLabels(municipalities: Municipality[], { rows }: Panel): MapLabel[] {
	const people = (code: string) => rows[code]?.denominators.at(-1) ?? 0;
	const byCode = <T>(of: (municipality: Municipality) => T) =>
		Object.fromEntries(municipalities.map((municipality) => [municipality.code, of(municipality)]));
	return placeLabels(
		mapGeometry(),
		byCode(({ name }) => name),
		byCode(({ code }) => people(code))
	);
}

/** The signs of each year, on a map with these names. */
export const mapSigns = (byYear: Record<number, YearMarks>, names: MapLabel[]): Record<number, MapLabel[]> =>
	Object.fromEntries(
		Object.entries(byYear).map(([year, { signs }]) => [year, placeSigns(mapGeometry().shapes, signs, names)])
	);
