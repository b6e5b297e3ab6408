import type { Selectable } from 'kysely';
import { listEvents } from '#db/queries/events.ts';
import { indicatorValuePages, type LabelledValueRow } from '#db/queries/values.ts';
import { valueYears } from '#db/queries/years.ts';
import type { EventTable, IndicatorDefinition } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { BASES, choiceList, indicatorList, SEX_WORDS, sexOf, sexWord } from '../query/parameters.ts';
import { selectIndicators, selectRegions, selectYears } from '../query/selection.ts';
import { roundValue, unitOf } from '../query/unit.ts';
import { dataFile } from './data-file.ts';
import { eventNotes } from './event-notes.ts';
import { FILE_PARAMETERS, PAGE_ROWS } from './parameters.ts';
import { type ColumnMakers, tabulate } from './table.ts';

/** Shares and differences are always ours, whatever SCB's counts behind them are. */
const CALCULATED = () => 'calculated';

function columns(
	definitions: IndicatorDefinition[],
	events: Selectable<EventTable>[],
	locale: Locale
): ColumnMakers<LabelledValueRow> {
	const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
	const of = ({ indicator }: LabelledValueRow) => byCode.get(indicator)!;
	const notes = eventNotes(events, locale);
	return {
		indicator: (row) => row.indicator,
		indicator_title: (row) => of(row).title[locale],
		region_code: (row) => row.region_code,
		region_name: (row) => row.region_name,
		year: (row) => row.year,
		sex: (row) => sexWord(row.sex),
		basis: (row) => row.basis,
		age_from: (row) => row.age_from,
		age_to: (row) => row.age_to,
		numerator: (row) => row.numerator,
		denominator: (row) => row.denominator,
		value: (row) => roundValue(row.value),
		unit: (row) => unitOf(of(row)),
		status: (row) => row.status,
		value_type: CALCULATED,
		source_tables: (row) => of(row).tables.join(' '),
		events: (row) => notes({ region: row.region_code, year: row.year, tables: of(row).tables })
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

export const indicatorFile = dataFile({
	path: '/indicators.csv',
	summary: 'Shares and differences with their numerators and denominators, one row for each value',
	parameters: {
		indicator: indicatorList,
		...FILE_PARAMETERS,
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
		return {
			subject: subjectOf(filter.indicators, sex ?? [], bases ?? []),
			regions,
			years,
			table: tabulate(
				indicatorValuePages(db, { ...filter, years }, PAGE_ROWS),
				columns(definitions, await listEvents(db), lang)
			)
		};
	}
});
