import { expect, test } from 'vitest';
import { valueTicks } from './values.ts';

test.each([
	['far from zero', [20.1, 27.3], false, [20, 22, 24, 26, 28], 0],
	['near zero', [9, 27], false, [0, 10, 20, 30], 0],
	['zero asked for', [20.1, 27.3], true, [0, 10, 20, 30], 0],
	['change', [-0.6, 2.4], true, [-1, 0, 1, 2, 3], 0],
	['small change', [-0.1, 0.4], true, [-0.1, 0, 0.1, 0.2, 0.3, 0.4], 1],
	['negative only', [-3, -1], true, [-3, -2, -1, 0], 0],
	['one value', [12.5], false, [11.5, 12, 12.5, 13, 13.5], 1],
	['none', [], false, [0, 1], 0]
])('%s', (_, values, zero, expected, decimals) => {
	const axis = valueTicks(values, zero);
	expect(axis.ticks.map((tick) => Number(tick.toFixed(6)))).toEqual(expected);
	expect(axis.decimals).toBe(decimals);
});
