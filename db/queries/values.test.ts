import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_CELLS } from '../testing-figures.ts';
import { createTestDatabase } from '../testing.ts';
import { mapValues, nationRows, panelRows, ranking, seriesValues } from './values.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const key = { indicator: 'hogutbildade', sex: 0, basis: 'population' } as const;

describe('mapValues', () => {
	test('gives every municipality of one year, with its counts', async () => {
		const rows = await expectSql('map-values', db, (db) => mapValues(db, { ...key, year: 2019 }));
		expect(rows.map(({ code, value }) => [code, value])).toEqual([
			['0114', 31],
			['2101', 21],
			['2161', 21],
			['2580', 29],
			['2584', 23]
		]);
		expect(rows[0]).toEqual({
			code: '0114',
			year: 2019,
			value: 31,
			numerator: 2480,
			denominator: 8000,
			status: null,
			age_to: 74
		});
	});

	test('gives only the regions named, of whatever kind', async () => {
		const args = { ...key, year: 2020, regions: ['2584', '00'] };
		const rows = await expectSql('map-values-of-regions', db, (db) => mapValues(db, args));
		expect(rows.map(({ code, value }) => [code, value])).toEqual([
			['00', 28],
			['2584', 24]
		]);
	});

	test('keeps sexes and bases apart, and says why a value is missing', async () => {
		const kiruna = { indicator: 'hogutbildade', year: 2021, regions: ['2584'] };
		const read = async (sex: 0 | 1 | 2, basis: 'population' | 'known') =>
			(await mapValues(db, { ...kiruna, sex, basis })).map(({ value, status }) => value ?? status);
		expect(await read(0, 'population')).toEqual(['..']);
		expect(await read(1, 'population')).toEqual([21]);
		expect(await read(2, 'population')).toEqual(['..']);
		expect(await read(2, 'known')).toEqual([(100 * 29) / 95]);
	});

	test.each([{ indicator: 'unknown' }, { year: 1999 }, { regions: [] }])('is empty for %o', async (other) => {
		expect(await mapValues(db, { ...key, year: 2020, ...other })).toEqual([]);
	});
});

describe('seriesValues', () => {
	test('runs through the years, region by region, with the age that breaks it', async () => {
		const args = { ...key, indicator: 'hogutbildade-25-64', regions: ['2161', '00'] };
		const rows = await expectSql('series-values', db, (db) => seriesValues(db, args));
		expect(rows.map(({ code, year, age_to }) => `${code} ${year} ${age_to}`)).toEqual([
			'00 2019 64',
			'00 2020 64',
			'00 2021 64',
			'00 2022 64',
			'00 2023 65',
			'2161 2019 64',
			'2161 2020 64',
			'2161 2021 64',
			'2161 2022 64',
			'2161 2023 65'
		]);
		expect(rows.at(-1)?.value).toBe((100 * 44) / 165);
	});
});

describe('panelRows', () => {
	test('holds the study municipalities and the country, all years', async () => {
		const rows = await expectSql('panel-rows', db, (db) => panelRows(db, key));
		expect([...new Set(rows.map(({ code }) => code))]).toEqual(['00', '2101', '2161', '2580', '2584']);
		expect(rows).toHaveLength(25);
		expect(rows.filter(({ status }) => status !== null)).toMatchObject([{ code: '2584', year: 2021, value: null }]);
	});
});

describe('nationRows', () => {
	test('holds the country and the municipalities of every county, no counties', async () => {
		const rows = await expectSql('nation-rows', db, (db) => nationRows(db, key));
		expect([...new Set(rows.map(({ code }) => code))]).toEqual(['00', '0114', '2101', '2161', '2580', '2584']);
		expect(rows).toHaveLength(30);
		expect(rows[0]).toMatchObject({ code: '00', year: 2019, value: 27 });
	});
});

describe('ranking', () => {
	test('goes from the highest to the lowest, equal values sharing their places', async () => {
		const rows = await expectSql('ranking', db, (db) => ranking(db, { ...key, year: 2019 }));
		expect(rows.map(({ name, value, rank_from, rank_to }) => [name, value, rank_from, rank_to])).toEqual([
			['Luleå', 29, 1, 1],
			['Kiruna', 23, 2, 2],
			['Ockelbo', 21, 3, 4],
			['Ljusdal', 21, 3, 4]
		]);
		expect(rows.map(({ project }) => project !== null)).toEqual([false, true, false, true]);
	});

	test('puts the missing last, without a place', async () => {
		const rows = await ranking(db, { ...key, year: 2021 });
		expect(rows.at(-1)).toMatchObject({ code: '2584', value: null, status: '..', rank_from: null, rank_to: null });
		expect(rows[0]).toMatchObject({ code: '2580', rank_from: 1 });
	});

	test('after a shared place the next one is left out', async () => {
		const kiruna = TEST_CELLS.map((cell) =>
			cell.region === '2584' && cell.level === '6' && cell.year === 2019 ? { ...cell, persons: 0 } : cell
		);
		const other = await createTestDatabase({ cells: kiruna });
		const rows = await ranking(other, { ...key, year: 2019 });
		expect(rows.map(({ code, rank_from }) => [code, rank_from])).toEqual([
			['2580', 1],
			['2101', 2],
			['2161', 2],
			['2584', 4]
		]);
		await other.destroy();
	});
});
