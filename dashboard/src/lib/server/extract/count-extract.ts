import type { Selectable } from 'kysely';
import { listEvents } from '#db/queries/events.ts';
import { countObservations, observationPages, type ObservationRow, observedTables } from '#db/queries/observations.ts';
import { type LineParts, observationLines } from '#db/queries/observation-lines.ts';
import { observationYears } from '#db/queries/years.ts';
import type { EventTable, LevelCode } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { choiceList, sexOf, sexWord } from '#lib/server/query/parameters.ts';
import { selectRegions, selectYears } from '#lib/server/query/selection.ts';
import { eventNotes } from './event-notes.ts';
import { extractTable } from './extract.ts';
import { EXTRACT_PARAMETERS, PAGE_ROWS } from './parameters.ts';
import { sourceNotes } from './source-notes.ts';
import { sourcesOf } from './sources.ts';
import { type ColumnMakers, type LineWriter, tabulate, text, whole } from './table.ts';

/** SCB counts women and men, never both together. */
const COUNTED_SEXES = ['men', 'women'] as const;

const LEVEL_CODES = ['1', '2', '3', '4', '5', '6', '7', 'US'] as const satisfies LevelCode[];

const TITLE = { sv: 'Antal personer efter utbildningsnivå', en: 'Persons by education level' };

function columns(events: Selectable<EventTable>[], locale: Locale): ColumnMakers<ObservationRow> {
	const notes = eventNotes(events, locale);
	return {
		region_code: text((row) => row.region_code),
		region_name: text((row) => row.region_name),
		year: whole((row) => row.year),
		sex: text((row) => sexWord(row.sex)),
		age_from: whole((row) => row.age_from),
		age_to: whole((row) => row.age_to),
		level_code: text((row) => row.level),
		level_name: text((row) => (locale === 'sv' ? row.level_sv : row.level_en)),
		persons: whole((row) => row.persons),
		status: text((row) => row.status),
		// the country's counts are sums of the parts, all others stand as SCB published them: data/datapackage.json
		value_type: text((row) => (row.region_code === COUNTRY ? 'calculated' : 'scb')),
		source_table: text((row) => row.source_table),
		events: text((row) =>
			notes({ region: row.region_code, year: row.year, tables: [row.source_table], levels: [row.level] })
		)
	};
}

/** The parts of a line, each made by the same columns as the cells; year, ages, persons and status are written by the database. */
function lineParts(makers: ColumnMakers<ObservationRow>, { delimiter, newline, join }: LineWriter): LineParts {
	const part =
		(...names: string[]) =>
		(row: Partial<ObservationRow>) =>
			join(names.map((name) => makers[name]!.of(row as ObservationRow)));
	return {
		delimiter,
		newline,
		region: part('region_code', 'region_name'),
		sex: part('sex'),
		level: part('level_code', 'level_name'),
		end: part('value_type', 'source_table', 'events')
	};
}

export const countExtract = extractTable({
	name: 'counts',
	summary: 'Persons by region, year, sex and education level, one row for each count',
	parameters: { ...EXTRACT_PARAMETERS, sex: choiceList(COUNTED_SEXES), level: choiceList(LEVEL_CODES) },
	async extract(db, { region, sex, level: levels, lang, ...wish }) {
		const regions = await selectRegions(db, region);
		const choice = { regions: regions.map(({ code }) => code), sexes: sex?.map(sexOf), levels };
		const years = selectYears(await observationYears(db, choice), wish);
		const filter = { ...choice, years };
		const sourceTables = await observedTables(db, filter);
		const makers = columns(await listEvents(db), lang);
		return {
			subject: 'antal-efter-niva',
			title: TITLE[lang],
			locale: lang,
			regions,
			years,
			sourceTables,
			sources: await sourcesOf(db, sourceTables, lang),
			notes: await sourceNotes(db, sourceTables, lang),
			countRows: () => countObservations(db, filter),
			table: tabulate(() => observationPages(db, filter, PAGE_ROWS), makers),
			key: ['source_table', 'region_code', 'year', 'sex', 'age_from', 'age_to', 'level_code'],
			lines: (writer) => observationLines(db, filter, lineParts(makers, writer))
		};
	}
});
