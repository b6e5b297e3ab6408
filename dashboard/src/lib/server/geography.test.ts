import { brotliCompressSync } from 'node:zlib';
import { min } from 'd3';
import { describe, expect, test } from 'vitest';
import { mapGeometry } from './geography.ts';

describe('mapGeometry', () => {
	const { shapes, width, height, outline, counties, context, locator, neighbours } = mapGeometry();
	const paths = [...shapes.map(({ path }) => path), outline, counties, context, locator];

	/** The places that a relative path visits. */
	const visited = (path: string): number[][] => {
		const at = [0, 0];
		return [...path.matchAll(/([Ml ]?)(-?\d+) ?(-?\d+)/g)].map(([, command, dx, dy]) => {
			if (command === 'M') at.fill(0);
			return at.splice(0, 2, at[0]! + Number(dx), at[1]! + Number(dy)) && [...at];
		});
	};

	test('has the 39 municipalities and is drawn once', () => {
		expect(shapes).toHaveLength(39);
		expect(mapGeometry()).toBe(mapGeometry());
	});

	test('weighs at most 12 kB in brotli, in relative whole pixels', () => {
		expect(brotliCompressSync(paths.join('\n')).length).toBeLessThan(12_000);
		for (const path of paths) expect(path).toMatch(/^(M-?\d+[ -]\d+l-?\d+([ -]\d+)+z?)+$/);
	});

	test('lies within its frame', () => {
		for (const [x, y] of paths.flatMap(visited)) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(width);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(height);
		}
	});

	test('leaves clear sea between Gävleborg and the north', () => {
		const corners = (gavleborg: boolean) =>
			shapes.filter(({ code }) => code.startsWith('21') === gavleborg).flatMap(({ path }) => visited(path));
		const north = corners(false);
		const gaps = corners(true).flatMap(([x, y]) => north.map(([a, b]) => Math.hypot(x! - a!, y! - b!)));
		expect(min(gaps)).toBeGreaterThan(20);
	});

	test('knows neighbours both ways', () => {
		expect(neighbours['2180']).toContain('2181');
		for (const [code, others] of Object.entries(neighbours)) {
			for (const other of others) expect(neighbours[other]).toContain(code);
		}
	});
});
