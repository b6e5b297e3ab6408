import type { CheckName } from '../checks/catalogue.ts';
import { FIRST_YEAR, readYear } from '../numbers.ts';
import { Refusal, columnInWords, shown } from '../refusal.ts';
import { DIMENSIONS, type Dimension, dimensionOf, plain } from '../vocabulary.ts';
import type { Layout } from './form.ts';

/** A column of figures: its index from 0 and the year in its heading. */
export interface YearColumn {
	column: number;
	year: number;
}

/** What stands where in a wide file. */
export interface WideColumns {
	/** Indices from 0. */
	labels: Record<Dimension, number>;
	/** In ascending order. */
	years: YearColumn[];
}

/** The columns of a wide file; refuses a heading that is no dimension and no year, and years out of order. */
export function wideColumns(file: string, layout: Layout): WideColumns {
	const refuse = refuser(file, layout);
	return { labels: labelColumns(layout.header, refuse), years: yearColumns(layout.header, refuse) };
}

type Refuse = (check: CheckName, column: number, found: string, expected: string) => never;

const refuser =
	(file: string, { header, headerRow }: Layout): Refuse =>
	(check, column, found, expected) => {
		throw new Refusal(
			check,
			{ file, row: headerRow, column: columnInWords(column, header) },
			found,
			expected,
			'Download the table again with region, age, level and sex as rows and the years as columns'
		);
	};

function labelColumns(header: readonly string[], refuse: Refuse): Record<Dimension, number> {
	const places = (Object.keys(DIMENSIONS) as Dimension[]).map((dimension) => {
		const name = DIMENSIONS[dimension].map((heading) => `"${heading}"`).join(' or ');
		const columns = [...header.keys()].filter((column) => dimensionOf(header[column]) === dimension);
		if (columns.length === 0) refuseMissing(header, name, refuse);
		if (columns.length > 1) refuse('columns', columns[1], `${name} a second time`, `one column ${name}`);
		return [dimension, columns[0]];
	});
	return Object.fromEntries(places);
}

/** A heading that is nothing else may be the one that is missed, misspelt. */
function refuseMissing(header: readonly string[], name: string, refuse: Refuse): never {
	const stranger = header.findIndex((heading) => !dimensionOf(heading) && yearOf(heading) === null);
	if (stranger < 0) refuse('columns', header.length, `no column ${name}`, `a column ${name}`);
	refuse('columns', stranger, shown(header[stranger]), `a column ${name}`);
}

function yearColumns(header: readonly string[], refuse: Refuse): YearColumn[] {
	const columns = [...header.keys()].filter((column) => !dimensionOf(header[column]));
	if (columns.length === 0) refuse('columns', header.length, 'no year', 'at least one column with a year');
	const years = columns.map((column) => ({ column, year: yearOf(header[column]) ?? refuseHeading(column) }));
	years.forEach(({ column, year }, index) => {
		const before = years[index - 1]?.year ?? 0;
		if (year <= before) refuse('years', column, `${year} after ${before}`, 'years in ascending order, each named once');
	});
	return years;

	function refuseHeading(column: number): never {
		const heading = header[column];
		if (heading === '') refuse('columns', column, 'a column without heading', 'a year');
		if (/\d/.test(heading)) refuse('years', column, shown(heading), `a year from ${FIRST_YEAR} on`);
		refuse('columns', column, shown(heading), 'no other columns than region, age, level, sex and years');
	}
}

/** Some downloads have the name of the contents before the year. */
const yearOf = (heading: string): number | null => readYear(plain(heading).replace(/^(befolkning|population) /, ''));
