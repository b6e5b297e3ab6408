import { expect, test } from 'vitest';
import { composition, type LevelCount } from './composition.ts';

const count = (year: number, sex: 1 | 2, level: '1' | 'US', persons: number | null): LevelCount => ({
	year,
	sex,
	level,
	persons,
	status: persons === null ? '..' : null
});
const counts = [
	count(2020, 1, '1', 30),
	count(2020, 2, '1', 10),
	count(2020, 1, 'US', 20),
	count(2020, 2, 'US', 0),
	count(2021, 1, '1', 30),
	count(2021, 2, '1', null),
	count(2021, 1, 'US', 30),
	count(2021, 2, 'US', 5)
];

test('women and men together, per cent of everybody', () => {
	const both = composition(counts, ['1', 'US'], 0);
	expect(both.years).toEqual([2020, 2021]);
	expect(both.persons).toEqual({ '1': [40, null], US: [20, 35] });
	expect(both.totals).toEqual([60, null]);
	expect(both.shares['1']![0]).toBeCloseTo(66.667, 3);
	expect(both.shares.US![1]).toBeNull();
});

test('one sex; zero is a number', () => {
	expect(composition(counts, ['1', 'US'], 2).shares).toEqual({ '1': [100, null], US: [0, null] });
	expect(composition(counts, ['1', 'US'], 1).shares['1']).toEqual([60, 50]);
});
