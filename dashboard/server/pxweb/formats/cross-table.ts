import { type Category, type Cube, type Dimension, SYMBOLS } from '#lib/server/cube/cube.ts';

/** How a value is shown. */
export type ShownAs = 'code' | 'value' | 'code_value';

/** A cube drawn as a table: its stub down, its heading across. */
export interface CrossTable {
	/** What the columns of the stub are called. */
	stub: string[];
	/** The values above the figures, a list for each variable of the heading, as long as a row of figures. */
	heading: string[][];
	/** The values of the stub and the figures; a missing one is its symbol. */
	rows: Iterable<{ labels: string[]; figures: (string | number)[] }>;
}

const shown = ({ code, label }: Category, as: ShownAs): string =>
	({ code, value: label, code_value: code === label ? label : `${code} ${label}` })[as];

const labelsOf = ({ categories, extension }: Dimension, as?: ShownAs): string[] =>
	categories.map((category) => shown(category, as ?? (extension?.show as ShownAs | undefined) ?? 'value'));

/** Every combination of a value of each list; the last varies fastest. */
function* combinations(lists: string[][]): Generator<string[]> {
	const [first, ...others] = lists;
	if (first === undefined) return yield [];
	for (const value of first) for (const rest of combinations(others)) yield [value, ...rest];
}

const figureAt = ({ values, statuses }: Cube, cell: number): string | number =>
	Number.isNaN(values[cell]!) ? SYMBOLS[statuses[cell]!]! : values[cell]!;

function* rowsOf(cube: Cube, stub: string[][], width: number): CrossTable['rows'] {
	let from = 0;
	for (const labels of combinations(stub)) {
		yield { labels, figures: Array.from({ length: width }, (_, at) => figureAt(cube, from + at)) };
		from += width;
	}
}

/** Draws a cube as a table. `as`: how values are shown; undefined: as each variable says. */
export function crossTable(cube: Cube, as?: ShownAs): CrossTable {
	const { dimensions, headings } = cube;
	const [down, across] = [dimensions.slice(0, dimensions.length - headings), dimensions.slice(-headings || Infinity)];
	const columns = [...combinations(across.map((dimension) => labelsOf(dimension, as)))];
	return {
		stub: down.map(({ label }) => label),
		heading: across.map((_, row) => columns.map((values) => values[row]!)),
		rows: rowsOf(
			cube,
			down.map((dimension) => labelsOf(dimension, as)),
			columns.length
		)
	};
}
