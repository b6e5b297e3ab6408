import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { drawMap, type MunicipalityTopology } from './geometry.ts';

/** A square municipality of 100 km a side, its south-western corner given in units of 100 km. */
function square(id: string, x: number, y: number): Feature<MultiPolygon> {
	const corners = [
		[x, y],
		[x, y + 1],
		[x + 1, y + 1],
		[x + 1, y],
		[x, y]
	];
	return {
		type: 'Feature',
		id,
		properties: { name: id },
		geometry: { type: 'MultiPolygon', coordinates: [[corners.map((corner) => corner.map((unit) => unit * 1e5))]] }
	};
}

const north = [square('2401', 0, 8), square('2403', 1, 8), square('2501', 0, 9)];
const gavleborg = [square('2101', 0, 1), square('2104', 0, 2)];
const rest = [square('0114', 0, 0)];

const build = (features: Feature[]) =>
	topology({ municipalities: { type: 'FeatureCollection', features } as FeatureCollection }) as MunicipalityTopology;

const map = drawMap(build([...gavleborg, ...north]), build([...rest, ...gavleborg, ...north]));

test('draws every municipality of the detailed file, at one scale', () => {
	expect(map.shapes.map(({ code }) => code)).toEqual(['2101', '2104', '2401', '2403', '2501']);
	expect(new Set(map.shapes.map(({ area }) => Math.round(area / 1000)))).toHaveLength(1);
});

test('sets the north at the upper left and Gävleborg at the lower right', () => {
	const [lowest, , , east] = map.shapes;
	expect(east).toMatchObject({ path: 'M433 856l0-423 423 0 0 423z', room: 423 });
	expect(lowest!.path).toBe('M567 433l423 0 0 423-423 0z');
	expect(map).toMatchObject({ width: 1000, height: 866 });
});

test('keeps lines round the counties apart from those between them', () => {
	expect(map.outline.match(/M/g)).toHaveLength(2);
	expect(map.counties).toBe('M10 433l423 0');
});

test('shows the counties and the rest of the country on the locator', () => {
	expect(map.context).toBe('M10 271l29 0 0 29-29 0z');
	expect(map.locator.match(/M/g)).toHaveLength(2);
});

test('names only counties that are there', () => {
	expect(map.countyNames.map(({ code }) => code)).toEqual(['25', '24', '21']);
	expect(drawMap(build([...gavleborg, ...north.slice(0, 2)]), build(gavleborg)).countyNames).toHaveLength(2);
});

test('knows neighbours by their common border, not by a common corner', () => {
	expect(map.neighbours).toEqual({
		'2101': ['2104'],
		'2104': ['2101'],
		'2401': ['2403', '2501'],
		'2403': ['2401'],
		'2501': ['2401']
	});
});

test('refuses a municipality without an area', () => {
	const empty: Feature = { ...square('2401', 0, 8), geometry: { type: 'MultiPolygon', coordinates: [] } };
	expect(() => drawMap(build([...gavleborg, square('2403', 1, 8), empty]), build(gavleborg))).toThrow(
		'Municipality 2401 has no area: build data/geography again.'
	);
});
