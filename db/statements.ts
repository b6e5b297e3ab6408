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
	const prepareAnew = (sql: string): Statement => spreading(sqlite.prepare(sql));
	const prepare = (sql: string): Statement => {
		const known = statements.get(sql);
		// A busy statement is still being iterated: it cannot serve two readers.
		return known?.busy ? prepareAnew(sql) : remember(sql, known ?? prepareAnew(sql));
	};
	return { prepare, close: () => sqlite.close() } as SqliteDatabase;
}

/**
 * Kysely hands over one list of values. better-sqlite3 takes, one beside the other, values, lists of values and objects
 * of values by name: spread, the one list may hold all of these.
 */
function spreading(statement: Statement): Statement {
	const run = statement.run.bind(statement);
	statement.run = (values: unknown[]) => run(...values);
	return statement;
}
