import type { EducationDb } from '../open.server.ts';
import type { Database } from '../schema.ts';

/** How many rows a table has. */
export async function countRows(db: EducationDb, table: keyof Database): Promise<number> {
	const { count } = await db
		.selectFrom(table)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
