import { mean } from 'd3';
import { describe, expect, test } from 'vitest';
import { carriedLine } from './carried.ts';
import { evaluate } from './evaluate.ts';
import { makePanel, PERIODS } from './panels.testing.ts';

const series = [2015, 2016, 2017, 2018, 2019, 2020].map((time) => ({
	time,
	participants: 10 + 2 * (time - 2015) + (time === 2020 ? 5 : 0),
	comparison: 7,
	gap: 0
}));

describe('carriedLine', () => {
	test('goes on from the years before, whatever came after', () =>
		expect(carriedLine({ series, before: [2016, 2017, 2018], after: [2020] }, 'participants')).toEqual(
			[12, 14, 16, 18, 20].map((value, at) => ({ time: 2016 + at, value }))
		));

	test('needs two years before', () =>
		expect(carriedLine({ series, before: [2019], after: [2020] }, 'comparison')).toBeNull());

	test('the distances from it are the trend-adjusted contrast', () => {
		const result = evaluate(
			makePanel({ value: ({ group, number }, year) => number + (year - 2015) * (group === 1 ? 0.2 : 0.5) }),
			{ ...PERIODS, permutations: 0 }
		);
		const off = (group: 'participants' | 'comparison') => {
			const line = carriedLine(result, group)!;
			return mean(result.after, (year) => {
				const observed = result.series.find(({ time }) => time === year)![group];
				return observed - line.find(({ time }) => time === year)!.value;
			})!;
		};
		expect(off('participants') - off('comparison')).toBeCloseTo(result.trendAdjusted!.est, 10);
	});
});
