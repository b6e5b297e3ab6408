import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { divisionsOf, regionsOfIndicator, regionsWithCounts, regionsWithValues } from './coverage.ts';

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

test('regions of an indicator: those with published ratios only where it rests on them', async () => {
	const counted = await expectSql('regions-of-indicator', db, (db) => regionsOfIndicator(db, 'gymnasial'));
	expect(counted).toEqual(await regionsWithCounts(db));
	expect(await regionsOfIndicator(db, 'hogutbildade-25-64')).toContain('2584');
});

test('what a table divides persons by', async () => {
	const ages = { from: 30, to: 30 };
	const other = await createTestDatabase({
		cells: [...TEST_CELLS, { region: '2161', year: 2021, sex: 2, level: '6', persons: 7, table: 'TAB6534', ages }]
	});
	expect(await expectSql('divisions-of', other, (db) => divisionsOf(db, 'TAB6534'))).toEqual({
		...{ sexes: [2], levels: ['6'] },
		ages: [ages]
	});
	expect(await divisionsOf(other, 'TAB3981')).toEqual({
		sexes: [1, 2],
		ages: [{ from: 16, to: 74 }],
		levels: ['1', '2', '3', '4', '5', '6', '7', 'US']
	});
	expect(await divisionsOf(other, 'TAB5956')).toEqual({ sexes: [], ages: [], levels: [] });
	await other.destroy();
});
