import { error, redirect } from '@sveltejs/kit';
import { downloadsOf } from '#lib/server/extract/downloads.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import { listEvents } from '#db/queries/events.ts';
import { regionByCode } from '#db/queries/regions.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { readComposition } from '#lib/server/composition.ts';
import { mapGeometry } from '#lib/server/geography.ts';
import { levelMarks, measureMarks, readNotes } from '#lib/server/marks.ts';
import { readMeasures } from '#lib/server/measures.ts';
import { describeChoice } from '#lib/server/structured-data/describe.ts';
import { publisher } from '#lib/server/site-publisher.ts';
import { readMunicipalities } from '#lib/server/municipalities.ts';
import { readBasisGaps, readPanel } from '#lib/server/panel.ts';
import { seriesExtract, sexesOf } from '#lib/state/extract.ts';
import { readSeries } from '#lib/state/selection.ts';
import { codeOfSlug, municipalitySlug } from '#lib/state/slug.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { ownChange } from '#lib/stats/own-change.ts';
import { STANDARD_PERIODS } from '#lib/stats/periods.ts';
import { restsOn } from '#lib/stats/marks.ts';
import { disturbances } from '#lib/story/events.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import { paths } from '#lib/ui/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
	const { db } = locals;
	const locale = localeOf(params.lang);
	const municipalities = await readMunicipalities(db);
	const own = municipalities.find(({ code }) => code === codeOfSlug(params.municipality));
	if (!own) error(404);
	if (params.municipality !== municipalitySlug(own)) redirect(308, `./${municipalitySlug(own)}${url.search}`);

	const definitions = await offeredIndicators(db);
	const { refusals, ...series } = readSeries(url.searchParams, definitions);
	const definition = definitions.find(({ code }) => code === series.indicator)!;
	const bySex = (sex: 1 | 2) => (definition.sexes.includes(sex) ? readPanel(db, { ...series, sex }) : null);
	const [panel, basisGaps, women, men, composition, measures, events, county, notes] = await Promise.all([
		readPanel(db, series),
		readBasisGaps(db, series, definition.bases),
		bySex(2),
		bySex(1),
		readComposition(db, own.code, series.sex, locale),
		readMeasures(db, own.code, locale),
		listEvents(db),
		regionByCode(db, own.countyCode),
		readNotes(db, locale)
	]);
	const site = { origin: url.origin, dataPath: paths(locale).data, publisher };
	// the page shows women and men beside each other, whoever else is chosen
	const sexes = sexesOf('indicators', [definition]).filter((sex) => sex !== 0 || sex === series.sex);
	const shown = { ...seriesExtract(series, [COUNTRY, own.code]), sexes };
	locals.structuredData = async () => describeChoice(db, shown, site, await allWords(locale));
	return {
		own,
		county: county!.name,
		municipalities,
		neighbours: mapGeometry().neighbours[own.code] ?? [],
		series,
		refusals,
		indicator: localiseIndicator(definition, locale),
		indicators: definitions.map(({ code, title, sexes, bases }) => ({ code, title: title[locale], sexes, bases })),
		panel,
		basisGaps,
		marks: measureMarks(notes, definition, [own.code], panel),
		levelMarks: levelMarks(notes, own.code, composition.years),
		sexRows: { women: women?.rows[own.code] ?? null, men: men?.rows[own.code] ?? null },
		composition,
		ownChange: ownChange(own, municipalities, panel, STANDARD_PERIODS),
		measures,
		downloads: await downloadsOf(db, shown, locale, site.dataPath),
		events: disturbances(events, restsOn(definition), locale).filter(
			({ scope }) => scope.includes(own.code) || scope.includes('00')
		)
	};
};
