import { type SqlBool, sql } from 'kysely';

/**
 * Reads a long result page by page, each page a list of at most `size` rows, so that a file can be written while
 * other requests are served in between. `read(after)` gives the page behind the row `after` (undefined: the first).
 */
export async function* pages<Row>(
	read: (after: Row | undefined) => Promise<Row[]>,
	size: number
): AsyncGenerator<Row[], void> {
	for (let page = await read(undefined); page.length > 0; page = await read(page.at(-1))) {
		yield page;
		if (page.length < size) return;
	}
}

/** The same rows in fewer pages: those that together have at most `size` rows become one. */
export async function* joinPages<Row>(pages: AsyncIterable<Row[]>, size: number): AsyncGenerator<Row[], void> {
	let joined: Row[] = [];
	for await (const page of pages) {
		if (joined.length > 0 && joined.length + page.length > size) {
			yield joined;
			joined = [];
		}
		joined = joined.length === 0 ? page : [...joined, ...page];
	}
	if (joined.length > 0) yield joined;
}

/** Behind the row `after` in the order of these key columns: the key's own index answers that without counting rows. */
export const isAfter = <Column extends string>(columns: readonly Column[], after: Record<Column, unknown>) =>
	sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(columns.map((column) => after[column]))})`;
