import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as v from 'valibot';
import { Refusal, shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';

/** A row of a reference table and its line. */
export interface Located<Row> {
	line: number;
	row: Row;
}

type Columns = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * A reference table (UTF-8, comma, one header line) with every row checked.
 * The messages of the schema are the "expected" of the refusal.
 */
export function readTable<Schema extends Columns>(source: Source, schema: Schema): Located<v.InferOutput<Schema>>[] {
	const { data, errors } = Papa.parse<string[]>(textOf(source), { delimiter: ',', skipEmptyLines: true });
	if (errors.length > 0)
		throw fault(source.name, (errors[0].row ?? 0) + 1, '1', errors[0].message, 'a table with commas');
	const [header = [], ...rows] = data;
	expectHeader(source.name, header, Object.keys(schema.entries));
	return rows.map((fields, index) => ({
		line: index + 2,
		row: parseRow(source.name, index + 2, header, fields, schema)
	}));
}

function expectHeader(file: string, header: string[], names: string[]) {
	if (header.join() === names.join()) return;
	throw fault(file, 1, '1', shown(header.join()), `the columns ${names.join()}`);
}

function parseRow<Schema extends Columns>(
	file: string,
	line: number,
	header: string[],
	fields: string[],
	schema: Schema
) {
	if (fields.length !== header.length) throw fault(file, line, '1', `${fields.length} columns`, `${header.length}`);
	const record = Object.fromEntries(header.map((name, index) => [name, fields[index]]));
	const { success, issues, output } = v.safeParse(schema, record, { abortEarly: true });
	if (success) return output as v.InferOutput<Schema>;
	const name = String(issues[0].path?.[0].key);
	throw fault(file, line, `${header.indexOf(name) + 1} "${name}"`, shown(record[name]), issues[0].message);
}

/** A JSON file checked against a schema; the place of a fault is the path to the value. */
export function readJson<Schema extends v.GenericSchema>(source: Source, schema: Schema): v.InferOutput<Schema> {
	const { success, issues, output } = v.safeParse(schema, parseJson(source), { abortEarly: true });
	if (success) return output;
	const path = issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
	throw jsonFault(source.name, path, shown(JSON.stringify(issues[0].input) ?? 'nothing'), issues[0].message);
}

function parseJson(source: Source): unknown {
	try {
		return JSON.parse(textOf(source));
	} catch (error) {
		throw jsonFault(source.name, '', (error as Error).message, 'JSON');
	}
}

const textOf = ({ path }: Source): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

const ADVICE = 'Correct the file';

/** An object with these keys and no others. */
export const record = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.strictObject(entries, `an object with exactly ${Object.keys(entries).join(', ')}`);

/** A refusal of reference data at a line and column. */
export const fault = (file: string, row: number, column: string, found: string, expected: string): Refusal =>
	new Refusal('reference-data', { file, row, column }, found, expected, ADVICE);

/** A refusal of reference data at a path in JSON such as `3.ages.from`. */
export const jsonFault = (file: string, path: string, found: string, expected: string): Refusal =>
	new Refusal('reference-data', { file, column: path || undefined }, found, expected, ADVICE);

/** Refuses the second row with the same key. */
export function expectUnique<Row>(file: string, rows: Located<Row>[], column: string, keyOf: (row: Row) => string) {
	const lines = new Map<string, number>();
	for (const { line, row } of rows) {
		const key = keyOf(row);
		const earlier = lines.get(key);
		if (earlier) throw fault(file, line, column, `${shown(key)}, which row ${earlier} has too`, 'every code once');
		lines.set(key, line);
	}
}
