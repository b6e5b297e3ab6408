import type { EducationDb } from '#db/open.server.ts';
import { regionsOfIndicator } from '#db/queries/coverage.ts';
import { listEvents } from '#db/queries/events.ts';
import { indicatorValuePages, type LabelledValueRow } from '#db/queries/value-pages.ts';
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
import { codesOf, type Figure, type PxTable, type Variable } from './px-table.ts';
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

/**
 * One indicator: shares or differences with what they are made of.
 * @returns the table in a language
 */
export async function indicatorTable(
	db: EducationDb,
	definition: IndicatorDefinition
): Promise<(locale: Locale) => Promise<PxTable>> {
	const { code: id, sexes, bases, tables } = definition;
	const [years, codes, events, allRegions] = await Promise.all([
		valueYears(db, { indicators: [id] }),
		regionsOfIndicator(db, id),
		listEvents(db),
		regionsOf(db)
	]);
	const regions = allRegions.filter(({ code }) => codes.includes(code));
	const subject = restsOn(definition);

	return async (locale) => {
		const notes = [definition.definition[locale], ...(await sourceNotes(db, tables, locale))];
		const noteAt = eventNotes(events, locale);
		const sexElimination = { value: variables.SEX_CODES[sexes.includes(0) ? 0 : sexes[0]!] };
		const all = [
			variables.regionVariable(regions, locale),
			variables.sexVariable(sexes, locale, sexElimination),
			basisVariable(bases, locale),
			variables.contentsVariable(contentsOf(definition, locale), locale, 'Other'),
			variables.yearVariable(years, locale)
		];
		const title = `${definition.title[locale]} ${divided(
			all.map(({ label }) => label),
			locale
		)}`;
		return {
			...{ id, locale, variables: all },
			label: variables.withPeriod(title, years, locale),
			description: definition.definition[locale],
			contents: definition.title[locale],
			sourceOf: () => CALCULATED[locale],
			notesOf: (choice) => [
				...notes.map((text) => ({ text, mandatory: false })),
				...breaksOf(choice, noteAt, subject).map((text) => ({ text, mandatory: true }))
			],
			async *figures(db, choice) {
				const measures = codesOf(choice, 'ContentsCode') as Measure[];
				const filter = {
					indicators: [id],
					regions: codesOf(choice, 'Region'),
					years: codesOf(choice, 'Tid').map(Number),
					sexes: codesOf(choice, 'Kon').map(variables.sexOfCode),
					bases: codesOf(choice, 'Underlag') as Basis[]
				};
				for await (const page of indicatorValuePages(db, filter, PAGE_ROWS)) {
					yield page.flatMap((row) => measures.map((measure) => figureOf(row, measure)));
				}
			}
		};
	};
}
