import { localeOf } from '#lib/i18n/locale.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import { readMunicipalities } from '#lib/server/municipalities.ts';
import { readPanel } from '#lib/server/panel.ts';
import { readSeries } from '#lib/state/selection.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, url, params }) => {
	const locale = localeOf(params.lang);
	const definitions = await offeredIndicators(db);
	const { refusals, ...series } = readSeries(url.searchParams, definitions);
	const [{ years, rows }, municipalities] = await Promise.all([readPanel(db, series), readMunicipalities(db)]);
	const values = Object.values(rows).flatMap((row) => row.values);
	return {
		series,
		refusals,
		indicator: localiseIndicator(
			definitions.find(({ code }) => code === series.indicator)!,
			locale
		),
		indicators: definitions.map(({ code, title, sexes, bases }) => ({ code, title: title[locale], sexes, bases })),
		years: { from: years[0]!, to: years[years.length - 1]! },
		municipalities: municipalities.length,
		rows: values.filter((value) => value !== null).length
	};
};
