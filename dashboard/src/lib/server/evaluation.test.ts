import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '#db/open.server.ts';
import { listIndicators } from '#db/queries/indicators.ts';
import { createTestDatabase } from '#db/testing.ts';
import { evaluate } from '#lib/stats/evaluation/evaluate.ts';
import {
	evaluatedObservations,
	readChoiceTable,
	readEvaluation,
	readEveryTable,
	readIndicatorLooks,
	readEvaluationSource,
	UnanswerableQuestion
} from './evaluation.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const series = { indicator: 'hogutbildade', sex: 0, basis: 'population' } as const;

describe('readEvaluation', () => {
	test('compares in the standard periods with the first set unless told otherwise', async () => {
		const { comparison, periods, points } = await readEvaluation(db, series);
		expect(comparison).toMatchObject({ code: 'de-andra', participants: ['2161', '2584'] });
		expect(comparison.comparison).toEqual(['0114', '2101', '2580']);
		expect([periods.before, periods.after]).toEqual([
			{ from: 2019, to: 2019 },
			{ from: 2022, to: 2023 }
		]);
		expect(periods.shortened.map(({ period }) => period)).toEqual(['before', 'after']);
		expect(points.units.map(({ change }) => change)).toEqual([3.5, 3.5, 3.5, 3.5, 3.5]);
	});

	test('keeps the answer, and gives the observations that the command would read', async () => {
		const one = await readEvaluation(db, series);
		expect(await readEvaluation(db, { ...series })).toBe(one);
		expect(evaluate(evaluatedObservations(one), one.periods)).toEqual(one.points);
	});

	test.each([
		['an unknown comparison', { comparison: 'x' }, '"x" is no comparison of hogutbildade: there are de-andra.'],
		[
			'periods without years',
			{ periods: { before: { from: 1990, to: 1991 }, after: { from: 2022, to: 2023 } } },
			'de-andra has 2019, 2020, 2021, 2022, 2023.'
		]
	])('refuses %s in a sentence', async (_, asked, sentence) => {
		const answer = readEvaluation(db, { ...series, ...asked });
		await expect(answer).rejects.toThrow(UnanswerableQuestion);
		await expect(answer).rejects.toThrow(sentence);
	});
});

test('the figures are unrounded, with the country beside them', async () => {
	const { panel, names } = await readEvaluationSource(db, { ...series, basis: 'known' });
	expect(panel.rows['2584']!.values[0]).toBe((100 * 23 * 2) / (200 - 11));
	expect(panel.rows['00']!.values[0]).toBeGreaterThan(0);
	expect(names).toMatchObject({ '00': 'Riket', '2584': 'Kiruna' });
});

test('the table of choices is computed once', async () => {
	const table = await readChoiceTable(db, series);
	expect(table.map(({ comparison, preset }) => `${comparison} ${preset}`)).toEqual(['de-andra standard']);
	expect(await readChoiceTable(db, series)).toBe(table);
});

test('every sex and base has its table of choices', async () => {
	const definition = (await listIndicators(db))[0]!;
	const tables = await readEveryTable(db, definition);
	expect(tables.map(({ series: { sex, basis } }) => `${sex} ${basis}`)).toEqual([
		'0 population',
		'0 known',
		'1 population',
		'1 known',
		'2 population',
		'2 known'
	]);
});

test('looks at every indicator in the same comparison, and says in which years each could be', async () => {
	const looks = await readIndicatorLooks(db, await readEvaluation(db, { ...series, sex: 2 }));
	expect(looks.map(({ code, main }) => [code, main]).slice(0, 2)).toEqual([
		['hogutbildade', true],
		['eftergymnasial', false]
	]);
	const women = await readEvaluation(db, { ...series, sex: 2 });
	expect(looks[0]!.contrast).toEqual(women.points.change);
	const both = await readEvaluation(db, { ...series, indicator: 'kvinnor-minus-man' });
	expect(looks.find(({ code }) => code === 'kvinnor-minus-man')!.contrast).toEqual(both.points.change);
	expect(looks.find(({ code }) => code === 'hogutbildade-25-64')).toMatchObject({
		periods: { before: { from: 2019, to: 2019 }, after: { from: 2022, to: 2022 } },
		p: null
	});
});
