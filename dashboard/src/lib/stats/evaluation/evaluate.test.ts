import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Group, Observation } from './observation.ts';
import { makePanel, PERIODS } from './panels.testing.ts';
import type { EvaluationOptions } from './question.ts';

/** Four units, 2010–2013: the participants gain 4 and 6 from 2012, the others 1 and 1. */
const small = (['a', 'b', 'c', 'd'] as const).flatMap((unit, at): Observation[] =>
	range(2010, 2014).map((time) => ({
		unit,
		group: (at < 2 ? 1 : 0) as Group,
		time,
		value: 10 * (at + 1) + (time >= 2012 ? [4, 6, 1, 1][at] : 0),
		denominator: [100, 300, 100, 100][at]
	}))
);
const early = { before: { from: 2010, to: 2011 }, after: { from: 2012, to: 2013 } };
const without = (unit: string, time: number) => small.filter((o) => o.unit !== unit || o.time !== time);

describe('a panel small enough to follow by hand', () => {
	const result = evaluate(small, early);
	test('change per unit', () => expect(result.units.map(({ change }) => change)).toEqual([4, 6, 1, 1]));
	test('difference and standard error', () => {
		expect(result.change.est).toBe(4);
		expect(result.change.se).toBeCloseTo(1, 12);
	});
	test('means of both groups', () =>
		expect(result.series[2]).toEqual({ time: 2012, participants: 20, comparison: 36, gap: -16 }));
	test('weighted by population', () => expect(result.weighted!.change.est).toBeCloseTo(4.5, 12));
	test('leave one out', () => {
		const { min, max, minUnit, maxUnit } = result.leaveOneOut!;
		expect([min, minUnit, max, maxUnit]).toEqual([3, 'b', 5, 'a']);
	});
	test('the base is the last time before and is no row of its own', () => {
		expect(result.eventStudy.base).toBe(2011);
		expect(result.eventStudy.years.map(({ time }) => time)).toEqual([2010, 2012, 2013]);
	});
	test('the mean of the times before as base leaves every time a row', () => {
		const { years } = evaluate(small, { ...early, base: 'mean' }).eventStudy;
		expect(years.map(({ contrast }) => contrast.est)).toEqual([0, 0, 4, 4]);
	});
	test('all six divisions', () => {
		expect(result.permutation).toMatchObject({ exact: true, count: 6, assignments: '6' });
		expect(result.permutation!.raw).toBeCloseTo(2 / 6, 12);
		expect(result.permutation!.histogram.reduce((n, { count }) => n + count, 0)).toBe(6);
	});
	test('no divisions asked for', () => {
		const none = evaluate(small, { ...early, permutations: 0 });
		expect([none.permutation, none.eventStudy.factor, none.placebo!.permutation]).toEqual([null, null, null]);
		expect(none.change).toEqual(result.change);
	});
});

describe('what is missing', () => {
	test('a unit that lacks a year of a period is left out by name', () => {
		const { leftOut, change, units } = evaluate(without('b', 2013), early);
		expect(leftOut).toEqual([{ unit: 'b', group: 1, times: [2013] }]);
		expect(units.map(({ unit }) => unit)).toEqual(['a', 'c', 'd']);
		expect([change.est, change.n1]).toEqual([3, 1]);
	});
	test('an empty value is a missing year', () => {
		const emptied = small.map((o) => (o.unit === 'd' && o.time === 2010 ? { ...o, value: null } : o));
		expect(evaluate(emptied, early).leftOut).toEqual([{ unit: 'd', group: 0, times: [2010] }]);
	});
	test('a transition year is missing only from its own row', () => {
		const { leftOut, eventStudy } = evaluate(without('a', 2012), {
			before: { from: 2010, to: 2011 },
			after: { from: 2013, to: 2013 }
		});
		expect(leftOut).toEqual([]);
		expect(eventStudy.years.map(({ contrast }) => contrast.n1)).toEqual([2, 1, 2]);
	});
	test('a population that is not known gives no weighted result', () =>
		expect(
			evaluate(
				small.map((o) => ({ ...o, denominator: null })),
				early
			).weighted
		).toBeNull());
	test('a single year before has no slope, no placebo and no earlier steps', () => {
		const one = evaluate(small, { before: { from: 2011, to: 2011 }, after: { from: 2012, to: 2013 } });
		expect([one.slopeBefore, one.trendAdjusted, one.slopeChange, one.placebo, one.sensitivity]).toEqual(
			Array(5).fill(null)
		);
		expect(one.change.est).toBe(4);
	});
	test('a single participant has a difference and a place among all divisions', () => {
		const one = evaluate(
			small.filter(({ unit }) => unit !== 'b'),
			early
		);
		expect([one.change.est, one.change.lo, one.permutation!.studentized]).toEqual([3, NaN, NaN]);
		expect(one.permutation!.raw).toBeCloseTo(1 / 3, 12);
		expect(one.leaveOneOut!.minUnit).not.toBe('a');
	});
});

