import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** More than the hot queries of all pages, few enough that region lists of every length cannot pile up. */
const LIMIT = 100;

/**
 * The database with its prepared statements kept: Kysely prepares anew for every call, which costs more than
 * running a short query. The least recently used statement goes first.
 */
export function cacheStatements(sqlite: Database): SqliteDatabase {
	const statements = new Map<string, Statement>();
	const remember = (sql: string, statement: Statement): Statement => {
		statements.delete(sql);
		statements.set(sql, statement);
		if (statements.size > LIMIT) statements.delete(statements.keys().next().value!);
		return statement;
	};
	const prepare = (sql: string): Statement => {
		const known = statements.get(sql);
		// A busy statement is still being iterated: it cannot serve two readers.
		return known?.busy ? sqlite.prepare(sql) : remember(sql, known ?? sqlite.prepare(sql));
	};
	return { prepare, close: () => sqlite.close() } as SqliteDatabase;
}
