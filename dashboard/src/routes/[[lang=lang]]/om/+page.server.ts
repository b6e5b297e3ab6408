import { listIndicators } from '#db/queries/indicators.ts';
import { currentRelease } from '#db/queries/releases.ts';
import { listEvents } from '#db/queries/events.ts';
import { sourceTables } from '#db/queries/sources.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { readMunicipalities } from '#lib/server/municipalities.ts';
import { localiseEvent } from '#lib/story/events.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, params }) => {
	const locale = localeOf(params.lang);
	const [definitions, municipalities, tables, events, release] = await Promise.all([
		listIndicators(db),
		readMunicipalities(db),
		sourceTables(db),
		listEvents(db),
		currentRelease(db)
	]);
	return {
		indicators: definitions.map((definition) => localiseIndicator(definition, locale)),
		municipalities,
		tables: tables.map((table) => ({
			code: table.code,
			url: table.url,
			licence: table.licence,
			published: table.published,
			title: locale === 'sv' ? table.title_sv : table.title_en,
			notes: locale === 'sv' ? table.notes_sv : table.notes_en
		})),
		events: events.map((event) => ({ ...localiseEvent(event, locale), source: event.source })),
		release
	};
};
