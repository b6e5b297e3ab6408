import type { RegionRow } from '#db/queries/regions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Sex } from '#db/schema.ts';
import type { Category, Dimension } from '#lib/server/cube/cube.ts';
import { DIMENSION_WORDS, SEX_NAMES } from '#lib/server/cube/words.ts';
import type { Variable } from './px-table.ts';

/** SCB's codes of women and men together, men, women. */
export const SEX_CODES: Record<Sex, string> = { 0: '1+2', 1: '1', 2: '2' };

/** The sex that a code means. */
export const sexOfCode = (code: string): Sex => (code === SEX_CODES[0] ? 0 : (Number(code) as Sex));

/** Regions under SCB's codes. `noteOf`: a footnote of one of them; undefined: none. */
export const regionVariable = (
	regions: RegionRow[],
	locale: Locale,
	noteOf: (region: RegionRow) => string | undefined = () => undefined
): Variable => ({
	code: 'Region',
	label: DIMENSION_WORDS.region[locale],
	role: 'geo',
	categories: regions.map((region): Category => {
		const note = noteOf(region);
		return { code: region.code, label: region.name, ...(note && { notes: [note] }) };
	}),
	extension: { show: 'code_value' }
});

export const sexVariable = (sexes: Sex[], locale: Locale, elimination: Variable['elimination']): Variable => ({
	code: 'Kon',
	label: DIMENSION_WORDS.sex[locale],
	categories: sexes.map((sex) => ({ code: SEX_CODES[sex], label: SEX_NAMES[sex][locale] })),
	elimination
});

/** What SCB says of all its figures about education: on what day of the year they hold. */
const REFERENCE_DAY = { sv: '31 december respektive år', en: '31 December each year' };

/** What is counted. `measuringType` as the specification has it. */
export const contentsVariable = (
	categories: Dimension['categories'],
	locale: Locale,
	measuringType: 'Stock' | 'Other'
): Variable => ({
	code: 'ContentsCode',
	label: DIMENSION_WORDS.contents[locale],
	role: 'metric',
	categories,
	extension: {
		refperiod: Object.fromEntries(categories.map(({ code }) => [code, REFERENCE_DAY[locale]])),
		measuringType: Object.fromEntries(categories.map(({ code }) => [code, measuringType]))
	}
});

export const yearVariable = (years: number[], locale: Locale): Variable => ({
	code: 'Tid',
	label: DIMENSION_WORDS.year[locale],
	role: 'time',
	categories: years.map((year) => ({ code: String(year), label: String(year) }))
});

const PERIOD_WORDS = { sv: 'År', en: 'Years' };

/** `Befolkning efter region och kön. År 2010–2025`: a title with the years that a table has. */
export const withPeriod = (title: string, years: number[], locale: Locale): string =>
	`${title}. ${PERIOD_WORDS[locale]} ${[...new Set([years[0], years.at(-1)])].join('–')}`;
