import type { MultiPolygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { geoIdentity, geoPath, max, sum } from 'd3';
import Papa from 'papaparse';
import { feature, merge, neighbors } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import type { MunicipalityTopology } from '#lib/charts/map/geometry.ts';
import { wind } from './municipalities.ts';

const data = join(import.meta.dirname, '..', '..', 'data');

const regions = Papa.parse<{ region_code: string; region_name: string }>(
	readFileSync(join(data, 'municipality-groups.csv'), 'utf8'),
	{ header: true, skipEmptyLines: true }
).data;

const inNorth = ({ region_code }: { region_code: string }) => /^(21|24|25)/.test(region_code);

const nameOf = ({ properties }: { properties?: { name?: string } }) => properties?.name;

/** Square kilometres. */
const areaOf = (geometry: MultiPolygon): number => geoPath(geoIdentity()).area(geometry) / 1e6;

/**
 * The areas are those of the source's unsimplified borders in SWEREF 99 TM, km². The source has four gaps of less than
 * a km² between municipalities, all in the south.
 */
describe.each([
	['municipalities-290.topojson', regions, 25_000, 436_796, 1],
	['municipalities-39.topojson', regions.filter(inNorth), 6_000, 182_829, 0]
])('%s', (file, expected, budget, sourceArea, gap) => {
	const text = readFileSync(join(data, 'geography', file), 'utf8');
	const topology: MunicipalityTopology = JSON.parse(text);
	const { geometries } = topology.objects.municipalities;
	const features = feature(topology, topology.objects.municipalities).features;
	const shapes = features.map(({ id, properties, geometry }) => ({ id, ...properties, ...(geometry as MultiPolygon) }));
	const land = merge(topology, geometries as never[]);
	const indexOf = (name: string) => geometries.findIndex((geometry) => nameOf(geometry) === name);

	test('has exactly the municipalities of municipality-groups.csv, by code and name', () => {
		const found = geometries.map((geometry) => [geometry.id, nameOf(geometry)]);
		expect(found).toEqual(expected.map(({ region_code, region_name }) => [region_code, region_name]));
	});

	test(`is small: at most ${budget} bytes in brotli`, () => {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
		expect(brotliCompressSync(text, { params }).length).toBeLessThanOrEqual(budget);
	});

	test('covers the same area as the source, to a thousandth', () => {
		expect(sum(shapes, areaOf) / sourceArea).toBeCloseTo(1, 3);
	});

	test('every municipality keeps an area that can be seen', () => {
		expect(shapes.filter((shape) => areaOf(shape) < 8)).toEqual([]);
	});

	test('every ring turns the way d3 fills', () => {
		const turned = shapes.filter(({ coordinates }) =>
			coordinates.some((polygon) => JSON.stringify(wind(polygon)) !== JSON.stringify(polygon))
		);
		expect(turned).toEqual([]);
	});

	test('neighbours share their border', () => {
		const found = neighbors(geometries);
		expect(found[indexOf('Gävle')]).toContain(indexOf('Sandviken'));
		expect(found[indexOf('Gävle')]).not.toContain(indexOf('Hudiksvall'));
		expect(found[indexOf('Umeå')]).toContain(indexOf('Vännäs'));
	});

	test(`no sliver between municipalities: gaps that are no lakes are at most ${gap} km², as in the source`, () => {
		const holes = land.coordinates
			.flatMap(([, ...rings]) => rings)
			.map((ring) => areaOf({ type: 'MultiPolygon', coordinates: [[ring]] }));
		expect(max(holes.filter((area) => area < 200)) ?? 0).toBeLessThanOrEqual(gap);
	});
});
