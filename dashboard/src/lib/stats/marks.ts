import type { IndicatorDefinition, LevelCode, Touches } from '#db/schema.ts';
import { COUNTRY } from './panel.ts';

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

/**
 * The marks of a measure in some regions' years: every note that names years and touches it. A note without years is
 * about a whole series or a file, and no place in a chart is its own.
 */
export function marksOf(notes: Note[], subject: Subject, regions: string[], years: number[]): Mark[] {
	return notes
		.filter(({ touches }) => touches.years?.length && touchesSubject(touches, subject))
		.map(({ text, touches }) => ({
			text,
			regions: regions.filter((region) => covers(touches.regions, region)),
			years: years.filter((year) => touches.years!.includes(year))
		}))
		.filter((mark) => mark.regions.length > 0 && mark.years.length > 0);
}
