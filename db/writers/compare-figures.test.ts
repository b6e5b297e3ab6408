import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import * as strata from '../migrations/2026-11-30-strata.ts';
import { type EducationDb, openDatabase } from '../open.server.ts';
import { TEST_CELLS, TEST_RATIOS, TEST_REGIONS } from '../testing-figures.ts';
import { type TestData, createTestDatabase } from '../testing.ts';
import { changesOf } from './changes.ts';
import { compareFigures } from './compare-figures.ts';
import { attachPredecessor } from './predecessor.ts';

/** A database of these data as a file, which is gone when the test has ended. */
async function fileOf(data: Partial<TestData>): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'compare-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const db = await createTestDatabase(data);
	await sql`vacuum into ${join(folder, 'x.sqlite')}`.execute(db);
	await db.destroy();
	return join(folder, 'x.sqlite');
}

/** What the default test data have become since other data. */
async function since(earlier: Partial<TestData>, later: Partial<TestData> = {}, examples = 5) {
	const db: EducationDb = await createTestDatabase(later);
	onTestFinished(() => db.destroy());
	await attachPredecessor(db, await fileOf(earlier));
	const { stretches, changed } = await compareFigures(db, examples);
	return { changes: changesOf(stretches), changed };
}

const [cell] = TEST_CELLS;
const [ratio] = TEST_RATIOS;
const table = cell.table ?? 'TAB3981';

/** Without published ratios, which the same table has too. */
const counts = { ratios: [] };

test('nothing changed', async () => expect(await since({})).toEqual({ changes: [], changed: [] }));

test('a year that is new, and one that is gone', async () => {
	const years = [...new Set(TEST_CELLS.map(({ year }) => year))].sort();
	const last = years.at(-1)!;
	const ofLast = TEST_CELLS.filter(({ year }) => year === last);
	const regions = [...new Set(ofLast.map(({ region }) => region))].sort();
	const { changes, changed } = await since(
		{ ...counts, cells: TEST_CELLS.filter(({ year }) => year !== last) },
		counts
	);
	const change = { table, figures: ofLast.length, years: [last], regions, wholeYears: [last], wholeRegions: [] };
	expect([changes, changed]).toEqual([[{ ...change, kind: 'added' }], []]);
	const back = await since(counts, { ...counts, cells: TEST_CELLS.filter(({ year }) => year !== last) });
	expect(back.changes).toEqual([{ ...change, kind: 'gone' }]);
});

test('a region that is new as a whole, though its years are not', async () => {
	const { region } = cell;
	const { changes } = await since({ ...counts, cells: TEST_CELLS.filter((each) => each.region !== region) }, counts);
	expect(changes).toMatchObject([{ kind: 'added', regions: [region], wholeRegions: [region], wholeYears: [] }]);
});

test('a figure that was revised, to another number and to a symbol', async () => {
	const earlier = TEST_CELLS.map((each, index) => (index < 2 ? { ...each, persons: each.persons! + 1 } : each));
	const later = TEST_CELLS.map((each, index) =>
		index === 1 ? { ...each, persons: null, status: '..' as const } : each
	);
	const { changes, changed } = await since({ cells: earlier }, { cells: later });
	expect(changes).toMatchObject([{ table, kind: 'revised', figures: 2, wholeYears: [], wholeRegions: [] }]);
	expect(changed).toHaveLength(2);
	expect(changed).toContainEqual({
		table,
		region: cell.region,
		year: cell.year,
		sex: cell.sex,
		age_from: 16,
		age_to: 74,
		subject: cell.level,
		earlier: String(cell.persons! + 1),
		later: String(cell.persons)
	});
	expect(changed.map((each) => each.later)).toContain('..');
});

test('a published ratio that was revised', async () => {
	const earlier = TEST_RATIOS.map((each, index) => (index === 0 ? { ...each, numerator: each.numerator - 1 } : each));
	const { changes, changed } = await since({ ratios: earlier });
	expect(changes).toMatchObject([{ table: ratio.table, kind: 'revised', figures: 1, regions: [ratio.region] }]);
	expect(changed).toMatchObject([
		{
			sex: 0,
			subject: ratio.measure,
			earlier: `${ratio.numerator - 1} of ${ratio.denominator}`,
			later: `${ratio.numerator} of ${ratio.denominator}`
		}
	]);
});

test('examples are the first of each table, the number is that of all', async () => {
	const earlier = TEST_CELLS.map((each) => ({ ...each, persons: each.persons === null ? null : each.persons + 1 }));
	const { changes, changed } = await since({ cells: earlier }, {}, 3);
	expect(changes).toMatchObject([{ figures: TEST_CELLS.filter(({ persons }) => persons !== null).length }]);
	expect(changed).toHaveLength(3);
});

test('figures are found by their codes, whatever their ids are', async () => {
	expect(await since({ regions: TEST_REGIONS.toReversed() })).toEqual({ changes: [], changed: [] });
});

test('strata are found by what they are, whatever their ids are', async () => {
	const young = { ...cell, ages: { from: 16, to: 24 }, persons: 5 };
	const revised = TEST_CELLS.map((each, index) => (index === 0 ? { ...each, persons: each.persons! + 1 } : each));
	const { changes, changed } = await since(counts, { ...counts, cells: [young, ...revised] });
	expect(changes).toMatchObject([
		{ kind: 'added', figures: 1 },
		{ kind: 'revised', figures: 1 }
	]);
	expect(changed).toMatchObject([{ subject: cell.level, later: String(cell.persons! + 1) }]);
});

test('a database from before there were strata is compared too', async () => {
	const older = await fileOf(counts);
	const before = openDatabase(older);
	await strata.down(before);
	await before.destroy();
	const cells = TEST_CELLS.slice(1).map((each, index) =>
		index === 0 ? { ...each, persons: each.persons! + 1 } : each
	);
	const db = await createTestDatabase({ ...counts, cells });
	onTestFinished(() => db.destroy());
	await attachPredecessor(db, older);
	const { stretches, changed } = await compareFigures(db, 5);
	expect(changesOf(stretches)).toMatchObject([
		{ kind: 'gone', figures: 1 },
		{ kind: 'revised', figures: 1 }
	]);
	expect(changed).toMatchObject([{ subject: cells[0].level, later: String(cells[0].persons) }]);
});

test('a file that is no database, or none of ours, is not attached', async () => {
	const db = await createTestDatabase();
	onTestFinished(() => db.destroy());
	const file = await fileOf({});
	await sql`attach ${file} as other`.execute(db);
	await sql`drop table other.revised_figure`.execute(db);
	await sql`delete from other.release`.execute(db);
	await sql`detach other`.execute(db);
	await expect(attachPredecessor(db, file)).rejects.toThrow('it holds no release');
	await expect(attachPredecessor(db, file)).rejects.toThrow('it holds no release');
});
