import type { EducationDb } from '#db/open.server.ts';
import { divisionsOf } from '#db/queries/coverage.ts';
import { listEvents } from '#db/queries/events.ts';
import { type Ages, educationLevels, observationPages, type ObservationRow } from '#db/queries/observations.ts';
import { countedYears } from '#db/queries/years.ts';
import type { LevelCode } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { DIMENSION_WORDS, UNIT_WORDS } from '#lib/server/cube/words.ts';
import { eventNotes } from '#lib/server/extract/event-notes.ts';
import { PAGE_ROWS } from '#lib/server/extract/parameters.ts';
import { CALCULATED, sourceLine } from '#lib/server/extract/source-line.ts';
import { sourceNotes, tablesOf } from '#lib/server/extract/source-notes.ts';
import { regionsOf } from '#lib/server/query/selection.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { breaksOf } from './event-notes.ts';
import { type Chosen, codesOf, type Figure, type PxTable, type Variable } from './px-table.ts';
import * as variables from './variables.ts';

/** SCB's code for the number of persons, in its tables of education by region. */
const PERSONS = 'UF0506A1';

const CONTENTS = { sv: 'Antal', en: 'Number' };

/** Nobody is older: where `95+` ends. */
const OPEN_END = 120;

/** SCB's codes: `30`, `95+`, `tot16-74`. */
const codeOfAges = ({ from, to }: Ages): string =>
	from === to ? `${from}` : to === OPEN_END ? `${from}+` : `tot${from}-${to}`;

function nameOfAges({ from, to }: Ages, locale: Locale): string {
	const [total, years] = locale === 'sv' ? ['totalt', 'år'] : ['total', 'years'];
	if (from === to) return `${from} ${years}`;
	return to === OPEN_END ? `${from}+ ${years}` : `${total} ${from}-${to} ${years}`;
}

/** Ages may overlap, so that they cannot be added up; a single one stands for itself. */
const ageVariable = (ages: Ages[], locale: Locale): Variable => ({
	code: 'Alder',
	label: DIMENSION_WORDS.age[locale],
	categories: ages.map((each) => ({ code: codeOfAges(each), label: nameOfAges(each, locale) })),
	elimination: ages.length === 1 ? { value: codeOfAges(ages[0]!) } : undefined
});

const figureOf = (row: ObservationRow): Figure => ({
	codes: [
		row.region_code,
		codeOfAges({ from: row.age_from, to: row.age_to }),
		row.level,
		variables.SEX_CODES[row.sex],
		PERSONS,
		String(row.year)
	],
	value: row.persons,
	status: row.status
});

const isSummed = (choice: Chosen[]): boolean =>
	choice.some(({ variable, isKept }) => !isKept && variable.elimination === 'sum');

/**
 * One of SCB's tables as it was loaded, under SCB's own id and codes. Sexes and levels that are left out are added up;
 * then, and for the country, the figures are no longer SCB's own.
 * @returns the table in a language
 */
export async function countsTable(db: EducationDb, id: string): Promise<(locale: Locale) => Promise<PxTable>> {
	const [divisions, counted, levels, events, tables, allRegions] = await Promise.all([
		divisionsOf(db, id),
		countedYears(db, { tables: [id] }),
		educationLevels(db),
		listEvents(db),
		tablesOf(db),
		regionsOf(db)
	]);
	const years = [...new Set(counted.map(({ year }) => year))].sort((a, b) => a - b);
	const codes = new Set(counted.map(({ region_code }) => region_code));
	const regions = allRegions.filter(({ code }) => codes.has(code));
	const agesByCode = new Map(divisions.ages.map((ages) => [codeOfAges(ages), ages]));
	const table = tables.find(({ code }) => code === id)!;

	return async (locale) => {
		const notes = await sourceNotes(db, [id], locale);
		const noteAt = eventNotes(events, locale);
		const contents = [
			{ code: PERSONS, label: CONTENTS[locale], unit: { base: UNIT_WORDS.persons[locale], decimals: 0 } }
		];
		const title = locale === 'sv' ? table.title_sv : table.title_en;
		return {
			id,
			locale,
			label: variables.withPeriod(title, years, locale),
			description: locale === 'sv' ? table.notes_sv : table.notes_en,
			contents: CONTENTS[locale],
			variables: [
				variables.regionVariable(regions, locale, ({ code }) => (code === COUNTRY ? CALCULATED[locale] : undefined)),
				ageVariable(divisions.ages, locale),
				{
					code: 'UtbildningsNiva',
					label: DIMENSION_WORDS.level[locale],
					categories: levels
						.filter(({ code }) => divisions.levels.includes(code))
						.map(({ code, name_sv, name_en }) => ({ code, label: locale === 'sv' ? name_sv : name_en })),
					elimination: 'sum'
				},
				variables.sexVariable(divisions.sexes, locale, 'sum'),
				variables.contentsVariable(contents, locale, 'Stock'),
				variables.yearVariable(years, locale)
			],
			sourceOf(choice) {
				if (isSummed(choice)) return CALCULATED[locale];
				const chosen = codesOf(choice, 'Region');
				const columns = [{ name: 'persons', type: 'whole' as const }];
				const asked = regions.filter(({ code }) => chosen.includes(code));
				return sourceLine({ locale, regions: asked, sourceTables: [id], table: { columns } });
			},
			notesOf: (choice) => [
				...notes.map((text) => ({ text, mandatory: false })),
				...breaksOf(choice, noteAt, {
					tables: [id],
					levels: codesOf(choice, 'UtbildningsNiva') as LevelCode[]
				}).map((text) => ({ text, mandatory: true }))
			],
			async *figures(db, choice) {
				const filter = {
					tables: [id],
					regions: codesOf(choice, 'Region'),
					years: codesOf(choice, 'Tid').map(Number),
					sexes: codesOf(choice, 'Kon').map(variables.sexOfCode),
					ages: codesOf(choice, 'Alder').map((code) => agesByCode.get(code)!),
					levels: codesOf(choice, 'UtbildningsNiva') as LevelCode[]
				};
				for await (const page of observationPages(db, filter, PAGE_ROWS)) yield page.map(figureOf);
			}
		};
	};
}
