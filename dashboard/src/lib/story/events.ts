import type { EventTable } from '#db/schema.ts';
import type { Locale } from '../i18n/locale.ts';

/** An event for a list of notes. */
export interface EventNote {
	/** `2021`, `2023–2024`, `2022-05`. */
	when: string;
	text: string;
	/** Region codes; `00` is everybody. */
	scope: string[];
	kind: EventTable['kind'];
}

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
 * What disturbed the figures of some municipalities: their breaks and what befell everybody.
 * A break of the whole country's series is left out: it is drawn in the curves and named there.
 */
export function disturbances(events: EventNote[]): EventNote[] {
	return events.filter(({ kind, scope }) => kind === 'disturbance' || (kind === 'break' && !scope.includes('00')));
}
