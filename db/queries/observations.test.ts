import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { createTestDatabase } from '../testing.ts';
import {
	type AgeFilter,
	countObservations,
	educationLevels,
	levelComposition,
	observationPages,
	observedTables
} from './observations.ts';

let db: EducationDb;
beforeAll(async () => {
	const single = { region: '2161', year: 2019, sex: 1, level: '6', persons: 7, ages: { from: 30, to: 30 } } as const;
	const elsewhere = { ...single, table: 'TAB5956', ages: { from: 16, to: 74 } };
	db = await createTestDatabase({ cells: [...TEST_CELLS, single, elsewhere] });
});
afterAll(() => db.destroy());

test("the levels stand in SCB's order", async () => {
	const levels = await expectSql('education-levels', db, educationLevels);
	expect(levels.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', 'US']);
});

describe('levelComposition', () => {
	test('gives each year, sex and level once, of one table and age', async () => {
		const rows = await expectSql('level-composition', db, (db) => levelComposition(db, { region: '2161' }));
		expect(rows).toHaveLength(5 * 2 * 8);
		expect(rows.slice(0, 8).map(({ persons }) => persons)).toEqual([100, 300, 400, 540, 200, 300, 40, 120]);
		expect(rows[0]).toEqual({ year: 2019, sex: 1, level: '1', persons: 100, status: null });
	});

	test('keeps the mark of a missing count', async () => {
		const rows = await levelComposition(db, { region: '2584' });
		expect(rows.filter(({ status }) => status)).toEqual([
			{ year: 2021, sex: 2, level: 'US', persons: null, status: '..' }
		]);
	});

	test('is empty for a region without counts', async () => {
		expect(await levelComposition(db, { region: '21' })).toEqual([]);
	});
});

describe('observationPages', () => {
	const read = (db: EducationDb, filter: AgeFilter, size: number) =>
		Array.fromAsync(observationPages(db, filter, size));

	test.each([1, 13, 1_000])('pages of %i rows hold every count once', async (size) => {
		const pages = await read(db, {}, size);
		expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(size);
		const keys = pages
			.flat()
			.map((row) => [row.source_table, row.region_code, row.year, row.sex, row.age_from, row.level].join());
		expect(keys).toHaveLength(TEST_CELLS.length + 2);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('a filter limits table, region and year; labels stand in every row', async () => {
		const filter = { tables: ['TAB3981'], regions: ['2161', '00'], years: [2019, 2022] };
		const pages = await expectSql('observation-pages', db, (db) => read(db, filter, 10));
		expect(pages.map((page) => page.length)).toEqual([10, 6, 10, 6, 10, 7, 10, 6]);
		expect(pages[0][0]).toEqual({
			source_table: 'TAB3981',
			region_code: '00',
			region_name: 'Riket',
			year: 2019,
			sex: 1,
			age_from: 16,
			age_to: 74,
			level: '1',
			level_sv: 'förgymnasial utbildning kortare än 9 år',
			level_en: 'primary and secondary education less than 9 years (ISCED97 1)',
			persons: 5000,
			status: null
		});
	});
});

test.each<AgeFilter>([
	{},
	{ tables: ['TAB5956'] },
	{ regions: ['2161', '00'], years: [2019, 2022], sexes: [2], levels: ['6', 'US'] },
	{ regions: ['2161'], ages: [{ from: 30, to: 30 }] },
	{ regions: [] }
])('%j: rows and tables are known without reading them', async (filter) => {
	const rows = (await Array.fromAsync(observationPages(db, filter, 100))).flat();
	expect(await countObservations(db, filter)).toBe(rows.length);
	expect(await observedTables(db, filter)).toEqual([...new Set(rows.map((row) => row.source_table))].sort());
});

test('a filter limits ages, both of their ends', async () => {
	const ages = [
		{ from: 30, to: 30 },
		{ from: 16, to: 30 }
	];
	const rows = (await Array.fromAsync(observationPages(db, { tables: ['TAB3981'], ages }, 100))).flat();
	expect(rows.map(({ persons }) => persons)).toEqual([7]);
});

test('a filter limits sex and level too', async () => {
	const filter: AgeFilter = { regions: ['2161'], sexes: [2], levels: ['6', 'US'] };
	const rows = (await Array.fromAsync(observationPages(db, filter, 100))).flat();
	expect(new Set(rows.map((row) => `${row.sex} ${row.level}`))).toEqual(new Set(['2 6', '2 US']));
	await expectSql('count-observations', db, (db) => countObservations(db, filter));
	await expectSql('observed-tables', db, (db) => observedTables(db, filter));
});
