import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { Group } from './observation.ts';
import { normals } from './panels.testing.ts';

const groups = range(20).map((unit) => (unit < 12 ? 1 : 0) as Group);
const units = groups.map((group, at) => `${group}-${at}`);
const changes = Float64Array.from(groups, normals(4));

describe('one unit out at a time', () => {
	const plain = units.map((unit, left) => ({ unit, ...contrast(changes.with(left, NaN), groups) }));
	const found = leaveOneOut(units, changes, groups)!;
	test('is what the contrast without it says', () => {
		const sorted = plain.toSorted((a, b) => a.est - b.est);
		expect(found.min).toBeCloseTo(sorted[0].est, 12);
		expect(found.max).toBeCloseTo(sorted[19].est, 12);
		expect([found.minUnit, found.maxUnit]).toEqual([sorted[0].unit, sorted[19].unit]);
	});
	test('names the one that moves most', () => {
		const whole = contrast(changes, groups).est;
		const moves = plain.toSorted((a, b) => Math.abs(b.est - whole) - Math.abs(a.est - whole));
		expect(found.mostUnit).toBe(moves[0].unit);
	});
	test('names those that decide the verdict, and none that do not', () => {
		const barely = 0.01 - contrast(changes, groups).lo;
		const shifted = changes.map((change, unit) => change + (groups[unit] === 1 ? barely : 0));
		const excludes = ({ lo, hi }: { lo: number; hi: number }) => lo > 0 || hi < 0;
		const whole = excludes(contrast(shifted, groups));
		const deciding = units.filter((_, left) => excludes(contrast(shifted.with(left, NaN), groups)) !== whole);
		expect(deciding.length).toBeGreaterThan(0);
		expect(leaveOneOut(units, shifted, groups)!.decisive.toSorted()).toEqual(deciding.toSorted());
	});
});

test('with one unit in each group none can be left out', () =>
	expect(leaveOneOut(['a', 'b'], Float64Array.of(1, 2), [1, 0])).toBeNull());
