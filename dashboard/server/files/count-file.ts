import type { Selectable } from 'kysely';
import { listEvents } from '#db/queries/events.ts';
import { observationPages, type ObservationRow } from '#db/queries/observations.ts';
import { observationYears } from '#db/queries/years.ts';
import type { EventTable } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { choiceList, sexOf, sexWord } from '../query/parameters.ts';
import { selectRegions, selectYears } from '../query/selection.ts';
import { dataFile } from './data-file.ts';
import { eventNotes } from './event-notes.ts';
import { FILE_PARAMETERS, PAGE_ROWS } from './parameters.ts';
import { type ColumnMakers, tabulate } from './table.ts';

/** SCB counts women and men, never both together. */
const COUNTED_SEXES = ['men', 'women'] as const;

function columns(events: Selectable<EventTable>[], locale: Locale): ColumnMakers<ObservationRow> {
	const notes = eventNotes(events, locale);
	return {
		region_code: (row) => row.region_code,
		region_name: (row) => row.region_name,
		year: (row) => row.year,
		sex: (row) => sexWord(row.sex),
		age_from: (row) => row.age_from,
		age_to: (row) => row.age_to,
		level_code: (row) => row.level,
		level_name: (row) => (locale === 'sv' ? row.level_sv : row.level_en),
		persons: (row) => row.persons,
		status: (row) => row.status,
		// the country's counts are sums of the parts, all others stand as SCB published them: data/datapackage.json
		value_type: (row) => (row.region_code === COUNTRY ? 'calculated' : 'scb'),
		source_table: (row) => row.source_table,
		events: (row) => notes({ region: row.region_code, year: row.year, tables: [row.source_table] })
	};
}

async function* ofSexes(pages: AsyncIterable<ObservationRow[]>, sexes: number[]) {
	for await (const page of pages) yield page.filter(({ sex }) => sexes.includes(sex));
}

export const countFile = dataFile({
	path: '/counts.csv',
	summary: 'Persons by region, year, sex and education level, one row for each count',
	parameters: { ...FILE_PARAMETERS, sex: choiceList(COUNTED_SEXES) },
	async extract(db, { region, sex = [...COUNTED_SEXES], lang, ...wish }) {
		const regions = await selectRegions(db, region);
		const codes = regions.map(({ code }) => code);
		const years = selectYears(await observationYears(db, { regions: codes }), wish);
		const pages = observationPages(db, { regions: codes, years }, PAGE_ROWS);
		return {
			subject: 'antal-efter-niva',
			regions,
			years,
			table: tabulate(ofSexes(pages, sex.map(sexOf)), columns(await listEvents(db), lang))
		};
	}
});
