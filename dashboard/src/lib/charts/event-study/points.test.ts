import { expect, test } from 'vitest';
import { evaluate } from '#lib/stats/evaluation/evaluate.ts';
import { makePanel, PERIODS } from '#lib/stats/evaluation/panels.testing.ts';
import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import { eventPoints } from './points.ts';

const panel = (size: number) => makePanel({ participants: size, comparison: size, value: () => 10 });

test('a year has its estimate, both intervals and its phase', () => {
	const { eventStudy } = evaluate(panel(6), { ...PERIODS, permutations: 99 });
	const points = eventPoints(eventStudy, STANDARD_PERIODS);
	expect(points.map(({ year, phase }) => [year, phase])).toEqual([
		[2015, 'before'],
		[2016, 'before'],
		[2017, 'before'],
		[2018, 'before'],
		[2020, 'transition'],
		[2021, 'transition'],
		[2022, 'after'],
		[2023, 'after'],
		[2024, 'after'],
		[2025, 'after']
	]);
	const { contrast, band } = eventStudy.years[9]!;
	expect(points[9]).toMatchObject({ estimate: contrast.est, lo: contrast.lo, bandHi: band!.hi });
});

test('without permutations there is no band', () => {
	const { eventStudy } = evaluate(panel(6), { ...PERIODS, permutations: 0 });
	expect(eventPoints(eventStudy, STANDARD_PERIODS)[0]).toMatchObject({ bandLo: null, bandHi: null });
});

test('one municipality against one has no interval', () => {
	const { eventStudy } = evaluate(panel(1), { ...PERIODS, permutations: 0 });
	expect(eventPoints(eventStudy, STANDARD_PERIODS)[0]).toMatchObject({ lo: null, hi: null });
});

test('a year that no municipality of a group has is left out', () => {
	const observations = panel(3).filter(({ group, time }) => group === 1 || time !== 2020);
	const { eventStudy } = evaluate(observations, { ...PERIODS, permutations: 0 });
	expect(eventPoints(eventStudy, STANDARD_PERIODS).map(({ year }) => year)).not.toContain(2020);
});
