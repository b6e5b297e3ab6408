import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { TEST_CELLS, TEST_YEARS } from '../testing-figures.ts';
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

const everyYear = [...TEST_YEARS, 2030];

describe.each<ObservationFilter & { years: number[] }>([
	{ years: everyYear },
	{ years: [2019, 2020, 2022] },
	{ years: [2021], sexes: [2] },
	{ years: everyYear, tables: ['TAB5956'] },
	{ years: everyYear, regions: ['2161', '2584'], levels: ['US', '1'] },
	{ years: everyYear, regions: [] }
])('%j', (filter) => {
	test('the lines are those of the rows, in the same order', async () => {
		const pieces = await Array.fromAsync(observationLines(db, filter, PARTS));
		const rows = (await Array.fromAsync(observationPages(db, filter, 100))).flat();
		expect(Buffer.concat(pieces).toString()).toBe(rows.map(lineOf).join(''));
	});

	test('a piece is whole lines, of four years at most', async () => {
		const texts = (await Array.fromAsync(observationLines(db, filter, PARTS))).map((piece) => piece.toString());
		for (const text of texts) {
			expect(text.endsWith('\n')).toBe(true);
			const years = text
				.trimEnd()
				.split('\n')
				.map((line) => line.split(';')[2]);
			expect(new Set(years).size).toBeLessThanOrEqual(4);
		}
	});
});

test('each region and table is asked for once for every four years whose lines end alike', async () => {
	const filter = {
		years: TEST_YEARS,
		tables: ['TAB3981'],
		regions: ['2101'],
		sexes: [1 as const],
		levels: ['6' as const]
	};
	await expectSql('observation-lines', db, (db) => Array.fromAsync(observationLines(db, filter, PARTS)));
});
