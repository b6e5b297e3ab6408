import { CompiledQuery, type Insertable, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Database } from '../schema.ts';

/** Rows per statement: faster than single rows by half, and beyond a few hundred nothing is gained. */
const ROWS_PER_STATEMENT = 200;

/** SQLite's own ceiling (PostgreSQL's is 65 535). */
const PARAMETER_LIMIT = 32_766;

type TableName = keyof Database & string;
type Row<T extends TableName> = Insertable<Database[T]>;
type Column<T extends TableName> = keyof Row<T> & string;

/**
 * Inserts rows of one table, 200 to a statement; every row has the columns of the first.
 * Call inside a transaction, and sort by primary key first: unsorted rows are up to nine times slower.
 * Returns the number of rows. Throws SQLite's error on a duplicate key or a broken constraint.
 */
export async function insertRows<T extends TableName>(db: EducationDb, table: T, rows: Row<T>[]): Promise<number> {
	if (rows.length === 0) return 0;
	const columns = Object.keys(rows[0]) as Column<T>[];
	const values: unknown[] = [];
	for (const row of rows) for (const column of columns) values.push(row[column]);
	return insertValues(db, table, columns, values);
}

/**
 * The same for millions of rows: `values` is flat, row after row in the order of `columns`, so that no object
 * per row is made. Throws when its length is no multiple of the columns.
 */
export async function insertValues<T extends TableName>(
	db: EducationDb,
	table: T,
	columns: Column<T>[],
	values: unknown[]
): Promise<number> {
	if (values.length % columns.length !== 0) {
		throw new Error(`insertValues(${table}): ${values.length} values do not fill rows of ${columns.length} columns.`);
	}
	const step = rowsPerStatement(columns.length) * columns.length;
	for (let start = 0; start < values.length; start += step) {
		const chunk = values.slice(start, start + step);
		await db.executeQuery(CompiledQuery.raw(insertSql(db, table, columns, chunk.length / columns.length), chunk));
	}
	return values.length / columns.length;
}

const rowsPerStatement = (columns: number): number =>
	Math.min(ROWS_PER_STATEMENT, Math.floor(PARAMETER_LIMIT / columns));

const compiled = new Map<string, string>();

/** Kysely writes the statement once per shape; building its tree anew for every chunk would cost more than SQLite does. */
function insertSql(db: EducationDb, table: TableName, columns: string[], rows: number): string {
	const key = `${table}/${columns.join()}/${rows}`;
	const known = compiled.get(key);
	if (known !== undefined) return known;
	const blank = Object.fromEntries(columns.map((column) => [column, 0]));
	const { sql } = db.insertInto(table).values(Array(rows).fill(blank)).compile();
	compiled.set(key, sql);
	return sql;
}

/** In a template: a value that comes with each use, another one for each row. */
export const BOUND = Symbol('bound');

/** In a template: a value that comes with each use, the same for all rows that name it. */
export interface Named {
	name: string;
}

export type TemplateValue = number | null | typeof BOUND | Named;

/** Rows most of whose values are the same whenever they are inserted. */
export interface Template {
	sql: string;
	rows: number;
}

/**
 * Prepares rows that are inserted again and again with other values in the places that are BOUND or have a name: the
 * others stand in the statement itself, so that a row of nine columns costs one value to hand over in place of nine.
 */
export function rowTemplate<T extends TableName>(
	db: EducationDb,
	table: T,
	columns: Column<T>[],
	rows: readonly (readonly TemplateValue[])[]
): Template {
	const values = rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index], inSql(value)])));
	// The shape of a row is that of its columns, which the compiler cannot follow through the entries.
	const compiled = db
		.insertInto(table)
		.values(values as Row<T>[])
		.compile();
	return { sql: compiled.sql, rows: rows.length };
}

function inSql(value: TemplateValue) {
	if (value === BOUND) return 0;
	return typeof value === 'object' && value !== null ? sql.raw(`@${value.name}`) : sql.lit(value);
}

/** Inserts the rows of a template: `values` for its BOUND places, row after row. Returns the number of rows. */
export async function insertTemplate(
	db: EducationDb,
	{ sql, rows }: Template,
	values: readonly number[],
	named: Readonly<Record<string, number>>
): Promise<number> {
	await db.executeQuery(CompiledQuery.raw(sql, [values, named]));
	return rows;
}
