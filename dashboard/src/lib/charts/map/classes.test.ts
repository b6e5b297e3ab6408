import { describe, expect, test } from 'vitest';
import { colourScale, countClasses } from './classes.ts';
import { divergingLimits, sequentialLimits } from './limits.ts';

describe('sequential', () => {
	const skewed = [6.1, 7.9, 8.4, 9.2, 9.9, 10.6, 11.2, 12, 12.8, 13.7, 14.4, 15.6, 16.9, 18.3, 22.4, 29.7, 34.7];

	test.each([
		['a skewed indicator: equal steps where most values are', skewed, [8, 10, 12, 14, 16]],
		['a wide range', [0, 10, 20, 30, 40, 50, 60], [10, 20, 30, 40, 50]],
		['tenths', [0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5], [0.4, 0.6, 0.8, 1, 1.2]],
		['differences below zero', [-60, -50, -40, -30, -20, -10, 0], [-50, -40, -30, -20, -10]],
		['gaps in the list', [null, 0, 10, 20, null, 30, 40, 50, 60], [10, 20, 30, 40, 50]],
		['fewer values than classes', [10, 12], [12]],
		['two values a tenth apart', [10, 10.1], [10.1]],
		['all equal', [12.5, 12.5, 12.5], []],
		['one value', [12.5], []],
		['none', [], []],
		['only missing ones', [null, null], []]
	])('%s', (_, values, limits) => {
		expect(sequentialLimits(values)).toEqual(limits);
	});

	test('a value on a limit belongs to the class above, missing ones to none', () => {
		const { classOf } = colourScale('sequential', sequentialLimits([0, 10, 20, 30, 40, 50, 60]));
		const names = [-5, 9.9, 10, 59, 1000, null].map(classOf);
		expect(names).toEqual(['sequential-1', 'sequential-1', 'sequential-2', 'sequential-6', 'sequential-6', 'missing']);
	});

	test('a value that is shown as the limit is coloured as the limit', () => {
		const { classOf } = colourScale('sequential', sequentialLimits([0, 10, 20, 30, 40, 50, 60]));
		expect([9.94, 9.96].map(classOf)).toEqual(['sequential-1', 'sequential-2']);
	});

	test('fewer classes take colours far apart, one class a middle one', () => {
		expect(colourScale('sequential', sequentialLimits([10, 10.1])).classes).toEqual(['sequential-1', 'sequential-6']);
		expect(colourScale('sequential', sequentialLimits([10])).classOf(10)).toBe('sequential-4');
	});
});

describe('diverging', () => {
	test.each([
		['changes of some points', [-1, 0.5, 1, 2, 2.5, 2.8, 3], [-3, -2, -1, 1, 2, 3]],
		['gaps', [14, 12, 9, 8, 13, 10], [-15, -10, -5, 5, 10, 15]],
		['all zero', [0, 0], [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3]],
		['none', [null], [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3]],
		['one value, below zero', [-12], [-12, -8, -4, 4, 8, 12]],
		[
			'an outlier does not widen the classes',
			[...Array.from({ length: 30 }, (_, i) => i / 10), 40],
			[-3, -2, -1, 1, 2, 3]
		]
	])('%s', (_, values, limits) => {
		expect(divergingLimits(values)).toEqual(limits);
	});

	test('mirrors at zero', () => {
		const { classOf } = colourScale('diverging', divergingLimits([-1, 0.5, 1, 2, 2.5, 2.8, 3]));
		const names = [-9, -3, -2.9, -1, -0.9, 0, 0.9, 1, 2.9, 3, 9, null].map(classOf);
		expect(names.map((name) => name.replace('diverging-', ''))).toEqual('1 1 2 3 4 4 4 5 6 7 7 missing'.split(' '));
	});
});

test('countClasses gives every class its limits and its number of values', () => {
	const scale = colourScale('diverging', divergingLimits([-1, 0.5, 1, 2, 2.5, 2.8, 3]));
	const { classes, missing } = countClasses(scale, [-6, 0, 0.2, 6, 7, null]);
	expect(missing).toBe(1);
	expect(classes.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0, 2]);
	expect(classes[0]).toEqual({ name: 'diverging-1', from: null, to: -3, count: 1 });
	expect(classes[6]).toMatchObject({ from: 3, to: null });
});
