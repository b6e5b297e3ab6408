import type { EducationDb } from '#db/open.server.ts';
import { loadChecks } from '#db/queries/sources.ts';
import type { IndicatorDefinition, Touches } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { breakYears } from '#lib/stats/change.ts';
import { marksOf, restsOn, type Mark, type Note } from '#lib/stats/marks.ts';
import { COUNTRY, type Panel } from '#lib/stats/panel.ts';
import { markStory, marksByYear } from '#lib/story/marks.ts';

/** What the checks of the load noted, in one language, with what it touches. */
export async function readNotes(db: EducationDb, locale: Locale): Promise<Note[]> {
	const checks = await loadChecks(db);
	return (
		checks
			// what is gone has no place in a curve
			.filter(({ name, outcome }) => outcome === 'note' && name !== 'nothing-lost')
			.map(({ name, message_sv, message_en, touches }) => ({
				text: locale === 'sv' ? message_sv : message_en,
				touches: JSON.parse(touches) as Touches,
				isEvent: name === 'known-breaks'
			}))
	);
}

/**
 * The marks of a measure in some regions and the country. What is noted of everybody in a year in which the ages change
 * is left out: the curves are drawn broken there, and it is named with them.
 */
export function measureMarks(notes: Note[], definition: IndicatorDefinition, regions: string[], panel: Panel): Mark[] {
	const breaks = breakYears(panel);
	return marksOf(notes, restsOn(definition), [...new Set([...regions, COUNTRY])], panel.years).filter(
		({ regions, years }) => !regions.includes(COUNTRY) || years.some((year) => !breaks.includes(year))
	);
}

/**
 * What is marked in the curves of the groups, whatever is noted of anybody whom their means are made of; and in a
 * picture of one year, by year.
 */
export async function groupMarks(db: EducationDb, definition: IndicatorDefinition, panel: Panel, locale: Locale) {
	const regions = Object.keys(panel.rows);
	const marks = measureMarks(await readNotes(db, locale), definition, regions, panel);
	const story = markStory(marks, regions);
	return { ...story, byYear: marksByYear(marks, panel.years) };
}

/** The marks of a region's persons by all levels. */
export const levelMarks = (notes: Note[], region: string, years: number[]): Mark[] =>
	marksOf(notes, { tables: ['TAB3981'], levels: null }, [region], years);
