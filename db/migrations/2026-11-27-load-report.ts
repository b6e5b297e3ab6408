import { type CreateTableBuilder, type Kysely, sql, SqliteAdapter } from 'kysely';

type Table = CreateTableBuilder<string, string>;

const plain = (db: Kysely<any>, table: Table): Table =>
	db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`strict`) : table;

/** The sentences of a check in both languages and what they touch; what a file says of itself; footnotes; revisions. */
export async function up(db: Kysely<any>): Promise<void> {
	await replaceChecks(db, checksInTwoLanguages, [
		['message_sv', 'message'],
		['message_en', 'message'],
		['touches', sql.lit('{}')]
	]);
	await db.schema
		.alterTable('file_load')
		.addColumn('skipped', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await db.schema.alterTable('file_load').addColumn('updated', 'text').execute();
	await tableNote(db).execute();
	await revision(db).execute();
}

export async function down(db: Kysely<any>): Promise<void> {
	await db.schema.dropTable('revision').execute();
	await db.schema.dropTable('table_note').execute();
	await db.schema.alterTable('file_load').dropColumn('updated').execute();
	await db.schema.alterTable('file_load').dropColumn('skipped').execute();
	await replaceChecks(db, checksInOneLanguage, [['message', 'message_en']]);
}

/** Makes `load_check` anew with other columns and keeps its rows. Made beside the old one: PostgreSQL names a key once. */
async function replaceChecks(db: Kysely<any>, define: (table: Table) => Table, columns: [string, any][]) {
	await plain(db, define(db.schema.createTable('load_check_after') as Table)).execute();
	await db
		.insertInto('load_check_after')
		.columns(['id', 'name', 'outcome', ...columns.map(([name]) => name)])
		.expression((eb) =>
			eb
				.selectFrom('load_check')
				.select(['id', 'name', 'outcome'])
				.select((each) =>
					columns.map(([name, from]) => (typeof from === 'string' ? each.ref(from) : from).as(`new_${name}`))
				)
		)
		.execute();
	await db.schema.dropTable('load_check').execute();
	await db.schema.alterTable('load_check_after').renameTo('load_check').execute();
}

const checks = (table: Table): Table =>
	table
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addCheckConstraint('load_check_outcome', sql`outcome in ('pass', 'note')`);

const checksInTwoLanguages = (table: Table): Table =>
	checks(table)
		.addColumn('message_sv', 'text', (column) => column.notNull())
		.addColumn('message_en', 'text', (column) => column.notNull())
		.addColumn('touches', 'text', (column) => column.notNull());

const checksInOneLanguage = (table: Table): Table =>
	checks(table).addColumn('message', 'text', (column) => column.notNull());

const tableNote = (db: Kysely<any>): Table =>
	plain(
		db,
		db.schema
			.createTable('table_note')
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('source_table_id', 'integer', (column) => column.notNull().references('source_table.id'))
			.addColumn('file_load_id', 'integer', (column) => column.notNull().references('file_load.id'))
			.addColumn('language', 'text', (column) => column.notNull())
			.addColumn('dimension', 'text')
			.addColumn('value', 'text')
			.addColumn('text', 'text', (column) => column.notNull())
			.addCheckConstraint('table_note_language', sql`language in ('sv', 'en')`)
			.addCheckConstraint('table_note_value', sql`value is null or dimension is not null`) as Table
	);

const revision = (db: Kysely<any>): Table =>
	plain(
		db,
		db.schema
			.createTable('revision')
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('source_table_id', 'integer', (column) => column.notNull().references('source_table.id'))
			.addColumn('region_id', 'integer', (column) => column.notNull().references('region.id'))
			.addColumn('year', 'integer', (column) => column.notNull())
			.addColumn('sex', 'integer', (column) => column.notNull())
			.addColumn('age_from', 'integer', (column) => column.notNull())
			.addColumn('age_to', 'integer', (column) => column.notNull())
			.addColumn('subject', 'text', (column) => column.notNull())
			.addColumn('earlier', 'text', (column) => column.notNull())
			.addColumn('later', 'text', (column) => column.notNull())
			.addColumn('earlier_file_id', 'integer', (column) => column.notNull().references('file_load.id'))
			.addColumn('later_file_id', 'integer', (column) => column.notNull().references('file_load.id'))
			.addCheckConstraint('revision_sex', sql`sex in (0, 1, 2)`)
			.addCheckConstraint('revision_figures', sql`earlier <> later`) as Table
	);
