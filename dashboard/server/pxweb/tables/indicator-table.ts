import type { EducationDb } from '#db/open.server.ts';
import { regionsOfIndicator } from '#db/queries/coverage.ts';
import { listEvents } from '#db/queries/events.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import { indicatorValuePages, type LabelledValueRow, type ValueFilter } from '#db/queries/value-pages.ts';
import { valueYears } from '#db/queries/years.ts';
import type { Basis, IndicatorDefinition } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Category } from '#lib/server/cube/cube.ts';
import { BASIS_NAMES, DIMENSION_WORDS, divided, MEASURE_WORDS, UNIT_WORDS } from '#lib/server/cube/words.ts';
import { eventNotes } from '#lib/server/extract/event-notes.ts';
import { PAGE_ROWS } from '#lib/server/extract/parameters.ts';
import { CALCULATED } from '#lib/server/extract/source-line.ts';
import { sourceNotes } from '#lib/server/extract/source-notes.ts';
import { regionsOf } from '#lib/server/query/selection.ts';
import { roundValue, unitOf } from '#lib/server/query/unit.ts';
import { restsOn } from '#lib/stats/marks.ts';
import { breaksOf } from './event-notes.ts';
import { type Chosen, codesOf, type Figure, mustBeTold, type PxTable, told, type Variable } from './px-table.ts';
import * as variables from './variables.ts';

/** What there is of each indicator, in order. */
const MEASURES = ['value', 'numerator', 'denominator', 'age_from', 'age_to'] as const;
type Measure = (typeof MEASURES)[number];

const measureOf = (row: LabelledValueRow, measure: Measure): number | null =>
	measure === 'value' ? roundValue(row.value) : row[measure];

/** What a row lacks without a reason does not apply to it: a difference has no numerator. */
const figureOf = (row: LabelledValueRow, measure: Measure): Figure => {
	const value = measureOf(row, measure);
	return {
		codes: [row.region_code, variables.SEX_CODES[row.sex], row.basis, measure, String(row.year)],
		value,
		status: value === null ? (row.status ?? '.') : null
	};
};

function contentsOf(definition: IndicatorDefinition, locale: Locale): Category[] {
	const unitOfMeasure = (measure: Measure) => {
		if (measure === 'value') return { base: UNIT_WORDS[unitOf(definition)][locale], decimals: 6 };
		return { base: UNIT_WORDS[measure.startsWith('age') ? 'years' : 'persons'][locale], decimals: 0 };
	};
	return MEASURES.map((code) => ({ code, label: MEASURE_WORDS[code][locale], unit: unitOfMeasure(code) }));
}

const basisVariable = (bases: Basis[], locale: Locale): Variable => ({
	code: 'Underlag',
	label: DIMENSION_WORDS.basis[locale],
	categories: bases.map((code) => ({ code, label: BASIS_NAMES[code][locale] })),
	elimination: { value: bases[0]! }
});

/** What a database has of an indicator, in no language. */
interface Facts {
	definition: IndicatorDefinition;
	years: number[];
	regions: RegionRow[];
	events: Awaited<ReturnType<typeof listEvents>>;
}

async function readFacts(db: EducationDb, definition: IndicatorDefinition): Promise<Facts> {
	const [years, codes, events, regions] = await Promise.all([
		valueYears(db, { indicators: [definition.code] }),
		regionsOfIndicator(db, definition.code),
		listEvents(db),
		regionsOf(db)
	]);
	return { definition, years, events, regions: regions.filter(({ code }) => codes.includes(code)) };
}

function variablesOf({ definition, regions, years }: Facts, locale: Locale): Variable[] {
	const { sexes, bases } = definition;
	const usual = { value: variables.SEX_CODES[sexes.includes(0) ? 0 : sexes[0]!] };
	return [
		variables.regionVariable(regions, locale),
		variables.sexVariable(sexes, locale, usual),
		basisVariable(bases, locale),
		variables.contentsVariable(contentsOf(definition, locale), locale, 'Other'),
		variables.yearVariable(years, locale)
	];
}

const filterOf = (indicator: string, choice: Chosen[]): ValueFilter => ({
	indicators: [indicator],
	regions: codesOf(choice, 'Region'),
	years: codesOf(choice, 'Tid').map(Number),
	sexes: codesOf(choice, 'Kon').map(variables.sexOfCode),
	bases: codesOf(choice, 'Underlag') as Basis[]
});

async function* figuresOf(db: EducationDb, filter: ValueFilter, measures: Measure[]): AsyncGenerator<Figure[], void> {
	for await (const page of indicatorValuePages(db, filter, PAGE_ROWS)) {
		yield page.flatMap((row) => measures.map((measure) => figureOf(row, measure)));
	}
}

function labelOf({ definition, years }: Facts, own: Variable[], locale: Locale): string {
	const labels = own.map(({ label }) => label);
	return variables.withPeriod(`${definition.title[locale]} ${divided(labels, locale)}`, years, locale);
}

/**
 * One indicator: shares or differences with what they are made of.
 * @returns the table in a language
 */
export async function indicatorTable(
	db: EducationDb,
	definition: IndicatorDefinition
): Promise<(locale: Locale) => Promise<PxTable>> {
	const facts = await readFacts(db, definition);
	const { code: id, tables } = definition;
	const subject = restsOn(definition);
	return async (locale) => {
		const description = definition.definition[locale];
		const notes = [description, ...(await sourceNotes(db, tables, locale))].map(told);
		const noteAt = eventNotes(facts.events, locale);
		const own = variablesOf(facts, locale);
		return {
			...{ id, locale, description, variables: own },
			label: labelOf(facts, own, locale),
			contents: definition.title[locale],
			sourceOf: () => CALCULATED[locale],
			notesOf: (choice) => [...notes, ...breaksOf(choice, noteAt, subject).map(mustBeTold)],
			figures: (db, choice) => figuresOf(db, filterOf(id, choice), codesOf(choice, 'ContentsCode') as Measure[])
		};
	};
}
