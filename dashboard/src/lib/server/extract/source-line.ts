import type { Texts } from '#lib/i18n/locale.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import type { Extract } from './extract.ts';

/** Under everything that is computed: SCB asks not to be named as the source of figures that others have processed. */
export const CALCULATED: Texts = {
	sv: 'Egen beräkning; underlag: öppna data från SCB',
	en: 'Own calculation; based on open data from Statistics Sweden (SCB)'
};

const UNTOUCHED = {
	sv: (tables: string) => `Källa: SCB, tabell ${tables}`,
	en: (tables: string) => `Source: Statistics Sweden (SCB), table ${tables}`
};

/** What a source line is made of. */
type Sourced = Pick<Extract, 'locale' | 'regions' | 'sourceTables'> & { table: Pick<Extract['table'], 'columns'> };

const isCounts = ({ columns }: Sourced['table']): boolean => columns.some(({ name }) => name === 'persons');

/** Whether every figure stands as SCB published it: counts, and none of the country, whose counts are sums. */
export const isUntouched = ({ regions, table }: Extract): boolean =>
	isCounts(table) && regions.every(({ code }) => code !== COUNTRY);

/**
 * The source line that belongs under the figures: SCB is named as their source only where they stand as it published
 * them. The country's counts are sums, as the column `value_type` says.
 */
export function sourceLine({ locale, regions, sourceTables, table }: Sourced): string {
	if (!isCounts(table) || regions.every(({ code }) => code === COUNTRY)) return CALCULATED[locale];
	const untouched = UNTOUCHED[locale](sourceTables.join(', '));
	const summed = regions.find(({ code }) => code === COUNTRY);
	return summed ? `${untouched}. ${summed.name}: ${CALCULATED[locale]}` : untouched;
}
