import type { Basis, Sex } from '#db/schema.ts';
import type { Texts } from '#lib/i18n/locale.ts';

/** What the dimensions are called: SCB's own words where SCB has them. */
export const DIMENSION_WORDS = {
	indicator: { sv: 'indikator', en: 'indicator' },
	region: { sv: 'region', en: 'region' },
	age: { sv: 'ålder', en: 'age' },
	level: { sv: 'utbildningsnivå', en: 'level of education' },
	sex: { sv: 'kön', en: 'sex' },
	basis: { sv: 'andel av vilka', en: 'share of whom' },
	table: { sv: 'tabell hos SCB', en: 'table of SCB' },
	contents: { sv: 'tabellinnehåll', en: 'observations' },
	year: { sv: 'år', en: 'year' }
} satisfies Record<string, Texts>;

/** Women and men together, men, women. */
export const SEX_NAMES: Record<Sex, Texts> = {
	0: { sv: 'totalt', en: 'total' },
	1: { sv: 'män', en: 'men' },
	2: { sv: 'kvinnor', en: 'women' }
};

/** What a share is a share of. */
export const BASIS_NAMES: Record<Basis, Texts> = {
	population: { sv: 'hela befolkningen', en: 'the whole population' },
	known: { sv: 'dem med känd utbildningsnivå', en: 'those with known level' }
};

/** What is counted beside the value of an indicator, and in what. `value` has the unit of the indicator. */
export const MEASURE_WORDS = {
	value: { sv: 'värde', en: 'value' },
	numerator: { sv: 'täljare', en: 'numerator' },
	denominator: { sv: 'nämnare', en: 'denominator' },
	age_from: { sv: 'ålder från och med', en: 'age from' },
	age_to: { sv: 'ålder till och med', en: 'age to' },
	persons: { sv: 'antal', en: 'number' }
} satisfies Record<string, Texts>;

/** Units. */
export const UNIT_WORDS = {
	'per cent': { sv: 'procent', en: 'per cent' },
	'percentage points': { sv: 'procentenheter', en: 'percentage points' },
	persons: { sv: 'antal personer', en: 'persons' },
	years: { sv: 'år', en: 'years' }
} satisfies Record<string, Texts>;

/** `efter region, kön och år`: what a table is divided by, as the end of its title. */
export function divided(labels: string[], locale: 'sv' | 'en'): string {
	const list = new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(labels);
	return `${{ sv: 'efter', en: 'by' }[locale]} ${list}`;
}
