import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { regionsWithCounts, regionsWithValues } from './coverage.ts';

let db: EducationDb;
beforeAll(
	async () => void (db = await createTestDatabase({ cells: TEST_CELLS.filter(({ region }) => region !== '2584') }))
);
afterAll(() => db.destroy());

test('regions with published counts', async () => {
	const counted = [...new Set(TEST_CELLS.map(({ region }) => region))].sort();
	expect(counted).toContain('2584');
	expect(await expectSql('regions-with-counts', db, regionsWithCounts)).toEqual(
		counted.filter((code) => code !== '2584')
	);
});

test('regions with computed values: those with published ratios too', async () => {
	const found = await expectSql('regions-with-values', db, regionsWithValues);
	expect(found).toEqual(expect.arrayContaining(await regionsWithCounts(db)));
	const other = await createTestDatabase({ ratios: [] });
	expect(await regionsWithValues(other)).toEqual(await regionsWithCounts(other));
	await other.destroy();
});
