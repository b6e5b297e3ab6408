import { type CreateTableBuilder, type Kysely, type RawBuilder, sql, SqliteAdapter } from 'kysely';

export type Table = CreateTableBuilder<string, string>;

/** What SQLite and other engines write differently. */
export interface Engine {
	/** 64-bit floating point. */
	double: RawBuilder<unknown>;
	/** A number the engine gives out itself. */
	serial: RawBuilder<unknown>;
	/** Ends a table whose rows lie in the order of their key. */
	clustered: (table: Table) => Table;
	/** Ends any other table. */
	plain: (table: Table) => Table;
}

const sqlite: Engine = {
	double: sql`real`,
	serial: sql`integer`,
	clustered: (table) => table.modifyEnd(sql`without rowid, strict`),
	plain: (table) => table.modifyEnd(sql`strict`)
};

const standard: Engine = {
	double: sql`double precision`,
	serial: sql`serial`,
	clustered: (table) => table,
	plain: (table) => table
};

export const engineOf = (db: Kysely<any>): Engine =>
	db.getExecutor().adapter instanceof SqliteAdapter ? sqlite : standard;
