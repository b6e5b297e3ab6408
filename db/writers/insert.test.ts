import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate.ts';
import { type EducationDb, openDatabase } from '../open.server.ts';
import { countRows } from './count-rows.ts';
import { BOUND, type TemplateValue, insertRows, insertTemplate, insertValues, rowTemplate } from './insert.ts';

let db: EducationDb;
beforeEach(async () => {
	db = openDatabase(':memory:');
	await migrateToLatest(db);
});
afterEach(() => db.destroy());

const checks = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		id: index,
		name: `check ${index}`,
		outcome: index % 2 ? ('pass' as const) : ('note' as const),
		message_sv: index === 1 ? 'it\'s "quoted"; å' : '',
		message_en: '',
		touches: '{}'
	}));

describe('insertRows', () => {
	test.each([0, 1, 199, 200, 201, 1000])('%i rows come back as they were', async (count) => {
		const rows = checks(count);
		expect(await insertRows(db, 'load_check', rows)).toBe(count);
		expect(await db.selectFrom('load_check').selectAll().orderBy('id').execute()).toEqual(rows);
	});

	test('keeps null', async () => {
		const country = { id: 1, code: '00', name: 'Riket', level: 'country' as const };
		const rest = { county_code: null, group_code: null, group_name: null, project: null };
		await insertRows(db, 'region', [{ ...country, ...rest }]);
		expect(await db.selectFrom('region').selectAll().execute()).toEqual([{ ...country, ...rest }]);
	});

	test('gives out what the database numbers itself', async () => {
		await insertRows(db, 'release', [
			{ version: 'one', data_sha256: '0'.repeat(64) },
			{ version: 'two', data_sha256: '0'.repeat(64) }
		]);
		expect(await db.selectFrom('release').select(['id', 'version']).execute()).toEqual([
			{ id: 1, version: 'one' },
			{ id: 2, version: 'two' }
		]);
	});

	test('a duplicate takes its whole transaction back', async () => {
		const twice = [...checks(300), checks(1)[0]];
		const load = db.transaction().execute((transaction) => insertRows(transaction, 'load_check', twice));
		await expect(load).rejects.toThrow('UNIQUE');
		expect(await countRows(db, 'load_check')).toBe(0);
	});
});

describe('insertValues', () => {
	test('takes the columns in any order', async () => {
		await insertValues(
			db,
			'load_check',
			['message_en', 'id', 'outcome', 'name', 'touches', 'message_sv'],
			['m', 1, 'pass', 'n', '{}', 's', 'o', 2, 'note', 'p', '{}', 't']
		);
		expect(await db.selectFrom('load_check').selectAll().orderBy('id').execute()).toEqual([
			{ id: 1, name: 'n', outcome: 'pass', message_sv: 's', message_en: 'm', touches: '{}' },
			{ id: 2, name: 'p', outcome: 'note', message_sv: 't', message_en: 'o', touches: '{}' }
		]);
	});

	test('refuses values that do not fill their rows', async () => {
		await expect(insertValues(db, 'indicator', ['id', 'code', 'definition'], [1, 'a'])).rejects.toThrow(
			'insertValues(indicator): 2 values do not fill rows of 3 columns.'
		);
	});
});

describe('a template', () => {
	const columns = ['id', 'region_id', 'year'] as const;
	const probe = () =>
		db.schema
			.createTable('probe')
			.addColumn('id', 'integer')
			.addColumn('region_id', 'integer')
			.addColumn('year', 'integer')
			.execute();

	test('gives its own values and those that come with each use, in their places', async () => {
		await probe();
		const table = 'probe' as 'observation';
		const template = rowTemplate(db, table, [...columns] as never[], [
			[1, BOUND, { name: 'year' }],
			[2, BOUND, null],
			[3, BOUND, { name: 'year' }]
		]);
		expect(await insertTemplate(db, template, [7, 8, 9], { year: 2018 })).toBe(3);
		await insertTemplate(db, template, [-9, 0, 1], { year: 2019 });
		expect(await db.selectFrom(table).selectAll().execute()).toEqual([
			{ id: 1, region_id: 7, year: 2018 },
			{ id: 2, region_id: 8, year: null },
			{ id: 3, region_id: 9, year: 2018 },
			{ id: 1, region_id: -9, year: 2019 },
			{ id: 2, region_id: 0, year: null },
			{ id: 3, region_id: 1, year: 2019 }
		]);
	});

	test('takes as many values as it has places', async () => {
		await probe();
		const rows: TemplateValue[][] = [[1, BOUND, { name: 'year' }]];
		const template = rowTemplate(db, 'probe' as 'observation', [...columns] as never[], rows);
		await expect(insertTemplate(db, template, [], { year: 2018 })).rejects.toThrow(/parameter/i);
		await expect(insertTemplate(db, template, [1, 2], { year: 2018 })).rejects.toThrow(/parameter/i);
		await expect(insertTemplate(db, template, [1], {})).rejects.toThrow(/parameter/i);
	});
});
