import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheStatements } from './statements.ts';

let sqlite: Sqlite.Database;
beforeEach(() => void (sqlite = new Sqlite(':memory:')));
afterEach(() => sqlite.close());

test('prepares the same text once', () => {
	const prepare = vi.spyOn(sqlite, 'prepare');
	const cached = cacheStatements(sqlite);
	for (const sql of ['select 1', 'select 2', 'select 1']) cached.prepare(sql).all([]);
	expect(prepare).toHaveBeenCalledTimes(2);
});

test('forgets the text that was used longest ago', () => {
	const prepare = vi.spyOn(sqlite, 'prepare');
	const cached = cacheStatements(sqlite);
	for (let number = 0; number < 100; number++) cached.prepare(`select ${number}`);
	cached.prepare('select 0');
	cached.prepare('select 100');
	expect(prepare).toHaveBeenCalledTimes(101);
	cached.prepare('select 0');
	expect(prepare).toHaveBeenCalledTimes(101);
	cached.prepare('select 1');
	expect(prepare).toHaveBeenCalledTimes(102);
});

test('a statement that is being iterated does not stand in the way of another reader', () => {
	const cached = cacheStatements(sqlite);
	const text = 'select 1 as x union all select 2';
	const slow = cached.prepare(text).iterate([]);
	slow.next();
	expect(cached.prepare(text).all([])).toEqual([{ x: 1 }, { x: 2 }]);
	slow.return?.();
});

test('sees a schema that changed in between', () => {
	const cached = cacheStatements(sqlite);
	sqlite.exec('create table t as select 1 as a');
	expect(cached.prepare('select * from t').all([])).toEqual([{ a: 1 }]);
	sqlite.exec('alter table t add column b');
	expect(cached.prepare('select * from t').all([])).toEqual([{ a: 1, b: null }]);
});

test('writes values in their order and values by name at once', () => {
	const cached = cacheStatements(sqlite);
	sqlite.exec('create table t (a, b, c)');
	cached.prepare('insert into t values (?, @b, ?)').run([[1, 3], { b: 2 }]);
	cached.prepare('insert into t values (?, ?, ?)').run([4, null, 'six']);
	expect(cached.prepare('select * from t').all([])).toEqual([
		{ a: 1, b: 2, c: 3 },
		{ a: 4, b: null, c: 'six' }
	]);
});
