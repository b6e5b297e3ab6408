import type { IndicatorDefinition, LevelCode, Touches } from '#db/schema.ts';
import { COUNTRY } from './panel.ts';

/** Stands in the drawing, after the figure in the table and before the sentence, so that they are found together. */
export const MARK_SIGN = '*';

/** What a figure rests on (docs/ingest.md, "A note becomes a mark"). */
export interface Subject {
	/** SCB's tables. */
	tables: string[];
	/** SCB's education levels; null: all of them. */
	levels: LevelCode[] | null;
}

/** What the load, or the list of events, says about figures; what it leaves out is not limited. */
export interface Note {
	text: string;
	touches: Touches;
	/** It comes from the list of events, which pages show by itself. */
	isEvent?: boolean;
}

/** A note where it stands in a chart: in these regions, by code, and these years. */
export interface Mark {
	text: string;
	regions: string[];
	years: number[];
}

/**
 * The levels that a measure is counted from, and those of unknown level, who stand in the base of every share:
 * as part of the population they can never be in the numerator, of those with a known level they are left out.
 * The levels behind a published ratio are SCB's: all.
 */
export const restsOn = ({ tables, source }: Pick<IndicatorDefinition, 'tables' | 'source'>): Subject => ({
	tables,
	levels: 'levels' in source ? [...source.levels, 'US'] : null
});

const meets = <T>(named: T[] | undefined, used: T[] | null): boolean =>
	!named?.length || used === null || named.some((one) => used.includes(one));

/** Whether a note is about a figure's tables and levels. */
export const touchesSubject = ({ tables, levels }: Touches, subject: Subject): boolean =>
	meets(tables, subject.tables) && meets(levels, subject.levels);

/** Whether regions named by code hold another: 00 is everybody, a county's two digits begin its municipalities' codes. */
export const covers = (named: string[] | undefined, region: string): boolean =>
	!named?.length || [COUNTRY, region, region.slice(0, 2)].some((code) => named.includes(code));

/** Whether one of these marks stands at a region in any of the years. */
const isMarked = (marks: Mark[], region: string, years: number[]): boolean =>
	marks.some((mark) => mark.regions.includes(region) && mark.years.some((year) => years.includes(year)));

/**
 * The marks of a measure in some regions' years: every note that names years and touches it. A note without years is
 * about a whole series or a file, and no place in a chart is its own. An event is not said again where a check has
 * measured it.
 */
export function marksOf(notes: Note[], subject: Subject, regions: string[], years: number[]): Mark[] {
	const marks: Mark[] = [];
	const touching = notes.filter(({ touches }) => touches.years?.length && touchesSubject(touches, subject));
	for (const { text, touches, isEvent } of [...touching].sort((a, b) => Number(!!a.isEvent) - Number(!!b.isEvent))) {
		const own = years.filter((year) => touches.years!.includes(year));
		const covered = regions.filter((region) => covers(touches.regions, region));
		const said = isEvent ? covered.filter((region) => !isMarked(marks, region, own)) : covered;
		if (said.length > 0 && own.length > 0) marks.push({ text, regions: said, years: own });
	}
	return marks;
}
