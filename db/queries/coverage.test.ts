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

test('how a table divides the persons of a region', async () => {
	const cell = { region: '2161', year: 2021, sex: 2, level: '6', persons: 7, table: 'TAB6534' } as const;
	const other = await createTestDatabase({
		cells: [...TEST_CELLS, { ...cell, ages: { from: 31, to: 31 } }, { ...cell, ages: { from: 30, to: 30 } }]
	});
	const divisions = (table: string, region: string) => divisionsOf(other, { table, region });
	expect(await expectSql('divisions-of', other, (db) => divisionsOf(db, { table: 'TAB6534', region: '2161' }))).toEqual(
		[30, 31].map((age) => ({ sex: 2, age_from: age, age_to: age, level: '6' }))
	);
	const whole = await divisions('TAB3981', '2161');
	expect(whole).toHaveLength(2 * 8);
	expect(whole.slice(0, 3).map(({ level, sex }) => `${level} ${sex}`)).toEqual(['1 1', '1 2', '2 1']);
	expect(await divisions('TAB6534', '2580')).toEqual([]);
	await other.destroy();
});
