import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateToLatest } from './migrate.ts';
import * as tables from './migrations/2026-11-25-tables.ts';
import * as comparisonSets from './migrations/2026-11-26-comparison-sets.ts';
import * as loadReport from './migrations/2026-11-27-load-report.ts';
import * as releaseHistory from './migrations/2026-11-28-release-history.ts';
import * as eventSubjects from './migrations/2026-11-29-event-subjects.ts';
import * as quickStatusChecks from './migrations/2026-11-29-quick-status-checks.ts';
import * as strata from './migrations/2026-11-30-strata.ts';
import { type EducationDb, openDatabase } from './open.server.ts';
import { createTestDatabase } from './testing.ts';

const tableNames = async (db: EducationDb) => (await db.introspection.getTables()).map(({ name }) => name);

test('makes every table, once, and takes them all back', async () => {
	const db = openDatabase(':memory:');
	await migrateToLatest(db);
	await migrateToLatest(db);
	expect((await tableNames(db)).sort()).toEqual([
		'comparison_set',
		'education_level',
		'event',
		'file_load',
		'indicator',
		'indicator_value',
		'load_check',
		'observation',
		'observed',
		'published_ratio',
		'region',
		'release',
		'release_change',
		'revised_figure',
		'revision',
		'source_table',
		'stratum',
		'table_note'
	]);
	await strata.down(db);
	await quickStatusChecks.down(db);
	await eventSubjects.down(db);
	await releaseHistory.down(db);
	await loadReport.down(db);
	await comparisonSets.down(db);
	await tables.down(db);
	expect(await tableNames(db)).toEqual([]);
	await db.destroy();
});

test('leaves the same trace whenever it runs', async () => {
	const db = openDatabase(':memory:');
	await migrateToLatest(db);
	const { rows } = await sql`select name, timestamp from kysely_migration`.execute(db);
	expect(rows).toEqual([
		{ name: '2026-11-25-tables', timestamp: '2026-11-25T00:00:00.000Z' },
		{ name: '2026-11-26-comparison-sets', timestamp: '2026-11-26T00:00:00.000Z' },
		{ name: '2026-11-27-load-report', timestamp: '2026-11-27T00:00:00.000Z' },
		{ name: '2026-11-28-release-history', timestamp: '2026-11-28T00:00:00.000Z' },
		{ name: '2026-11-29-event-subjects', timestamp: '2026-11-29T00:00:00.000Z' },
		{ name: '2026-11-29-quick-status-checks', timestamp: '2026-11-29T00:00:00.000Z' },
		{ name: '2026-11-30-strata', timestamp: '2026-11-30T00:00:00.000Z' }
	]);
	await db.destroy();
});

test('keeps the checks of an older database, in both directions', async () => {
	const db = openDatabase(':memory:');
	await tables.up(db);
	const old = { id: 1, name: 'years', outcome: 'note', message: 'A hole.' };
	await db
		.insertInto('load_check')
		.values(old as never)
		.execute();
	await loadReport.up(db);
	expect(await db.selectFrom('load_check').selectAll().execute()).toEqual([
		{ id: 1, name: 'years', outcome: 'note', message_sv: 'A hole.', message_en: 'A hole.', touches: '{}' }
	]);
	await loadReport.down(db);
	expect(await db.selectFrom('load_check').selectAll().execute()).toEqual([old]);
	await db.destroy();
});

test('keeps the counts of an older database, in both directions', async () => {
	const db = await createTestDatabase();
	const counts = () => db.selectFrom('observed').selectAll().execute();
	const before = await counts();
	expect(before.length).toBeGreaterThan(100);
	await strata.down(db);
	await strata.up(db);
	expect(await counts()).toEqual(before);
	await db.destroy();
});

