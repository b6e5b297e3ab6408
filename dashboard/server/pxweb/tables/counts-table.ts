import type { EducationDb } from '#db/open.server.ts';
import { listEvents } from '#db/queries/events.ts';
import {
	type AgeFilter,
	type Ages,
	educationLevels,
	observationPages,
	type ObservationRow
} from '#db/queries/observations.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import { countedYears } from '#db/queries/years.ts';
import type { LevelCode } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Category } from '#lib/server/cube/cube.ts';
import { DIMENSION_WORDS, UNIT_WORDS } from '#lib/server/cube/words.ts';
import { eventNotes } from '#lib/server/extract/event-notes.ts';
import { PAGE_ROWS } from '#lib/server/extract/parameters.ts';
import { CALCULATED, sourceLine } from '#lib/server/extract/source-line.ts';
import { tablesOf } from '#lib/server/extract/source-notes.ts';
import { regionsOf } from '#lib/server/query/selection.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { type Divisions, readDivisions } from './divisions.ts';
import { breaksOf } from './event-notes.ts';
import { type Chosen, codesOf, type Figure, mustBeTold, type PxTable, told, type Variable } from './px-table.ts';
import * as variables from './variables.ts';

type SourceTable = Awaited<ReturnType<typeof tablesOf>>[number];
type Level = Awaited<ReturnType<typeof educationLevels>>[number];

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

/** What a database has of a table, in no language. */
interface Facts {
	table: SourceTable;
	divisions: Divisions;
	years: number[];
	regions: RegionRow[];
	levels: Level[];
	events: Awaited<ReturnType<typeof listEvents>>;
}

async function readFacts(db: EducationDb, id: string): Promise<Facts> {
	const [counted, levels, events, tables, allRegions] = await Promise.all([
		countedYears(db, { tables: [id] }),
		educationLevels(db),
		listEvents(db),
		tablesOf(db),
		regionsOf(db)
	]);
	const codes = new Set(counted.map(({ region_code }) => region_code));
	const regions = allRegions.filter(({ code }) => codes.has(code));
	const divisions = await readDivisions(db, id, [...codes]);
	return {
		...{ divisions, events, regions },
		table: tables.find(({ code }) => code === id)!,
		years: [...new Set(counted.map(({ year }) => year))].sort((a, b) => a - b),
		levels: levels.filter(({ code }) => divisions.levels.has(code))
	};
}

const levelVariable = (levels: Level[], locale: Locale): Variable => ({
	code: 'UtbildningsNiva',
	label: DIMENSION_WORDS.level[locale],
	categories: levels.map(({ code, name_sv, name_en }) => ({ code, label: locale === 'sv' ? name_sv : name_en })),
	elimination: 'sum'
});

const personsOf = (locale: Locale): Category => ({
	code: PERSONS,
	label: CONTENTS[locale],
	unit: { base: UNIT_WORDS.persons[locale], decimals: 0 }
});

/** The country's counts are sums that SCB did not publish as such: data/datapackage.json. */
const regionNote =
	(locale: Locale) =>
	({ code }: RegionRow) =>
		code === COUNTRY ? CALCULATED[locale] : undefined;

const variablesOf = ({ regions, divisions, levels, years }: Facts, locale: Locale): Variable[] => [
	variables.regionVariable(regions, locale, regionNote(locale)),
	ageVariable(divisions.ages, locale),
	levelVariable(levels, locale),
	variables.sexVariable(divisions.sexes, locale, 'sum'),
	variables.contentsVariable([personsOf(locale)], locale, 'Stock'),
	variables.yearVariable(years, locale)
];

/** SCB is named as the source of what stands as it published it. */
function sourceOf({ table, regions }: Facts, locale: Locale, choice: Chosen[]): string {
	if (isSummed(choice)) return CALCULATED[locale];
	const chosen = codesOf(choice, 'Region');
	const asked = regions.filter(({ code }) => chosen.includes(code));
	const columns = [{ name: 'persons', type: 'whole' as const }];
	return sourceLine({ locale, regions: asked, sourceTables: [table.code], table: { columns } });
}

const filterOf = ({ table, divisions }: Facts, choice: Chosen[]): AgeFilter => ({
	tables: [table.code],
	regions: codesOf(choice, 'Region'),
	years: codesOf(choice, 'Tid').map(Number),
	sexes: codesOf(choice, 'Kon').map(variables.sexOfCode),
	ages: divisions.ages.filter((ages) => codesOf(choice, 'Alder').includes(codeOfAges(ages))),
	levels: codesOf(choice, 'UtbildningsNiva') as LevelCode[]
});

async function* figuresOf(db: EducationDb, filter: AgeFilter): AsyncGenerator<Figure[], void> {
	for await (const page of observationPages(db, filter, PAGE_ROWS)) yield page.map(figureOf);
}

/**
 * One of SCB's tables as it was loaded, under SCB's own id and codes. Sexes and levels that are left out are added up;
 * then, and for the country, the figures are no longer SCB's own.
 * @returns the table in a language
 */
export async function countsTable(db: EducationDb, id: string): Promise<(locale: Locale) => Promise<PxTable>> {
	const facts = await readFacts(db, id);
	const { table, years, events } = facts;
	return async (locale) => {
		const [title, notes] = locale === 'sv' ? [table.title_sv, table.notes_sv] : [table.title_en, table.notes_en];
		const noteAt = eventNotes(events, locale);
		return {
			...{ id, locale, contents: CONTENTS[locale], description: notes },
			label: variables.withPeriod(title, years, locale),
			variables: variablesOf(facts, locale),
			sourceOf: (choice) => sourceOf(facts, locale, choice),
			notesOf: (choice) => {
				const subject = { tables: [id], levels: codesOf(choice, 'UtbildningsNiva') as LevelCode[] };
				return [...(notes === '' ? [] : [told(notes)]), ...breaksOf(choice, noteAt, subject).map(mustBeTold)];
			},
			figures: (db, choice) => figuresOf(db, filterOf(facts, choice))
		};
	};
}
