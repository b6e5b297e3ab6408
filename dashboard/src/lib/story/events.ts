import type { EventTable, LevelCode, Touches } from '#db/schema.ts';
import type { Locale } from '../i18n/locale.ts';
import { touchesSubject, type Subject } from '../stats/marks.ts';
import { COUNTRY } from '../stats/panel.ts';

/** An event for a list of notes. */
export interface EventNote {
	/** `2021`, `2023–2024`, `2022-05`. */
	when: string;
	text: string;
	/** Region codes; `00` is everybody. */
	scope: string[];
	kind: EventTable['kind'];
}

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');

/** What an event is about, besides its years; an empty list limits nothing. */
export const touchesOf = ({ scope, tables, levels }: Pick<EventTable, 'scope' | 'tables' | 'levels'>): Touches => ({
	regions: words(scope),
	tables: words(tables),
	levels: words(levels) as LevelCode[]
});

/** `2023–2024`, `2017-10 – 2020-12`; one date where it begins and ends in the same, or goes on. */
function whenText({ start, end }: { start: string; end: string }): string {
	if (end === '' || end === start) return start;
	return `${start}–${end}`.includes('-') ? `${start} – ${end}` : `${start}–${end}`;
}

/** An event of data/events.csv in one language. */
export function localiseEvent(event: EventTable, locale: Locale): EventNote {
	const text = locale === 'sv' ? event.text_sv : event.text_en;
	return { when: whenText(event), text, scope: event.scope.split(' '), kind: event.kind };
}

/**
 * What disturbed the figures of a measure: breaks of single municipalities, and what befell everybody. A break of the
 * whole country's series is left out: it is drawn in the curves and named there.
 */
export const disturbances = (events: EventTable[], subject: Subject, locale: Locale): EventNote[] =>
	events
		.filter((event) => touchesSubject(touchesOf(event), subject))
		.map((event) => localiseEvent(event, locale))
		.filter(({ kind, scope }) => kind === 'disturbance' || (kind === 'break' && !scope.includes(COUNTRY)));
