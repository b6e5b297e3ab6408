import { listEvents } from '#db/queries/events.ts';
import { downloadsOf } from '#lib/server/extract/downloads.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { colourLimits } from '#lib/server/colour-limits.ts';
import { mapGeometry, mapLabels, mapSigns } from '#lib/server/geography.ts';
import { describeChoice } from '#lib/server/structured-data/describe.ts';
import { publisher } from '#lib/server/site-publisher.ts';
import { groupMarks } from '#lib/server/marks.ts';
import { readMunicipalities } from '#lib/server/municipalities.ts';
import { readBasisGaps, readPanel } from '#lib/server/panel.ts';
import { seriesExtract } from '#lib/state/extract.ts';
import { readSeries } from '#lib/state/selection.ts';
import { restsOn } from '#lib/stats/marks.ts';
import { disturbances } from '#lib/story/events.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import { paths } from '#lib/ui/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
	const { db } = locals;
	const locale = localeOf(params.lang);
	const definitions = await offeredIndicators(db);
	const series = readSeries(url.searchParams, definitions);
	const definition = definitions.find(({ code }) => code === series.indicator)!;
	const panel = await readPanel(db, series);
	const [marks, basisGaps, municipalities, events] = await Promise.all([
		groupMarks(db, definition, panel, locale),
		readBasisGaps(db, series, definition.bases),
		readMunicipalities(db),
		listEvents(db)
	]);
	const site = { origin: url.origin, dataPath: paths(locale).data, publisher };
	const shown = seriesExtract(series);
	const labels = mapLabels(municipalities, panel);
	locals.structuredData = async () => describeChoice(db, shown, site, await allWords(locale));
	return {
		panel,
		marks,
		basisGaps,
		municipalities,
		indicator: localiseIndicator(
			definitions.find(({ code }) => code === series.indicator)!,
			locale
		),
		indicators: definitions.map(({ code, title, sexes, bases }) => ({ code, title: title[locale], sexes, bases })),
		events: disturbances(events, restsOn(definition), locale),
		downloads: await downloadsOf(db, shown, locale, site.dataPath),
		limits: colourLimits(panel, definition.kind),
		geometry: mapGeometry(),
		labels,
		signs: mapSigns(marks.byYear, labels)
	};
};
