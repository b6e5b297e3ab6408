import type { EducationDb } from '#db/open.server.ts';
import { seriesValues } from '#db/queries/values.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { beforeAfter } from '#lib/stats/before-after.ts';
import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import { offeredIndicators } from './indicators.ts';

/** Every indicator of one municipality: its latest value with counts, and before and after (women and men together). */
export async function readMeasures(db: EducationDb, region: string, locale: Locale) {
	const definitions = await offeredIndicators(db);
	return Promise.all(
		definitions.map(async (definition) => {
			const rows = await seriesValues(db, {
				indicator: definition.code,
				sex: 0,
				basis: 'population',
				regions: [region]
			});
			const panel = { years: rows.map(({ year }) => year), ageTo: rows.map(({ age_to }) => age_to) };
			const values = rows.map(({ value }) => value);
			const latest = rows.at(-1) ?? null;
			return {
				indicator: localiseIndicator(definition, locale),
				latest: latest && {
					year: latest.year,
					value: latest.value,
					numerator: latest.numerator,
					denominator: latest.denominator
				},
				...beforeAfter(panel, values, STANDARD_PERIODS)
			};
		})
	);
}
