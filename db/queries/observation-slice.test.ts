import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { createTestDatabase } from '../testing.ts';
import { observationSlice, type SlicedObservation } from './observation-slice.ts';
import { observationPages, type ObservationFilter } from './observations.ts';

let db: EducationDb;
beforeAll(async () => {
	const elsewhere = { table: 'TAB5956', region: '2161', year: 2019, sex: 1, level: '6', persons: 7 } as const;
	db = await createTestDatabase({ cells: [...TEST_CELLS, elsewhere] });
});
afterAll(() => db.destroy());

/** All slices after each other, each of at most `size`. */
async function walk(filter: ObservationFilter, size: number): Promise<SlicedObservation[]> {
	const found: SlicedObservation[] = [];
	for (let slice = await observationSlice(db, filter, size); slice.length > 0;) {
		found.push(...slice);
		slice = await observationSlice(db, filter, size, found.at(-1));
	}
	return found;
}

test.each([1, 13, 80, 10_000])('slices of %i rows hold every count once, in the order of the files', async (size) => {
	const filter = size === 1 ? { regions: ['2161', '2584'], years: [2021] } : {};
	const whole = (await Array.fromAsync(observationPages(db, filter, 1000))).flat();
	const key = ({ year, sex, age_from, age_to, level }: Omit<SlicedObservation, 'table' | 'region'>) =>
		[year, sex, age_from, age_to, level].join();
	expect((await walk(filter, size)).map((row) => [row.table, row.region, key(row), row.persons, row.status])).toEqual(
		whole.map((row) => [row.source_table, row.region_code, key(row), row.persons, row.status])
	);
});

test('a filter limits every dimension', async () => {
	const filter: ObservationFilter = { regions: ['2161', '2580'], years: [2019, 2023], sexes: [2], levels: ['6', 'US'] };
	const after = { table: 'TAB3981', region: '2161', year: 2019, sex: 2, age_from: 16, age_to: 74, level: '6' } as const;
	const rows = await expectSql('observation-slice', db, (db) => observationSlice(db, filter, 3, after));
	expect(rows.map(({ region, year, level }) => [region, year, level])).toEqual([
		['2161', 2019, 'US'],
		['2161', 2023, '6'],
		['2161', 2023, 'US']
	]);
});

test('a key of what is not asked for is refused', async () => {
	const after = { table: 'TAB3981', region: '2161', year: 2019, sex: 2, age_from: 16, age_to: 74, level: '6' } as const;
	await expect(observationSlice(db, { regions: ['2580'] }, 3, after)).rejects.toThrow('behind "2161"');
	await expect(observationSlice(db, {}, 3, { ...after, age_to: 75 })).rejects.toThrow(RangeError);
});
