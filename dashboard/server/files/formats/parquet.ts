import { ByteWriter, ParquetWriter, type KeyValue, type SchemaElement } from 'hyparquet-writer';
import type { Extract } from '#lib/server/extract/extract.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Cell, Column, ColumnType, Table } from '#lib/server/extract/table.ts';
import { format, type Provenance } from './format.ts';

/**
 * Rows that are encoded together. More would pack better, but the encoder leaves much behind for each group: a million
 * rows take 60 MB, and in groups of 8 000 rows 240 MB. Others wait while it works, too.
 */
const GROUP_ROWS = 3000;

const TYPES: Record<ColumnType, Partial<SchemaElement>> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	whole: { type: 'INT32' },
	decimal: { type: 'DOUBLE' }
};

const schemaOf = (columns: Column[]): SchemaElement[] => [
	{ name: 'root', num_children: columns.length },
	...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] }))
];

/** What a program finds in the file besides the figures. */
function metadataOf(extract: Extract, { version, permalink }: Provenance): KeyValue[] {
	const { title, locale, sources, notes } = extract;
	return Object.entries({
		...{ title, language: locale, source: sourceLine(extract), data_version: version, permalink },
		licence: [...new Set(sources.map(({ licence }) => licence))].join(', '),
		notes: notes.join('\n')
	}).map(([key, value]) => ({ key, value }));
}

/** Holds what was written until it is taken. */
class Pieces extends ByteWriter {
	take(): Uint8Array {
		const bytes = this.getBytes().slice();
		this.index = 0;
		return bytes;
	}
}

/** The same rows, as many together as a group has. */
async function* groupsOf(pages: Table['pages']): AsyncGenerator<Cell[][], void> {
	let group: Cell[][] = [];
	for await (const page of pages) {
		group.push(...page);
		if (group.length < GROUP_ROWS) continue;
		yield group;
		group = [];
	}
	if (group.length > 0) yield group;
}

async function* parquet(extract: Extract, provenance: Provenance): AsyncGenerator<Uint8Array, void> {
	const { columns, pages } = extract.table;
	const writer = new Pieces();
	const file = new ParquetWriter({ writer, schema: schemaOf(columns), kvMetadata: metadataOf(extract, provenance) });
	for await (const group of groupsOf(pages)) {
		const columnData = columns.map(({ name }, place) => ({ name, data: group.map((row) => row[place]) }));
		file.write({ columnData, rowGroupSize: group.length });
		yield writer.take();
	}
	file.finish();
	yield writer.take();
}

export const parquetFormat = format({
	ending: 'parquet',
	summary: 'Typed columns for R (arrow), Python (pandas, polars) and DuckDB: small, and fast to read',
	contentType: 'application/vnd.apache.parquet',
	parameters: {},
	write: parquet
});
