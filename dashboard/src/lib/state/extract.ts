import type { Basis, LevelCode, Sex } from '#db/schema.ts';
import { PARAMETERS, type Choices, type Series } from './selection.ts';

/** The tables of figures that parts can be taken of, by their names in the API. */
export type ExtractTableName = 'indicators' | 'counts';

/** What the page of downloads shows and hands out; the whole of it stands in the URL. No list is empty but those that the table lacks. */
export interface ExtractChoice {
	table: ExtractTableName;
	/** Codes; empty for counts. */
	indicators: string[];
	/** As the API names them: codes, `study`, `county:21` … */
	regions: string[];
	sexes: Sex[];
	/** Empty for counts. */
	bases: Basis[];
	/** Empty for indicators. */
	levels: LevelCode[];
	/** First and last year; null: as far as there are figures. */
	from: number | null;
	to: number | null;
}

/** What can be chosen, as far as the URL has to be checked against it. */
export interface ExtractChoices {
	indicators: Choices['indicators'];
	/** Of each table every name that brings a region with figures, in the order in which they are written. */
	regions: Record<ExtractTableName, string[]>;
	levels: LevelCode[];
	/** Of each table, ascending. */
	years: Record<ExtractTableName, number[]>;
}

/** Names of the parameters in the URL, in the order in which they are written. */
export const EXTRACT_CHOICE_PARAMETERS = {
	table: 'tabell',
	indicators: PARAMETERS.indicator,
	regions: 'omrade',
	sexes: PARAMETERS.sex,
	bases: PARAMETERS.basis,
	levels: 'niva',
	from: 'fran',
	to: 'till'
} as const satisfies Record<keyof ExtractChoice, string>;

/**
 * A part of the URL that could not be followed. `unknown`: there is no such parameter. Of years: `number` it is no year,
 * `order` they end before they begin, `outside` there are no figures then.
 */
export type ExtractRefusal =
	| { parameter: Exclude<keyof ExtractChoice, 'from' | 'to'> | 'unknown'; asked: string }
	| { parameter: 'years'; why: 'number' | 'order' | 'outside'; asked: string };

const TABLE_WORDS: Record<ExtractTableName, string> = { indicators: 'matt', counts: 'antal' };

/** Every one of a list, also of those that come later. */
export const ALL = 'alla';

const REGION_WORDS: Record<string, string> = {
	study: 'tre-lanen',
	participants: 'deltagare',
	municipalities: 'kommuner',
	counties: 'lan',
	all: ALL
};

/** Without a wish: the municipalities of the three counties, and the country beside them. */
export const DEFAULT_REGIONS = ['study', '00'];

/** One series of these regions, in the order in which they are offered, every year. */
export const seriesExtract = (
	{ indicator, sex, basis }: Series,
	regions: string[] = DEFAULT_REGIONS
): ExtractChoice => ({
	table: 'indicators',
	indicators: [indicator],
	regions,
	sexes: [sex],
	bases: [basis],
	levels: [],
	from: null,
	to: null
});

/** The URL's word for a region as the API names it: `lan-21` for `county:21`, `grupp-C8` for `group:C8`. */
export const regionWord = (name: string): string =>
	REGION_WORDS[name] ?? name.replace('county:', 'lan-').replace('group:', 'grupp-');

/** The URL's word for a table. */
export const tableWord = (table: ExtractTableName): string => TABLE_WORDS[table];

/** Women and men are counted apart, never both together. */
export const COUNTED_SEXES: Sex[] = [2, 1];

/** The sexes of which any of these indicators has figures, in the order in which they are offered. */
export const sexesOf = (table: ExtractTableName, indicators: Choices['indicators']): Sex[] =>
	table === 'counts'
		? COUNTED_SEXES
		: ([0, 2, 1] as const).filter((sex) => indicators.some(({ sexes }) => sexes.includes(sex)));

/** The bases of which any of these indicators has figures. */
export const basesOf = (indicators: Choices['indicators']): Basis[] =>
	(['population', 'known'] as const).filter((basis) => indicators.some(({ bases }) => bases.includes(basis)));

/** The indicators of a choice. */
export const chosenIndicators = (codes: string[], { indicators }: Pick<ExtractChoices, 'indicators'>) =>
	indicators.filter(({ code }) => codes.includes(code));