describe('the tables refuse', () => {
	let db: EducationDb;
	beforeAll(async () => void (db = await createTestDatabase()));
	afterAll(() => db.destroy());

	const municipality = { id: 99, code: '2180', name: 'Gävle', level: 'municipality', county_code: '21' };
	const cell = {
		source_table_id: 1,
		region_id: 1,
		year: 1999,
		stratum_id: 1,
		persons: 5,
		status: null
	};
	const stratum = { id: 99, sex: 1, age_from: 25, age_to: 64, level_id: 1 };
	const ratio = {
		source_table_id: 1,
		region_id: 1,
		year: 1999,
		measure: 'm',
		age_from: 25,
		age_to: 64,
		numerator: 1,
		denominator: 2,
		provenance: 'read'
	};
	const value = {
		indicator_id: 1,
		sex: 0,
		basis: 0,
		year: 1999,
		region_id: 1,
		numerator: 1,
		denominator: 4,
		value: 25,
		status: null,
		age_from: 16,
		age_to: 74
	};

	const note = { id: 9, source_table_id: 1, file_load_id: 1, language: 'sv', dimension: null, value: null, text: '' };
	const revision = {
		id: 1,
		source_table_id: 1,
		region_id: 1,
		year: 1999,
		sex: 1,
		age_from: 16,
		age_to: 74,
		subject: '6',
		earlier: '5',
		later: '6',
		earlier_file_id: 1,
		later_file_id: 1
	};

	const change = {
		id: 1,
		release_id: 1,
		source_table: 'TAB3981',
		kind: 'gone',
		figures: 1,
		years: '[2018]',
		regions: '["2180"]',
		whole_years: '[]',
		whole_regions: '[]'
	};
	const revised = {
		id: 1,
		release_id: 1,
		source_table: 'TAB3981',
		region: '2180',
		region_name: 'Gävle',
		year: 2018,
		sex: 1,
		age_from: 16,
		age_to: 74,
		subject: '6',
		earlier: '5',
		later: '6'
	};

	const insert = (table: string, row: object) =>
		db
			.insertInto(table as 'observation')
			.values(row as never)
			.execute();

	test.each([
		['region', 'a level of another kind', { ...municipality, level: 'parish' }, 'region_level'],
		['region', "a county with a municipality's code", { ...municipality, level: 'county' }, 'region_code'],
		['region', 'a municipality without a county', { ...municipality, county_code: null }, 'region_county'],
		['region', 'a group without a name', { ...municipality, group_code: 'B3' }, 'region_group'],
		['region', 'a code that is known', { ...municipality, code: '2161' }, 'UNIQUE'],
		['education_level', 'a level that SCB does not have', { id: 9, code: '8', name_sv: '', name_en: '' }, 'CHECK'],
		['stratum', 'both sexes together', { ...stratum, sex: 0 }, 'stratum_sex'],
		['stratum', 'ages that run backwards', { ...stratum, age_from: 65 }, 'stratum_ages'],
		['stratum', 'an unknown level', { ...stratum, level_id: 9 }, 'FOREIGN KEY'],
		['stratum', 'the same persons again', { ...stratum, age_from: 16, age_to: 74 }, 'UNIQUE'],
		['observation', 'fewer than nobody', { ...cell, persons: -1 }, 'observation_figure'],
		['observation', 'nothing without a reason', { ...cell, persons: null }, 'observation_figure'],
		['observation', 'a reason beside a number', { ...cell, status: '..' }, 'observation_figure'],
		['observation', 'a mark that SCB does not use', { ...cell, persons: null, status: 'x' }, 'observation_figure'],
		['observation', 'a part of a person', { ...cell, persons: 1.5 }, 'cannot store'],
		['observation', 'a word for a number', { ...cell, persons: 'many' }, 'cannot store'],
		['observation', 'an unknown region', { ...cell, region_id: 99 }, 'FOREIGN KEY'],
		['observation', 'persons of no stratum', { ...cell, stratum_id: 99 }, 'FOREIGN KEY'],
		['observation', 'the same cell again', { ...cell, year: 2019 }, 'UNIQUE'],
		['published_ratio', 'more than all', { ...ratio, numerator: 3 }, 'published_ratio_persons'],
		['published_ratio', 'a guess', { ...ratio, provenance: 'guessed' }, 'published_ratio_provenance'],
		['indicator_value', 'a sex that is none', { ...value, sex: 3 }, 'indicator_value_sex'],
		['indicator_value', 'a third basis', { ...value, basis: 2 }, 'indicator_value_basis'],
		['indicator_value', 'more than all', { ...value, numerator: 5 }, 'indicator_value_persons'],
		['indicator_value', 'more than 100 per cent', { ...value, value: 101 }, 'indicator_value_range'],
		['indicator_value', 'nothing without a reason', { ...value, value: null }, 'indicator_value_missing'],
		['indicator_value', 'a reason beside a value', { ...value, status: '..' }, 'indicator_value_missing'],
		[
			'indicator_value',
			'a mark that SCB does not use',
			{ ...value, value: null, status: 'x' },
			'indicator_value_status'
		],
		['release', 'a checksum cut short', { version: 'x', data_sha256: 'abc' }, 'release_sha256'],
		[
			'load_check',
			'a failed check',
			{ id: 9, name: 'n', outcome: 'refuse', message_sv: '', message_en: '', touches: '{}' },
			'load_check_outcome'
		],
		['table_note', 'a third language', { ...note, language: 'fi' }, 'table_note_language'],
		['table_note', 'a value of no dimension', { ...note, value: '6' }, 'table_note_value'],
		['revision', 'a revision of nothing', { ...revision, later: '5' }, 'revision_figures'],
		['release_change', 'a change of another kind', { ...change, kind: 'moved' }, 'release_change_kind'],
		['release_change', 'a change of no figure', { ...change, figures: 0 }, 'release_change_figures'],
		['release_change', 'a change by no release', { ...change, release_id: 9 }, 'FOREIGN KEY'],
		['revised_figure', 'a sex that is none', { ...revised, sex: 3 }, 'revised_figure_sex'],
		['revised_figure', 'a figure that stayed', { ...revised, later: '5' }, 'revised_figure_figures']
	])('%s: %s', async (table, _, row, message) => {
		await expect(insert(table, row)).rejects.toThrow(message);
	});

	test.each([
		['region', municipality],
		['stratum', stratum],
		['observation', cell],
		['observation', { ...cell, year: 2000, persons: null, status: '..' }],
		['published_ratio', ratio],
		['indicator_value', value],
		['table_note', note],
		['revision', revision],
		['release_change', change],
		['revised_figure', revised]
	])('but %s takes a right row', async (table, row) => {
		await expect(insert(table, row)).resolves.toBeDefined();
	});
});
