/** What a cell can hold; null is missing. */
export type Cell = string | number | null;

/** A table on its way into a file: a page of rows at a time, so that its length does not matter. */
export interface Table {
	columns: string[];
	pages: AsyncIterable<Cell[][]>;
}

/** How each column is made of a row, in the order of the file; the keys are the columns' names. */
export type ColumnMakers<Row> = Record<string, (row: Row) => Cell>;

async function* mapPages<Row>(pages: AsyncIterable<Row[]>, makers: ((row: Row) => Cell)[]) {
	for await (const page of pages) yield page.map((row) => makers.map((make) => make(row)));
}

/** Lays database rows out in columns. */
export const tabulate = <Row>(pages: AsyncIterable<Row[]>, makers: ColumnMakers<Row>): Table => ({
	columns: Object.keys(makers),
	pages: mapPages(pages, Object.values(makers))
});
