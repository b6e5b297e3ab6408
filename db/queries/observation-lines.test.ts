import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { type LineParts, observationLines } from './observation-lines.ts';
import { observationPages, type ObservationRow, type ObservationFilter } from './observations.ts';

let db: EducationDb;
beforeAll(async () => {
	const single = { region: '2161', year: 2019, sex: 1, level: '6', persons: 7, ages: { from: 30, to: 30 } } as const;
	const elsewhere = { ...single, table: 'TAB5956', ages: { from: 16, to: 74 } };
	const nothing = { ...elsewhere, year: 2023, persons: null, status: '-' as const };
	const late = { ...elsewhere, year: 2030 };
	db = await createTestDatabase({ cells: [...TEST_CELLS, single, elsewhere, nothing, late] });
});
afterAll(() => db.destroy());

const PARTS: LineParts = {
	delimiter: ';',
	newline: '\n',
	region: ({ region_code, region_name }) => `${region_code};${region_name}`,
	sex: ({ sex }) => (sex === 1 ? 'men' : 'women'),
	level: ({ level, level_en }) => `${level};"${level_en}"`,
	end: ({ source_table, region_code, year }) => `${source_table};${region_code === '2584' && year > 2021 ? 'late' : ''}`
};

const lineOf = (row: ObservationRow): string =>
	[
		...[PARTS.region(row), row.year, PARTS.sex(row), row.age_from, row.age_to, PARTS.level(row)],
		...[row.persons, row.status, PARTS.end(row)]
	].join(';') + '\n';

describe.each<ObservationFilter>([
	{},
	{ years: [2019, 2020, 2022] },
	{ years: [2021], sexes: [2] },
	{ tables: ['TAB5956'] },
	{ regions: ['2161', '2584'], levels: ['US', '1'] },
	{ regions: [] }
])('%j', (filter) => {
	test('the lines are those of the rows, in the same order', async () => {
		const pieces = await Array.fromAsync(observationLines(db, filter, PARTS));
		const rows = (await Array.fromAsync(observationPages(db, filter, 100))).flat();
		expect(pieces.join('')).toBe(rows.map(lineOf).join(''));
	});

	test('a piece is whole lines, of one table, region and year', async () => {
		for (const piece of await Array.fromAsync(observationLines(db, filter, PARTS))) {
			const [, ...behind] = piece.split('\n').reverse();
			const keys = behind.map((line) => [
				line.match(/^(\d+);/)![1],
				line.match(/;(\d{4});/)![1],
				line.match(/TAB\d+/)![0]
			]);
			expect(new Set(keys.map(String)).size).toBe(1);
			expect(piece.endsWith('\n')).toBe(true);
		}
	});
});

test('the same words ask for each table, region and year that has counts', async () => {
	const filter: ObservationFilter = {
		years: [2019, 2022],
		tables: ['TAB3981'],
		regions: ['2101'],
		sexes: [1],
		levels: ['6']
	};
	await expectSql('observation-lines', db, (db) => Array.fromAsync(observationLines(db, filter, PARTS)));
});
