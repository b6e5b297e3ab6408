import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { indicatorByCode, indicatorYears, listIndicators } from './indicators.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

test('lists the definitions in their own order, parsed', async () => {
	const definitions = await expectSql('list-indicators', db, listIndicators);
	expect(definitions[0]).toMatchObject({ code: 'hogutbildade', source: { levels: ['6', '7'] }, sexes: [0, 1, 2] });
	expect(definitions.at(-1)).toMatchObject({ source: { measure: 'eftergymnasial_minst_3_ar' } });
});

test('finds one definition by its code, and none by another', async () => {
	const found = await expectSql('indicator-by-code', db, (db) => indicatorByCode(db, 'kvinnor-minus-man'));
	expect(found).toMatchObject({ code: 'kvinnor-minus-man', kind: 'difference' });
	expect(await indicatorByCode(db, 'unknown')).toBeUndefined();
});

test('the years of an indicator, ascending and once each', async () => {
	const key = { indicator: 'hogutbildade', sex: 1, basis: 'known' } as const;
	expect(await expectSql('indicator-years', db, (db) => indicatorYears(db, key))).toEqual([
		2019, 2020, 2021, 2022, 2023
	]);
	expect(await indicatorYears(db, { ...key, indicator: 'hogutbildade-25-64' })).toEqual([]);
});
