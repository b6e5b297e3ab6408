import type { Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import { expect, test } from 'vitest';
import type { Municipalities } from './municipalities.ts';
import { nation, threeCounties } from './topologies.ts';

/** Two municipalities with a wavy border between them, 300 m deep, and one in another county; metres. */
const wave: Position[] = [
	[520e3, 67e5],
	[520.3e3, 6701e3],
	[520e3, 6702e3],
	[520.3e3, 6703e3],
	[520e3, 6704e3],
	[520e3, 672e4]
];
const west: Position[] = [[500e3, 67e5], [500e3, 672e4], ...wave.toReversed(), [500e3, 67e5]];
const east: Position[] = [...wave, [540e3, 672e4], [540e3, 67e5], [520e3, 67e5]];
const south: Position[] = [
	[500e3, 66e5],
	[500e3, 662e4],
	[540e3, 662e4],
	[540e3, 66e5],
	[500e3, 66e5]
];

const municipalities: Municipalities = {
	type: 'FeatureCollection',
	features: Object.entries({ '2101': west, '2104': east, '0114': south }).map(([id, ring]) => ({
		type: 'Feature',
		id,
		properties: { name: id },
		geometry: { type: 'MultiPolygon', coordinates: [[ring]] }
	}))
};

const codes = ({ objects }: ReturnType<typeof nation>) => objects.municipalities.geometries.map(({ id }) => id);

test('the nation has all, the three counties only theirs', () => {
	expect(codes(nation(municipalities)).toSorted()).toEqual(['0114', '2101', '2104']);
	expect(codes(threeCounties(municipalities))).toEqual(['2101', '2104']);
});

test.each([
	['keeps', 'detail of 0.3 km²', threeCounties, 2],
	['drops', 'detail below 1 km²', nation, 0]
])('%s %s', (_, __, build, corners) => {
	const { features } = feature(build(municipalities), build(municipalities).objects.municipalities);
	const ring = (features.find(({ id }) => id === '2101')!.geometry as GeoJSON.MultiPolygon).coordinates[0]![0]!;
	expect(ring.filter(([x]) => x === 520_300)).toHaveLength(corners);
});

test.each([
	['nation', nation],
	['three counties', threeCounties]
])('in the %s a border stays one line for both sides, on a grid of 100 m', (_, build) => {
	const { arcs, objects, transform } = build(municipalities);
	const pair = objects.municipalities.geometries.filter(({ id }) => id !== '0114');
	expect(neighbors(pair)).toEqual([[1], [0]]);
	expect(arcs.flat(2).every(Number.isInteger)).toBe(true);
	expect(transform?.scale).toEqual([100, 100]);
});
