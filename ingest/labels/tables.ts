import { plain } from './labels.ts';

/** SCB's tables that can be loaded. */
export const TABLES = ['TAB3981', 'UtbBefRegionR', 'TAB5956', 'TAB6534'] as const;
export type TableCode = (typeof TABLES)[number];

/** How files call the tables: by ids old and new, and by the code of what they count. */
const NAMES: Record<string, TableCode> = {
	tab3981: 'TAB3981',
	utbildning: 'TAB3981',
	uf0506a1: 'TAB3981',
	utbbefregionr: 'UtbBefRegionR',
	'000000i2': 'UtbBefRegionR',
	tab5956: 'TAB5956',
	utbsunbefdesoregso: 'TAB5956',
	'000005mo': 'TAB5956',
	tab6534: 'TAB6534',
	utbsunbefdesoregson: 'TAB6534',
	'000007z6': 'TAB6534'
};

/** The table that an id, a code of contents or `code - text` names. */
export const tableNamed = (name: string): TableCode | undefined => NAMES[plain(name).split(' - ')[0]];

/** Whether a name is an id of SCB's in the new style, so that it can be the wrong one. */
export const isTableId = (name: string): boolean => /^TAB\d+$/i.test(name.trim());

/** Words of contents that are no number of persons. */
const SHARE = /andel|procent|per ?cent|share|%|medel|genomsnitt|average|mean|median/;

/** Whether contents are something else than a number of persons. */
export const isNoCount = (contents: string): boolean => SHARE.test(plain(contents));

/** Words for numbers of persons, and for figures of whatever kind: the tables have no others. */
const COUNT = /befolkning|folkmängd|invånare|person|antal|värde|population|inhabitants|number|\bcounts?\b|value/;

/** SCB's codes of contents: `UF0506A1`, `000000I2`. */
const CODE = /^([a-z]{2}\d{4}|0{4}[0-9a-z]{2})[0-9a-z]{2}$/;

/**
 * Whether contents tell of nothing else than numbers of persons. `född i Sverige` does: where a file has a single value
 * of one more dimension, that value may stand where the contents are, and its figures are of a part of the population.
 */
export function isCount(contents: string): boolean {
	const text = plain(contents).split(' - ')[0];
	return isTableId(text) || tableNamed(text) !== undefined || CODE.test(text) || COUNT.test(plain(contents));
}
