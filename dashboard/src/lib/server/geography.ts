import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap, type MapGeometry, type MunicipalityTopology } from '#lib/charts/map/geometry.ts';
import type { MapLabel } from '#lib/charts/map/label.ts';
import { placeLabels } from '#lib/charts/map/labels.ts';
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

/** Px of the frame, from the middle of a municipality's name to that of its sign. */
const UNDER_NAME = 30;

/** The signs of a year, each under its municipality's name. */
export const mapSigns = ({ signs }: YearMarks): MapLabel[] =>
	mapGeometry()
		.shapes.filter(({ code }) => code in signs)
		.map(({ code, x, y }) => ({ code, text: signs[code]!, x, y: y + UNDER_NAME, level: 0 }));
