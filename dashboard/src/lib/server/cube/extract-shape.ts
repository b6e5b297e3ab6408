import type { LevelCode } from '#db/schema.ts';
import type { Locale, Texts } from '#lib/i18n/locale.ts';
import { CALCULATED } from '#lib/server/extract/source-line.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { BASES, SEX_WORDS, sexOf, type SexWord } from '#lib/server/query/parameters.ts';
import type { Dimension } from './cube.ts';
import { BASIS_NAMES, DIMENSION_WORDS, SEX_NAMES, UNIT_WORDS } from './words.ts';

/** A row of an extract by the names of its columns. */
export type Row = (column: string) => Cell;

/** How rows of an extract become a dimension. */
export interface Axis {
	/** The column, or what stands for several: `age` is `age_from` and `age_to`. */
	code: string;
	label: Texts;
	role?: Dimension['role'];
	/** The code of a row's category. */
	of(row: Row): string;
	/** Its name. */
	nameOf(row: Row, locale: Locale): string;
	/** The order of the categories; undefined: as they come. */
	order?: readonly string[] | 'by code';
	/** Columns that depend on this dimension alone, in file formats that have no columns told of its values. */
	attributes?: string[];
	/** A footnote that a row's category has; null: none. */
	noteOf?(row: Row, locale: Locale): string | null;
}

/** How an extract becomes a cube. */
export interface Shape {
	/** The last is the year; the measures stand before it. */
	axes: Axis[];
	/** Columns; the first is the one that `status` is about. */
	measures: string[];
	/** What is counted, where it is not what the extract is called. */
	contents?: Texts;
}

const column = (code: string, label: Texts, name: string, more: Partial<Axis> = {}): Axis => ({
	code,
	label,
	of: (row) => String(row(code)),
	nameOf: (row) => String(row(name)),
	...more
});

const REGION = column('region_code', DIMENSION_WORDS.region, 'region_name', { role: 'geo', order: 'by code' });
const YEAR = column('year', DIMENSION_WORDS.year, 'year', { role: 'time', order: 'by code' });

const SEX = column('sex', DIMENSION_WORDS.sex, 'sex', {
	nameOf: (row, locale) => SEX_NAMES[sexOf(row('sex') as SexWord)][locale],
	order: SEX_WORDS
});

const BASIS = column('basis', DIMENSION_WORDS.basis, 'basis', {
	nameOf: (row, locale) => BASIS_NAMES[row('basis') as (typeof BASES)[number]][locale],
	order: BASES
});

const AGE: Axis = {
	code: 'age',
	label: DIMENSION_WORDS.age,
	of: (row) => `${row('age_from')}-${row('age_to')}`,
	nameOf: (row, locale) => `${row('age_from')}–${row('age_to')} ${{ sv: 'år', en: 'years' }[locale]}`,
	order: 'by code'
};

const LEVEL_ORDER = ['1', '2', '3', '4', '5', '6', '7', 'US'] satisfies LevelCode[];

/** `procent; TAB3981`: in what an indicator is told, and the tables behind. */
const unitNote = (row: Row, locale: Locale) =>
	`${UNIT_WORDS[row('unit') as keyof typeof UNIT_WORDS][locale]}; ${row('source_tables')}`;

/** Sums that SCB did not publish as such. */
const calculatedNote = (row: Row, locale: Locale) => (row('value_type') === 'calculated' ? CALCULATED[locale] : null);

const INDICATORS: Shape = {
	axes: [
		REGION,
		column('indicator', DIMENSION_WORDS.indicator, 'indicator_title', {
			attributes: ['unit', 'value_type', 'source_tables'],
			noteOf: unitNote
		}),
		SEX,
		BASIS,
		YEAR
	],
	measures: ['value', 'numerator', 'denominator', 'age_from', 'age_to']
};

const COUNTS: Shape = {
	axes: [
		{ ...REGION, attributes: ['value_type'], noteOf: calculatedNote },
		column('source_table', DIMENSION_WORDS.table, 'source_table', { order: 'by code' }),
		AGE,
		column('level_code', DIMENSION_WORDS.level, 'level_name', { order: LEVEL_ORDER }),
		SEX,
		YEAR
	],
	measures: ['persons'],
	contents: { sv: 'Antal personer', en: 'Persons' }
};

/** The shape of an extract with these columns. */
export const shapeOf = (columns: readonly { name: string }[]): Shape =>
	columns.some(({ name }) => name === 'indicator') ? INDICATORS : COUNTS;
