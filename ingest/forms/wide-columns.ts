import { FIRST_YEAR, readYear } from '../numbers.ts';
import { Refusal, columnInWords, shown } from '../refusal.ts';
import { DIMENSIONS, type Dimension, dimensionOf, plain } from '../vocabulary.ts';
import type { Layout } from './form.ts';

/** What stands where in a wide file; columns are counted from 0. */
export interface WideColumns {
	labels: Record<Dimension, number>;
	/** In ascending order. */
	years: { column: number; year: number }[];
}

/** The columns of a wide file; refuses a heading that is no dimension and no year, and years out of order. */
export function wideColumns(file: string, layout: Layout): WideColumns {
	const labels = labelColumns(file, layout);
	const years = layout.header.flatMap((heading, column) =>
		dimensionOf(heading) ? [] : [{ column, year: yearOf(heading) ?? refuseHeading(file, layout, column) }]
	);
	if (years.length === 0) refuse(file, layout, layout.header.length, 'no year', 'at least one column with a year');
	years.forEach(({ column, year }, index) => {
		const before = years[index - 1]?.year;
		if (before !== undefined && year <= before)
			refuse(file, layout, column, `${year} after ${before}`, 'years in ascending order, each named once');
	});
	return { labels, years };
}

function labelColumns(file: string, layout: Layout): Record<Dimension, number> {
	const entries = (Object.keys(DIMENSIONS) as Dimension[]).map((dimension) => {
		const columns = layout.header.flatMap((heading, column) => (dimensionOf(heading) === dimension ? [column] : []));
		if (columns.length !== 1) refuseDimension(file, layout, dimension, columns);
		return [dimension, columns[0]] as const;
	});
	return Object.fromEntries(entries) as Record<Dimension, number>;
}

/** Some programs put the name of the contents before the year. */
const yearOf = (heading: string): number | null => readYear(plain(heading).replace(/^(befolkning|population) /, ''));

function refuseDimension(file: string, layout: Layout, dimension: Dimension, columns: number[]): never {
	const names = DIMENSIONS[dimension].map((name) => `"${name}"`).join(' or ');
	if (columns.length > 1) refuse(file, layout, columns[1], `${names} a second time`, `one column ${names}`);
	const stranger = layout.header.findIndex((heading) => !dimensionOf(heading) && yearOf(heading) === null);
	const found = stranger < 0 ? `no column ${names}` : shown(layout.header[stranger]);
	refuse(file, layout, stranger < 0 ? 0 : stranger, found, `a column ${names}`);
}

function refuseHeading(file: string, layout: Layout, column: number): never {
	const heading = layout.header[column];
	const found = heading === '' ? 'a column without heading' : shown(heading);
	refuse(file, layout, column, found, `a year from ${FIRST_YEAR} on, such as "2025"`);
}

function refuse(file: string, layout: Layout, column: number, found: string, expected: string): never {
	throw new Refusal(
		'years',
		{ file, row: layout.headerRow, column: columnInWords(column, layout.header) },
		found,
		expected,
		'Download the table again with region, age, level and sex as rows and the years as columns'
	);
}
