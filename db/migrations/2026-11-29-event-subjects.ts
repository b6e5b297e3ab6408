import type { Kysely } from 'kysely';

/** Which of SCB's tables and education levels an event is about; empty: all. */
export async function up(db: Kysely<any>): Promise<void> {
	for (const column of ['tables', 'levels'])
		await db.schema
			.alterTable('event')
			.addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
			.execute();
}

export async function down(db: Kysely<any>): Promise<void> {
	for (const column of ['levels', 'tables']) await db.schema.alterTable('event').dropColumn(column).execute();
}
