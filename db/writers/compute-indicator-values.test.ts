import { describe, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { seriesValues, type ValueRow } from '../queries/values.ts';
import type { Basis, Sex } from '../schema.ts';
import { expectSql } from '../testing-golden.ts';
import { TEST_CELLS, TEST_RATIOS, type TestCell } from '../testing-figures.ts';
import { createTestDatabase, type TestData } from '../testing.ts';
import { computeIndicatorValues } from './compute-indicator-values.ts';
import { countRows } from './count-rows.ts';

/** One region's values of an indicator, from a database of its own. */
async function read(
	data: Partial<TestData>,
	region: string,
	[indicator, sex, basis]: [string, Sex, Basis]
): Promise<ValueRow[]> {
	const db = await createTestDatabase(data);
	const rows = await seriesValues(db, { indicator, sex, basis, regions: [region] });
	await db.destroy();
	return rows;
}

/** The counts with one cell altered, or left out. */
const altered = (of: Partial<TestCell>, to: Partial<TestCell> | null): TestCell[] =>
	TEST_CELLS.flatMap((cell) => {
		const hit = Object.entries(of).every(([name, value]) => cell[name as keyof TestCell] === value);
		if (!hit) return [cell];
		return to ? [{ ...cell, ...to }] : [];
	});

const year = (rows: ValueRow[], wanted: number) => rows.find((row) => row.year === wanted);

describe('shares', () => {
	test.each<[string, Sex, Basis, number, number]>([
		['hogutbildade', 0, 'population', 840, 4000],
		['hogutbildade', 1, 'population', 340, 2000],
		['hogutbildade', 2, 'population', 500, 2000],
		['hogutbildade', 0, 'known', 840, 3780],
		['hogutbildade', 1, 'known', 340, 1880],
		['hogutbildade', 2, 'known', 500, 1900],
		['eftergymnasial', 0, 'population', 1280, 4000],
		['gymnasial', 0, 'population', 1800, 4000],
		['forgymnasial', 0, 'population', 700, 4000],
		['forskarutbildade', 0, 'known', 60, 3780]
	])('Ljusdal 2019: %s, sex %i, basis %s is %i of %i', async (indicator, sex, basis, numerator, denominator) => {
		const rows = await read({}, '2161', [indicator, sex, basis]);
		expect(rows[0]).toEqual({
			code: '2161',
			year: 2019,
			value: (100 * numerator) / denominator,
			numerator,
			denominator,
			status: null,
			age_to: 74
		});
	});

	test('a missing level makes every value missing that needs it, with its mark', async () => {
		const cells = altered({ region: '2161', year: 2020, sex: 1, level: '6' }, { persons: null, status: '...' });
		const at2020 = async (...key: [string, Sex, Basis]) => year(await read({ cells }, '2161', key), 2020);
		const missing = { value: null, numerator: null, denominator: null, status: '...' };
		expect(await at2020('hogutbildade', 0, 'known')).toMatchObject(missing);
		expect(await at2020('forgymnasial', 1, 'population')).toMatchObject(missing);
		expect(await at2020('hogutbildade', 2, 'population')).toMatchObject({ value: 26, status: null });
	});

	test('a level that is not there at all gives no value rather than a wrong one', async () => {
		const cells = altered({ region: '2161', year: 2020, sex: 1, level: '3' }, null);
		expect(year(await read({ cells }, '2161', ['hogutbildade', 0, 'population']), 2020)).toBeUndefined();
		expect(year(await read({ cells }, '2161', ['hogutbildade', 1, 'known']), 2020)).toBeUndefined();
		expect(year(await read({ cells }, '2161', ['hogutbildade', 2, 'known']), 2020)?.value).toBe((100 * 26) / 95);
	});

	test('nobody at all is not applicable', async () => {
		const cells = altered({ region: '2161', year: 2019 }, { persons: 0 });
		const [first] = await read({ cells }, '2161', ['hogutbildade', 0, 'population']);
		expect(first).toMatchObject({ value: null, numerator: 0, denominator: 0, status: '.' });
	});

	test('counts of other ages or other tables are left alone', async () => {
		const other = { region: '2161', year: 2019, sex: 1, level: '6', persons: 5 } as const;
		const cells: TestCell[] = [...TEST_CELLS, { ...other, ages: { from: 30, to: 30 } }, { ...other, table: 'TAB5956' }];
		expect((await read({ cells }, '2161', ['hogutbildade', 1, 'population']))[0].numerator).toBe(340);
	});

	test('two tables that give the same value are refused', async () => {
		const twice = TEST_CELLS.map((cell) => ({ ...cell, table: 'TAB5956' }));
		const indicator = {
			code: 'both',
			kind: 'share',
			source: { levels: ['6'] },
			tables: ['TAB3981', 'TAB5956'],
			ages: { from: 16, to: 74 },
			sexes: [0],
			bases: ['population']
		} as unknown as TestData['indicators'][number];
		const data = { cells: [...TEST_CELLS, ...twice], indicators: [indicator] };
		await expect(createTestDatabase(data)).rejects.toThrow('UNIQUE');
	});
});

describe('differences', () => {
	test("are the women's share minus the men's, in percentage points, without counts", async () => {
		const [first] = await read({}, '2161', ['kvinnor-minus-man', 0, 'population']);
		expect(first).toMatchObject({ value: 8, numerator: null, denominator: null, status: null });
		const [known] = await read({}, '2161', ['kvinnor-minus-man', 0, 'known']);
		expect(known.value).toBe((100 * 500) / 1900 - (100 * 340) / 1880);
	});

	test('are missing where one of the shares is', async () => {
		const rows = await read({}, '2584', ['kvinnor-minus-man', 0, 'population']);
		expect(year(rows, 2021)).toMatchObject({ value: null, status: '..' });
		expect(year(rows, 2022)?.value).toBe(8);
	});
});

describe('published ratios', () => {
	test('keep the upper age of each year', async () => {
		const rows = await read({}, '2161', ['hogutbildade-25-64', 0, 'population']);
		expect(rows.map(({ year, age_to }) => [year, age_to])).toEqual([
			[2019, 64],
			[2020, 64],
			[2021, 64],
			[2022, 64],
			[2023, 65]
		]);
		expect(rows[0]).toMatchObject({ value: 25, numerator: 800, denominator: 3200 });
	});

	test('stand in where counts end, for the sexes together on the whole population only', async () => {
		const key = (sex: Sex, basis: Basis) => ['hogutbildade', sex, basis] as [string, Sex, Basis];
		expect(year(await read({}, '00', key(0, 'population')), 2022)).toMatchObject({ value: 30, numerator: 60_000 });
		expect(year(await read({}, '00', key(0, 'population')), 2023)).toMatchObject({ value: 31, numerator: 62_000 });
		expect(year(await read({}, '00', key(0, 'known')), 2023)).toBeUndefined();
		expect(year(await read({}, '00', key(1, 'population')), 2023)).toBeUndefined();
	});

	test('never replace what the counts say', async () => {
		const ratios = TEST_RATIOS.map((ratio) => (ratio.age_to === 74 ? { ...ratio, year: 2022, numerator: 1 } : ratio));
		const rows = await read({ ratios }, '00', ['hogutbildade', 0, 'population']);
		expect(year(rows, 2022)?.numerator).toBe(60_000);
	});

	test.each([
		['eftergymnasial', 'eftergymnasial'],
		['forgymnasial', 'forgymnasial']
	])('the measure %s stands in for the indicator %s', async (measure, indicator) => {
		const ratios = TEST_RATIOS.map((ratio) => ({ ...ratio, measure }));
		expect(year(await read({ ratios }, '00', [indicator, 0, 'population']), 2023)?.value).toBe(31);
		expect(year(await read({ ratios }, '00', ['hogutbildade', 0, 'population']), 2023)).toBeUndefined();
	});

	test('of nobody are not applicable', async () => {
		const ratios = TEST_RATIOS.map((ratio) => ({ ...ratio, numerator: 0, denominator: 0 }));
		const [first] = await read({ ratios }, '2161', ['hogutbildade-25-64', 0, 'population']);
		expect(first).toMatchObject({ value: null, status: '.' });
	});
});

test('returns how many values there are, and leaves no table behind', async () => {
	const db: EducationDb = await createTestDatabase();
	await db.deleteFrom('indicator_value').execute();
	const count = await expectSql('compute-indicator-values', db, computeIndicatorValues);
	expect(count).toBe(await countRows(db, 'indicator_value'));
	const names = (await db.introspection.getTables()).map(({ name }) => name);
	expect(names).not.toContain('cell');
	await db.destroy();
});
