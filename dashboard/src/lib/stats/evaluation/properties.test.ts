import { range } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contrast } from './contrast.ts';
import { evaluate } from './evaluate.ts';
import type { Group, Observation } from './observation.ts';
import { makePanel, PERIODS, YEARS } from './panels.testing.ts';
import type { EvaluationResult } from './result.ts';

const QUICK = { ...PERIODS, permutations: 99 };

/** Any panel of 2–7 units a group, shares between 5 and 60 per cent with one decimal. */
const panels = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 })).chain(([ones, zeros]) =>
	fc
		.array(fc.array(fc.integer({ min: 50, max: 600 }), { minLength: YEARS.length, maxLength: YEARS.length }), {
			minLength: ones + zeros,
			maxLength: ones + zeros
		})
		.map((rows) =>
			rows.flatMap((row, at) =>
				row.map((value, year): Observation => ({
					unit: `K${at}`,
					group: at < ones ? 1 : 0,
					time: YEARS[year],
					value: value / 10
				}))
			)
		)
);

const contrastsOf = (result: EvaluationResult): Contrast[] => [
	result.change,
	result.slopeBefore!,
	result.trendAdjusted!,
	result.slopeChange!,
	result.placebo!.contrast,
	...result.eventStudy.years.map(({ contrast }) => contrast)
];
const mapValues = (panel: Observation[], change: (observation: Observation) => Partial<Observation>) =>
	panel.map((observation) => ({ ...observation, ...change(observation) }));
const near = (found: number, wanted: number) =>
	expect(Math.abs(found - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));

function sameNumbers(found: Contrast, wanted: Contrast) {
	for (const name of ['est', 'se', 'df', 't', 'p', 'lo', 'hi'] as const) {
		if (Number.isFinite(wanted[name])) near(found[name], wanted[name]);
	}
}

describe('for any panel', () => {
	test('the same amount added to every value changes nothing', () =>
		fc.assert(
			fc.property(panels, fc.integer({ min: -40, max: 40 }), (panel, shift) => {
				const moved = evaluate(
					mapValues(panel, ({ value }) => ({ value: value! + shift })),
					QUICK
				);
				const still = evaluate(panel, QUICK);
				contrastsOf(moved).forEach((contrast, at) => sameNumbers(contrast, contrastsOf(still)[at]));
				expect(moved.permutation!.studentized).toBeCloseTo(still.permutation!.studentized, 12);
				near(moved.eventStudy.factor!, still.eventStudy.factor!);
			}),
			{ numRuns: 40, seed: 2021 }
		));

	test('swapping the groups flips the sign and nothing else', () =>
		fc.assert(
			fc.property(panels, (panel) => {
				const swapped = evaluate(
					mapValues(panel, ({ group }) => ({ group: (1 - group) as Group })),
					QUICK
				);
				const still = evaluate(panel, QUICK);
				contrastsOf(swapped).forEach(({ est, se, p, lo, hi }, at) => {
					const wanted = contrastsOf(still)[at];
					near(-est, wanted.est);
					near(se, wanted.se);
					if (Number.isFinite(wanted.p)) near(p, wanted.p);
					if (Number.isFinite(wanted.lo)) [-hi, -lo].forEach((end, side) => near(end, [wanted.lo, wanted.hi][side]));
				});
				expect(Math.abs(swapped.permutation!.raw - still.permutation!.raw)).toBeLessThan(0.15);
			}),
			{ numRuns: 40, seed: 2021 }
		));

	test('the order of the rows changes nothing', () =>
		fc.assert(
			fc.property(panels, (panel) => {
				expect(evaluate(panel.toReversed(), QUICK)).toEqual(evaluate(panel, QUICK));
			}),
			{ numRuns: 20, seed: 2021 }
		));

	test('a multiple of the values is a multiple of the result', () =>
		fc.assert(
			fc.property(panels, (panel) => {
				const doubled = evaluate(
					mapValues(panel, ({ value }) => ({ value: 2 * value! })),
					QUICK
				);
				const still = evaluate(panel, QUICK);
				near(doubled.change.est, 2 * still.change.est);
				near(doubled.smallestDetectable, 2 * still.smallestDetectable);
				expect(doubled.permutation!.studentized).toBe(still.permutation!.studentized);
			}),
			{ numRuns: 20, seed: 2021 }
		));
});

describe('with a planted difference', () => {
	const planted = (seed: number, size: number) =>
		makePanel({ seed, value: ({ group, number }, year) => 10 + number / 4 + (group === 1 && year >= 2022 ? size : 0) });

	test.each(range(1, 11))('it is found, seed %i', (seed) => {
		const { change, permutation, trendAdjusted } = evaluate(planted(seed, 1.5), { ...PERIODS, permutations: 999 });
		expect(change.lo).toBeGreaterThan(0);
		expect(Math.abs(change.est - 1.5)).toBeLessThan(0.4);
		expect(permutation!.studentized).toBeLessThanOrEqual(0.002);
		expect(Math.abs(trendAdjusted!.est - 1.5)).toBeLessThan(0.8);
	});
	test('one of the smallest detectable size is found about four times in five', () => {
		const found = range(1, 401).filter((seed) => {
			const none = evaluate(planted(seed, 0), { ...PERIODS, permutations: 0 });
			return evaluate(planted(seed, none.smallestDetectable), { ...PERIODS, permutations: 0 }).change.lo > 0;
		});
		expect(found.length / 400).toBeGreaterThan(0.74);
		expect(found.length / 400).toBeLessThan(0.86);
	});
});

describe('without one, 1 000 panels', () => {
	const without = range(1, 1001).map((seed) =>
		evaluate(makePanel({ seed, value: ({ number }, year) => 10 + number / 4 + (year - 2015) * 0.4 }), {
			...PERIODS,
			permutations: 199
		})
	);
	const share = (counts: (result: EvaluationResult) => boolean) => without.filter(counts).length / without.length;
	test.each([
		['Welch', ({ change }: EvaluationResult) => change.p < 0.05],
		['permutation', ({ permutation }: EvaluationResult) => permutation!.studentized <= 0.05],
		['slope before', ({ slopeBefore }: EvaluationResult) => slopeBefore!.p < 0.05],
		['trend-adjusted', ({ trendAdjusted }: EvaluationResult) => trendAdjusted!.p < 0.05],
		['placebo', ({ placebo }: EvaluationResult) => placebo!.contrast.p < 0.05],
		[
			'a year outside the simultaneous band',
			({ eventStudy }: EvaluationResult) => eventStudy.years.some(({ band }) => band!.lo > 0 || band!.hi < 0)
		]
	])('%s is wrong in 3–7 of 100', (_, wrong) => {
		expect(share(wrong)).toBeGreaterThanOrEqual(0.03);
		expect(share(wrong)).toBeLessThanOrEqual(0.07);
	});
});
