import { TABLES, isNoCount, isTableId, tableNamed } from '../../labels/tables.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { DataRow, Table } from './table.ts';

/** Every row counts the same thing, and it is a number of persons. */
export function contentsGuard(table: Table, contentsColumn: number | null): (row: DataRow) => void {
	if (contentsColumn === null) return () => {};
	let first: string | undefined;
	return ({ line, fields }) => {
		const contents = fields[contentsColumn];
		if (contents === first) return;
		const expected = expectedContents(contents, first);
		if (expected)
			throw new Refusal('columns', table.placeOf(line, contentsColumn), shown(contents), expected, ONE_CONTENTS);
		first = contents;
	};
}

const ONE_CONTENTS = 'Download the table again with the number of persons alone';

function expectedContents(contents: string, first: string | undefined): string | null {
	if (first !== undefined) return `${shown(first)}, as in the rows before`;
	if (isNoCount(contents)) return 'a number of persons, no share';
	return isTableId(contents) && !tableNamed(contents) ? `one of the tables ${TABLES.join(', ')}` : null;
}
