import { type CreateTableBuilder, type Kysely, sql, SqliteAdapter } from 'kysely';

type Table = CreateTableBuilder<string, string>;

/** What each release changed in the figures of the one before it, and examples of revised figures. */
export async function up(db: Kysely<any>): Promise<void> {
	for (const table of [releaseChange(db), revisedFigure(db)]) {
		await (db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`strict`) : table).execute();
	}
}

export async function down(db: Kysely<any>): Promise<void> {
	await db.schema.dropTable('revised_figure').execute();
	await db.schema.dropTable('release_change').execute();
}

/** SCB's table is a code and no reference: it may be gone from the database that tells that it is gone. */
const releaseChange = (db: Kysely<any>): Table =>
	db.schema
		.createTable('release_change')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('release_id', 'integer', (column) => column.notNull().references('release.id'))
		.addColumn('source_table', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('figures', 'integer', (column) => column.notNull())
		.addColumn('years', 'text', (column) => column.notNull())
		.addColumn('regions', 'text', (column) => column.notNull())
		.addColumn('whole_years', 'text', (column) => column.notNull())
		.addColumn('whole_regions', 'text', (column) => column.notNull())
		.addUniqueConstraint('release_change_key', ['release_id', 'source_table', 'kind'])
		.addCheckConstraint('release_change_kind', sql`kind in ('added', 'revised', 'gone')`)
		.addCheckConstraint('release_change_figures', sql`figures > 0`) as Table;

const revisedFigure = (db: Kysely<any>): Table =>
	db.schema
		.createTable('revised_figure')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('release_id', 'integer', (column) => column.notNull().references('release.id'))
		.addColumn('source_table', 'text', (column) => column.notNull())
		.addColumn('region', 'text', (column) => column.notNull())
		.addColumn('region_name', 'text', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('sex', 'integer', (column) => column.notNull())
		.addColumn('age_from', 'integer', (column) => column.notNull())
		.addColumn('age_to', 'integer', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('earlier', 'text', (column) => column.notNull())
		.addColumn('later', 'text', (column) => column.notNull())
		.addCheckConstraint('revised_figure_sex', sql`sex in (0, 1, 2)`)
		.addCheckConstraint('revised_figure_figures', sql`earlier <> later`) as Table;
