import type { CheckName } from '../../checks/catalogue.ts';
import type { Dimension } from '../../labels/dimensions.ts';
import { FIRST_YEAR } from '../../numbers.ts';
import { shown } from '../../refusal.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { type HeadingValues, readHeadings } from './headings.ts';
import type { Table } from './table.ts';

/** A column of figures and what its heading says of them. */
export interface FigureColumn {
	/** From 0. */
	column: number;
	values: HeadingValues;
}

export type RefuseHeading = (check: CheckName, column: number, found: string, expected: string) => never;

/** All that is known of a header before its columns of figures are understood. */
export interface Reading {
	table: Table;
	vocabulary: Vocabulary;
	/** Columns of labels, from 0. */
	labels: Partial<Record<Dimension, number>>;
	/** Columns that are no labels. */
	free: number[];
	/** Dimensions without a column. */
	missing: Dimension[];
	refuse: RefuseHeading;
}

/** Refuses years side by side that do not ascend, for each set of other values that the headings have. */
export function expectAscending({ refuse }: Reading, figures: readonly FigureColumn[]) {
	const last = new Map<string, number>();
	for (const { column, values } of figures) {
		const { year, ...others } = values;
		if (year === undefined) continue;
		const key = JSON.stringify(others);
		const before = last.get(key) ?? 0;
		if (year <= before) refuse('years', column, `${year} after ${before}`, 'years in ascending order, each named once');
		last.set(key, year);
	}
}

/** Refuses the first heading that is neither a dimension nor a year, or the second kind of contents. */
export function refuseHeading(reading: Reading): never {
	const { table, vocabulary, free, refuse } = reading;
	let contents: string | undefined;
	for (const column of free) {
		const heading = table.header[column];
		const found = readHeadings([heading], ['year'], vocabulary) ?? refuseNoYear(reading, column);
		if (contents !== undefined && found.contents !== contents)
			refuse('columns', column, shown(heading), `${shown(contents)} and a year, as in the columns before`);
		contents = found.contents;
	}
	return refuse('columns', table.header.length, 'no year', 'at least one column with a year');
}

function refuseNoYear({ table, refuse }: Reading, column: number): never {
	const heading = table.header[column];
	if (heading === '') refuse('columns', column, 'a column without heading', 'a year');
	if (/\d/.test(heading)) refuse('years', column, shown(heading), `a year from ${FIRST_YEAR} on`);
	return refuse('columns', column, shown(heading), 'no other columns than region, age, level, sex and years');
}