describe('log-odds', () => {
	test('groups that grow alike in relative terms do not differ', () => {
		const odds = (level: number, year: number) => 100 / (1 + Math.exp(-(level + 0.1 * (year >= 2020 ? 1 : 0))));
		const panel = makePanel({ noise: 0, value: ({ group }, year) => odds(group === 1 ? -2.5 : -1.5, year) });
		const { change, logOdds } = evaluate(panel, { ...PERIODS, permutations: 0 });
		expect(change.est).toBeLessThan(-0.5);
		expect(logOdds!.change.est).toBeCloseTo(0, 12);
	});
	test('values that are no shares have none', () =>
		expect(
			evaluate(
				small.map((o) => ({ ...o, value: o.value! + 90 })),
				early
			).logOdds
		).toBeNull());
	test('a share of nothing is left out by name', () => {
		const nothing = small.map((o) => (o.unit === 'c' && o.time === 2010 ? { ...o, value: 0 } : o));
		expect(evaluate(nothing, early).logOdds!.leftOut).toEqual([{ unit: 'c', group: 0, times: [2010] }]);
	});
});

describe('sensitivity', () => {
	test('steps count from the last time before, through the transition', () => {
		const gap = [0, 0.5, 0.3, 0.3, 0.3, 9, 9, 1, 1, 1, 1];
		const panel = makePanel({
			noise: 0,
			value: ({ group, number }, year) => 20 + number / 10 + (group === 1 ? gap[year - 2015] : 0)
		});
		const { sensitivity } = evaluate(panel, { ...PERIODS, permutations: 0 });
		expect(sensitivity!.largest).toBeCloseTo(0.5, 10);
		const [first] = sensitivity!.breakdown;
		expect([first.time, first.steps]).toEqual([2022, 3]);
		expect(first.value).toBeCloseTo(0.7 / (3 * 0.5), 10);
	});
});

describe('what cannot be asked', () => {
	const refuse = (panel: Observation[], options: Partial<EvaluationOptions>) => () =>
		evaluate(panel, { ...early, ...options });
	test.each([
		[
			'overlapping periods',
			small,
			{ after: { from: 2011, to: 2013 } },
			'The period before (2010–2011) must end earlier'
		],
		[
			'a period without years',
			small,
			{ after: { from: 2030, to: 2031 } },
			'no time after, 2030–2031: it holds 2010 to 2013'
		],
		['an unknown base', small, { base: 2009 }, 'The base 2009 is no time of the panel'],
		['a placebo at the first year', small, { placeboFrom: 2010 }, 'choose a time before, later than 2010'],
		['no participants', small.filter((o) => o.group === 0), {}, 'No participant to compare: the panel holds none'],
		['nobody complete', small.filter((o) => o.group === 0 || o.time !== 2012), {}, 'No participant to compare: 2 lack'],
		['a unit in both groups', [...small, { ...small[0], group: 0 as Group, time: 2014 }], {}, 'a is in both groups'],
		['the same year twice', [...small, small[0]], {}, 'a has two observations for 2010']
	])('%s', (_, panel, options, message) => expect(refuse(panel, options)).toThrow(message));
});
