import { type Kysely, sql, SqliteAdapter } from 'kysely';

const STRICT = sql`strict`;

export async function up(db: Kysely<any>): Promise<void> {
	const table = db.schema
		.createTable('comparison_set')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('code', 'text', (column) => column.notNull().unique())
		.addColumn('definition', 'text', (column) => column.notNull());
	await (db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(STRICT) : table).execute();
}

export async function down(db: Kysely<any>): Promise<void> {
	await db.schema.dropTable('comparison_set').execute();
}
