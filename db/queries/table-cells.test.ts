import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { createTestDatabase } from '../testing.ts';
import { tableAxes, tableCells } from './table-cells.ts';

let db: EducationDb;
beforeAll(async () => {
	const young = { region: '2161', year: 2024, sex: 1, level: '6', persons: 7, ages: { from: 30, to: 30 } } as const;
	db = await createTestDatabase({ cells: [...TEST_CELLS, { ...young, table: 'TAB5956' }] });
});
afterAll(() => db.destroy());

test('the axes of a table are its own', async () => {
	const axes = await expectSql('table-axes', db, (db) => tableAxes(db, 'TAB3981'));
	expect(axes.regions.map(({ code }) => code)).toEqual(['00', '0114', '2101', '2161', '2580', '2584']);
	expect(axes).toMatchObject({
		years: [2019, 2020, 2021, 2022, 2023],
		ages: [{ from: 16, to: 74 }],
		sexes: [1, 2]
	});
	expect(axes.levels.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', 'US']);
	expect(await tableAxes(db, 'TAB5956')).toMatchObject({
		regions: [{ code: '2161', name: 'Ljusdal' }],
		years: [2024],
		ages: [{ from: 30, to: 30 }]
	});
});

test('a table without counts has no axes', async () => {
	expect(await tableAxes(db, 'TAB6534')).toEqual({ regions: [], years: [], ages: [], sexes: [], levels: [] });
});

test('cells come by region, as far as they were asked for', async () => {
	const filter = {
		table: 'TAB3981',
		regions: ['2161', '2584'],
		years: [2021],
		sexes: [2 as const],
		ages: [{ from: 16, to: 74 }],
		levels: ['6', 'US'] as ('6' | 'US')[]
	};
	const found = await expectSql('table-cells', db, (db) => Array.fromAsync(tableCells(db, filter)));
	expect(found.map(({ region, cells }) => [region, cells.map(({ level, persons }) => [level, persons])])).toEqual([
		[
			'2161',
			[
				['6', 520],
				['US', 100]
			]
		],
		[
			'2584',
			[
				['6', 840],
				['US', null]
			]
		]
	]);
	expect(found[1]!.cells[1]).toMatchObject({ year: 2021, sex: 2, age_from: 16, age_to: 74, status: '..' });
});
