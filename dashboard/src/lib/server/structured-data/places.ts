import type { RegionRow } from '#db/queries/regions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { JsonLd } from './script.ts';

type Region = Pick<RegionRow, 'code' | 'name' | 'level' | 'county_code'>;

const SWEDEN = { sv: 'Sverige', en: 'Sweden' };

const place = ({ code, name, level }: Region, locale: Locale): JsonLd =>
	level === 'country'
		? { '@type': 'Country', name: SWEDEN[locale], identifier: 'SE' }
		: { '@type': 'AdministrativeArea', name, identifier: code };

/**
 * Where the figures are from, by SCB's codes. A county stands for its municipalities where all of them are there, so
 * that the whole country is not 290 names.
 * @param shown the regions that have figures
 * @param all every region, to know which municipalities a county has
 */
export function placesOf(shown: Region[], all: Region[], locale: Locale): JsonLd[] {
	const codes = new Set(shown.map(({ code }) => code));
	const municipalities = all.filter(({ level }) => level === 'municipality');
	const isWhole = (county: string) =>
		codes.has(county) ||
		municipalities.filter(({ county_code }) => county_code === county).every(({ code }) => codes.has(code));
	const whole = new Set(all.flatMap(({ code, level }) => (level === 'county' && isWhole(code) ? [code] : [])));
	const named = all.filter(({ code, county_code }) => whole.has(code) || (codes.has(code) && !whole.has(county_code!)));
	return named.map((region) => place(region, locale));
}
