import type { Cell, Table } from '#lib/server/extract/table.ts';
import { format } from './format.ts';

/** A line for each row, with the columns' names in each, so that a program can take lines one by one. */
async function* ndjson({ columns, pages }: Table): AsyncGenerator<string, void> {
	const names = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
	const line = (row: Cell[]) => `${row.map((cell, index) => names[index] + JSON.stringify(cell)).join('')}}\n`;
	for await (const page of pages) yield page.map(line).join('');
}

export const ndjsonFormat = format({
	ending: 'ndjson',
	summary: 'An object of JSON on each line, null for what is missing: for programs that read line by line',
	contentType: 'application/x-ndjson',
	parameters: {},
	write: ({ table }) => ndjson(table)
});
