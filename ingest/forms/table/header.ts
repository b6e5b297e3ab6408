import { ALL_DIMENSIONS, type Dimension, dimensionInWords, headingOf } from '../../labels/dimensions.ts';
import { isCount, isNoCount, isTableId, TABLES, tableNamed } from '../../labels/tables.ts';
import { readYear } from '../../numbers.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import {
	type FigureColumn,
	type Reading,
	type RefuseHeading,
	expectAscending,
	refuseHeading
} from './figure-columns.ts';
import { readHeadings } from './headings.ts';
import type { Table } from './table.ts';

/** What stands where in a table. */
export interface Header {
	/** Columns of labels, from 0. */
	labels: Partial<Record<Dimension, number>>;
	/** The column that names what is counted; null where there is none. */
	contentsColumn: number | null;
	figures: FigureColumn[];
	/** What is counted, as headings over figures call it; empty where they do not. */
	contents: string;
	/** Ages and sexes, where the table has neither: it may be of broad levels. */
	without: Dimension[];
}

const ADVICE = 'Download the table again with region, age, level and sex as rows and the years as columns';

/**
 * The columns of a table, with the years side by side or as a column of their own.
 * Refuses a heading that is no dimension and does not stand over figures, and figures that are no counts.
 */
export function readHeader(table: Table, vocabulary: Vocabulary): Header {
	const refuse = refuser(table);
	const labels = labelColumns(table.header, refuse);
	const free = [...table.header.keys()].filter((column) => !headingOf(table.header[column]));
	const missing = ALL_DIMENSIONS.filter((dimension) => labels[dimension] === undefined);
	const found = figureColumns({ table, vocabulary, labels, free, missing, refuse });
	expectCounts(found.contents, found.figures[0].column, refuse);
	const contentsColumn = table.header.findIndex((heading) => headingOf(heading) === 'contents');
	return { ...found, labels, contentsColumn: contentsColumn < 0 ? null : contentsColumn };
}

const refuser =
	(table: Table): RefuseHeading =>
	(check, column, found, expected) => {
		throw new Refusal(check, table.placeOfHeading(column), found, expected, ADVICE);
	};

/** Refuses a table without this dimension. */
export function refuseWithout(table: Table, dimension: Dimension): never {
	const free = [...table.header.keys()].filter((column) => !headingOf(table.header[column]));
	return refuseDimension(table.header, free, dimension, refuser(table));
}

function labelColumns(header: readonly string[], refuse: RefuseHeading): Header['labels'] {
	const labels: Header['labels'] = {};
	for (const dimension of ALL_DIMENSIONS) {
		const columns = [...header.keys()].filter((column) => headingOf(header[column]) === dimension);
		const name = dimensionInWords(dimension);
		if (columns.length > 1) refuse('columns', columns[1], `${name} a second time`, `one column ${name}`);
		if (columns.length === 1) labels[dimension] = columns[0];
	}
	return labels;
}

type Figures = Pick<Header, 'figures' | 'contents' | 'without'>;

function figureColumns(reading: Reading): Figures {
	const { table, missing, refuse } = reading;
	const without = missing.filter((dimension) => dimension === 'age' || dimension === 'sex');
	const broad = without.length === 2 ? apart(withBroadLevels(reading), ['region', 'level', 'year'], without) : null;
	const found = apart(reading, missing, []) ?? broad ?? refuseMissing(reading);
	if (found.figures.length === 0) refuse('columns', table.header.length, 'no year', 'at least one column with a year');
	expectAscending(reading, found.figures);
	return found;
}

/** Without ages and sexes the levels are the five. */
const withBroadLevels = (reading: Reading): Reading => ({
	...reading,
	vocabulary: { ...reading.vocabulary, level: reading.vocabulary.broadLevel }
});

/** Every free column as a heading over figures of those of these dimensions that have no column; null where one is not. */
function apart(reading: Reading, dimensions: readonly Dimension[], without: Dimension[]): Figures | null {
	const { table, vocabulary, free, missing } = reading;
	const wanted = missing.filter((dimension) => dimensions.includes(dimension));
	if (wanted.length === 0) return free.length === 1 ? long(free[0], table.header, without) : null;
	const headings = free.map((column) => table.header[column]);
	const read = readHeadings(headings, wanted, vocabulary);
	if (read === null) return null;
	if (read.ambiguous !== undefined) refuseAmbiguous(reading, free[read.ambiguous]);
	return {
		figures: read.values.map((values, index) => ({ column: free[index], values })),
		contents: read.contents,
		without
	};
}

function refuseAmbiguous({ table }: Reading, column: number): never {
	throw new Refusal(
		'columns',
		table.placeOfHeading(column),
		`${shown(table.header[column])}, which can be read in two ways`,
		'headings whose labels mean one thing only',
		'Download the table again with texts instead of codes, or with the years alone as columns'
	);
}

/** One column of figures, whose heading is what they count. */
const long = (column: number, header: readonly string[], without: Dimension[]): Figures => ({
	figures: [{ column, values: {} }],
	contents: header[column],
	without
});

/** A heading that is nothing else may be the one that is missed, misspelt. */
function refuseMissing(reading: Reading): never {
	const { table, free, missing, labels, refuse } = reading;
	const absent = missing.find((dimension) => dimension !== 'year');
	const strangers = labels.year === undefined ? free : free.slice(0, -1);
	if (absent) return refuseDimension(table.header, strangers, absent, refuse);
	if (labels.year === undefined) return refuseHeading(reading);
	if (free.length === 0) return refuse('columns', table.header.length, 'no column of figures', 'a column of figures');
	const expected = 'no other columns than region, age, level, sex, year and one of figures';
	return refuse('columns', free[0], shown(table.header[free[0]]), expected);
}

function refuseDimension(header: readonly string[], free: number[], absent: Dimension, refuse: RefuseHeading): never {
	const name = dimensionInWords(absent);
	const stranger = free.find((column) => !endsInYear(header[column]));
	if (stranger === undefined) return refuse('columns', header.length, `no column ${name}`, `a column ${name}`);
	return refuse('columns', stranger, shown(header[stranger]), `a column ${name}`);
}

const endsInYear = (heading: string): boolean => readYear(heading.split(/\s+/).at(-1) ?? '') !== null;

/** Refuses contents that are no number of persons, or of a table that cannot be loaded. */
function expectCounts(contents: string, column: number, refuse: RefuseHeading) {
	if (isNoCount(contents)) refuse('columns', column, shown(contents), 'a number of persons, no share');
	if (isTableId(contents) && !tableNamed(contents))
		refuse('columns', column, shown(contents), `one of the tables ${TABLES.join(', ')}`);
	if (contents !== '' && !isCount(contents))
		refuse('columns', column, shown(contents), 'a number of persons, such as "Befolkning", and no other dimension');
}
