import type { Locale } from '../i18n/locale.ts';
import type { Series } from '../state/selection.ts';

/** The API's words for SCB's codes of sex. */
const API_SEX = ['total', 'men', 'women'] as const;

/** The addresses of the figures that a selection shows: every year of the 39 municipalities and the country. */
export function downloadsOf({ indicator, sex, basis }: Series, locale: Locale) {
	const address = (dialect: string) =>
		`/api/v1/files/indicators.csv?${new URLSearchParams({ indicator, sex: API_SEX[sex], basis, dialect, lang: locale })}`;
	return { people: address('excel'), code: address('code') };
}
