import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { countRows } from '../writers/count-rows.ts';
import { countValues, indicatorValuePages, type LabelledValueRow, type ValueFilter } from './value-pages.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const read = (db: EducationDb, filter: ValueFilter, size: number): Promise<LabelledValueRow[][]> =>
	Array.fromAsync(indicatorValuePages(db, filter, size));

test.each([1, 7, 100, 10_000])('pages of %i rows hold every value once, in order', async (size) => {
	const pages = await read(db, {}, size);
	expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(size);
	const keys = pages.flat().map((row) => [row.indicator, row.sex, row.basis, row.year, row.region_code].join());
	expect(new Set(keys).size).toBe(await countRows(db, 'indicator_value'));
	expect(pages.flat()).toEqual(await read(db, {}, 5_000).then((whole) => whole.flat()));
});

test('a filter limits every dimension', async () => {
	const filter: ValueFilter = {
		indicators: ['hogutbildade', 'gymnasial'],
		sexes: [2],
		bases: ['known'],
		years: [2019, 2023],
		regions: ['2161', '2580']
	};
	const pages = await expectSql('indicator-value-pages', db, (db) => read(db, filter, 3));
	expect(pages.map((page) => page.length)).toEqual([3, 1, 3, 1]);
	expect(pages[0][0]).toEqual({
		indicator: 'hogutbildade',
		sex: 2,
		basis: 'known',
		year: 2019,
		region_code: '2161',
		region_name: 'Ljusdal',
		numerator: 500,
		denominator: 1900,
		value: (100 * 500) / 1900,
		status: null,
		age_from: 16,
		age_to: 74
	});
	expect(new Set(pages.flat().map((row) => `${row.indicator} ${row.year} ${row.region_code}`)).size).toBe(8);
	expect(await expectSql('count-values', db, (db) => countValues(db, filter))).toBe(8);
});

test('without a filter every value is counted', async () => {
	expect(await countValues(db, {})).toBe(await countRows(db, 'indicator_value'));
});

test('an empty list asks for nothing', async () => {
	expect(await read(db, { regions: [] }, 10)).toEqual([]);
});
