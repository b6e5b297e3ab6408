import type { KyselyPlugin, QueryId } from 'kysely';
import { expect } from 'vitest';
import type { EducationDb } from './open.server.ts';

const BREAKS = /[()]|\s(?=(?:from|inner join|where|group by|having|order by|limit|union all|select)\s)/g;

/**
 * Runs a query function and holds the SQL that it sent against `__golden__/<name>.sql` beside the test; several
 * statements stand one after the other. `vitest -u` writes what is new. Returns what the function returned.
 */
export async function expectSql<T>(name: string, db: EducationDb, run: (db: EducationDb) => Promise<T>): Promise<T> {
	const statements: string[] = [];
	const result = await run(db.withPlugin(recorder(db, statements)));
	await expect(`${statements.map(broken).join(';\n\n')};\n`).toMatchFileSnapshot(`./__golden__/${name}.sql`);
	return result;
}

/** A line for every clause, indented by its parentheses: a reviewer reads it. */
function broken(sql: string): string {
	let depth = 0;
	return sql.replace(BREAKS, (found) => {
		if (found === '(') depth++;
		if (found === ')') depth--;
		return found.trim() || `\n${'\t'.repeat(depth)}`;
	});
}

/** Kysely transforms every subquery too, but only what was executed has a result. */
function recorder(db: EducationDb, statements: string[]): KyselyPlugin {
	const compiled = new WeakMap<QueryId, string>();
	return {
		transformQuery({ node, queryId }) {
			compiled.set(queryId, db.getExecutor().compileQuery(node, queryId).sql);
			return node;
		},
		transformResult: async ({ queryId, result }) => {
			statements.push(compiled.get(queryId)!);
			return result;
		}
	};
}
