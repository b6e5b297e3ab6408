import type { Selectable } from 'kysely';
import { listEvents } from '#db/queries/events.ts';
import { countValues, indicatorValuePages, type LabelledValueRow } from '#db/queries/value-pages.ts';
import { valueYears } from '#db/queries/years.ts';
import type { EventTable, IndicatorDefinition } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { BASES, choiceList, indicatorList, SEX_WORDS, sexOf, sexWord } from '#lib/server/query/parameters.ts';
import { derivedOf } from '#lib/server/provenance.ts';
import { selectIndicators, selectRegions, selectYears } from '#lib/server/query/selection.ts';
import { roundValue, unitOf } from '#lib/server/query/unit.ts';
import { restsOn } from '#lib/stats/marks.ts';
import { eventNotes } from './event-notes.ts';
import { extractTable } from './extract.ts';
import { EXTRACT_PARAMETERS, PAGE_ROWS } from './parameters.ts';
import { provenanceNotes } from './provenance-notes.ts';
import { sourceNotes } from './source-notes.ts';
import { sourcesOf } from './sources.ts';
import { type ColumnMakers, decimal, tabulate, text, whole } from './table.ts';

function columns(
	definitions: IndicatorDefinition[],
	events: Selectable<EventTable>[],
	locale: Locale
): ColumnMakers<LabelledValueRow> {
	const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
	const subjects = new Map(definitions.map((definition) => [definition.code, restsOn(definition)]));
	const of = ({ indicator }: LabelledValueRow) => byCode.get(indicator)!;
	const notes = eventNotes(events, locale);
	return {
		indicator: text((row) => row.indicator),
		indicator_title: text((row) => of(row).title[locale]),
		region_code: text((row) => row.region_code),
		region_name: text((row) => row.region_name),
		year: whole((row) => row.year),
		sex: text((row) => sexWord(row.sex)),
		basis: text((row) => row.basis),
		age_from: whole((row) => row.age_from),
		age_to: whole((row) => row.age_to),
		numerator: whole((row) => row.numerator),
		denominator: whole((row) => row.denominator),
		value: decimal((row) => roundValue(row.value)),
		unit: text((row) => unitOf(of(row))),
		status: text((row) => row.status),
		// shares and differences are always ours, whatever SCB's counts behind them are
		value_type: text(() => 'calculated'),
		source_tables: text((row) => of(row).tables.join(' ')),
		events: text((row) => notes({ region: row.region_code, year: row.year, ...subjects.get(row.indicator)! }))
	};
}

/** `hogutbildade_women_known`: one indicator by its code, several together; of sex and basis only what is unusual and alone. */
function subjectOf(indicators: string[], sexes: string[], bases: string[]): string {
	const unusual = [sexes, bases].flatMap((chosen) => (chosen.length === 1 ? chosen : []));
	return [
		indicators.length === 1 ? indicators[0]! : 'indikatorer',
		...unusual.filter((word) => word !== 'total' && word !== 'population')
	].join('_');
}

const titleOf = (definitions: IndicatorDefinition[], locale: Locale): string =>
	definitions.length === 1 ? definitions[0]!.title[locale] : { sv: 'Indikatorer', en: 'Indicators' }[locale];

export const indicatorExtract = extractTable({
	name: 'indicators',
	summary: 'Shares and differences with their numerators and denominators, one row for each value',
	parameters: {
		indicator: indicatorList,
		...EXTRACT_PARAMETERS,
		sex: choiceList(SEX_WORDS),
		basis: choiceList(BASES)
	},
	async extract(db, { indicator, region, sex, basis: bases, lang, ...wish }) {
		const definitions = await selectIndicators(db, indicator);
		const regions = await selectRegions(db, region);
		const filter = {
			indicators: definitions.map(({ code }) => code),
			regions: regions.map(({ code }) => code),
			sexes: sex?.map(sexOf),
			bases
		};
		const years = selectYears(await valueYears(db, filter), wish);
		const hasTotals = (sex ?? ['total']).includes('total') && (bases ?? ['population']).includes('population');
		const derived = (await derivedOf(db)).filter(
			({ indicator, region, year }) =>
				hasTotals && filter.indicators.includes(indicator) && filter.regions.includes(region) && years.includes(year)
		);
		const sourceTables = [...new Set(definitions.flatMap(({ tables }) => tables))].sort();
		return {
			subject: subjectOf(filter.indicators, sex ?? [], bases ?? []),
			title: titleOf(definitions, lang),
			locale: lang,
			regions,
			years,
			sourceTables,
			sources: await sourcesOf(db, sourceTables, lang),
			notes: [
				...definitions.map(({ title, definition }) => `${title[lang]}: ${definition[lang]}`),
				...provenanceNotes(derived, definitions, lang),
				...(await sourceNotes(db, sourceTables, lang))
			],
			countRows: () => countValues(db, { ...filter, years }),
			table: tabulate(
				() => indicatorValuePages(db, { ...filter, years }, PAGE_ROWS),
				columns(definitions, await listEvents(db), lang)
			),
			key: ['indicator', 'region_code', 'year', 'sex', 'basis']
		};
	}
});
