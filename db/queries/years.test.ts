import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { observationYears, valueYears } from './years.ts';

let db: EducationDb;
beforeAll(async () => {
	const without = ({ region, year }: { region: string; year: number }) => region !== '0114' || year === 2020;
	db = await createTestDatabase({ cells: TEST_CELLS.filter(without) });
});
afterAll(() => db.destroy());

test('years of the values asked for', async () => {
	const filter = {
		indicators: ['hogutbildade'],
		sexes: [2 as const],
		bases: ['known' as const],
		regions: ['0114', '00']
	};
	expect(await expectSql('value-years', db, (db) => valueYears(db, filter))).toEqual([2019, 2020, 2021, 2022]);
	expect(await valueYears(db, { ...filter, regions: ['0114'] })).toEqual([2020]);
	expect(await valueYears(db, {})).toEqual([2019, 2020, 2021, 2022, 2023]);
	expect(await valueYears(db, { regions: ['01'] })).toEqual([]);
});

test('years of the counts asked for', async () => {
	expect(await expectSql('observation-years', db, (db) => observationYears(db, { regions: ['0114'] }))).toEqual([2020]);
	expect(await observationYears(db, {})).toEqual([2019, 2020, 2021, 2022, 2023]);
	expect(await observationYears(db, { regions: ['21'] })).toEqual([]);
});
