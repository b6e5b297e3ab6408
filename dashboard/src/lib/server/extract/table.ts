/** What a cell can hold; null is missing. */
export type Cell = string | number | null;

/** `text`; `whole`: a whole number, such as persons, a year, an age; `decimal`: a number that has decimals. */
export type ColumnType = 'text' | 'whole' | 'decimal';

/** A column of a table. */
export interface Column {
	/** As it heads the column in every format, the same in every language. */
	name: string;
	type: ColumnType;
}

/** A table on its way into a file: a page of rows at a time, so that its length does not matter. */
export interface Table {
	columns: Column[];
	/** From the first row on, each time they are asked for. */
	pages: AsyncIterable<Cell[][]>;
}

/** How a column is made of a row. */
interface ColumnMaker<Row> {
	type: ColumnType;
	of: (row: Row) => Cell;
}

/** How each column is made of a row, in the order of the file; the keys are the columns' names. */
export type ColumnMakers<Row> = Record<string, ColumnMaker<Row>>;

export const text = <Row>(of: (row: Row) => string | null): ColumnMaker<Row> => ({ type: 'text', of });
export const whole = <Row>(of: (row: Row) => number | null): ColumnMaker<Row> => ({ type: 'whole', of });
export const decimal = <Row>(of: (row: Row) => number | null): ColumnMaker<Row> => ({ type: 'decimal', of });

async function* mapPages<Row>(pages: AsyncIterable<Row[]>, makers: ((row: Row) => Cell)[]) {
	for await (const page of pages) yield page.map((row) => makers.map((make) => make(row)));
}

/** Lays database rows out in columns; they are read anew each time that the table's pages are. */
export function tabulate<Row>(read: () => AsyncIterable<Row[]>, makers: ColumnMakers<Row>): Table {
	const cells = Object.values(makers).map(({ of }) => of);
	return {
		columns: Object.entries(makers).map(([name, { type }]) => ({ name, type })),
		pages: { [Symbol.asyncIterator]: () => mapPages(read(), cells) }
	};
}

/** How cells stand beside each other in a file of text. */
export interface LineWriter {
	delimiter: string;
	/** Behind every line. */
	newline: string;
	/** Cells of a line, quoted where they have to be, without a newline behind them. */
	join(cells: Cell[]): string;
}
