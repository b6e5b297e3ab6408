import type { Selectable } from 'kysely';
import type { EventTable } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { covers, touchesSubject, type Subject } from '#lib/stats/marks.ts';
import { touchesOf } from '#lib/story/events.ts';

type Event = Selectable<EventTable>;

/** Where a row of a file stands. */
export interface Place extends Subject {
	/** The region's code. */
	region: string;
	year: number;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** A break without an end is one point in time, a disturbance without an end goes on. */
function lastYear({ end, kind, start }: Event): number {
	if (end !== '') return yearOf(end);
	return kind === 'break' ? yearOf(start) : Infinity;
}

function makeTest(event: Event): (place: Place) => boolean {
	const [from, to, touches] = [yearOf(event.start), lastYear(event), touchesOf(event)];
	return ({ region, year, ...subject }) =>
		year >= from && year <= to && covers(touches.regions, region) && touchesSubject(touches, subject);
}

/**
 * Makes the function that says in words what broke or disturbed the figures of a region and year (null: nothing),
 * from the same table of events that draws the lines in the charts.
 */
export function eventNotes(events: Event[], locale: Locale): (place: Place) => string | null {
	const told = events
		.filter(({ kind }) => kind === 'break' || kind === 'disturbance')
		.map((event) => ({ touches: makeTest(event), text: locale === 'sv' ? event.text_sv : event.text_en }));
	return (place) =>
		told
			.filter(({ touches }) => touches(place))
			.map(({ text }) => text)
			.join(' | ') || null;
}
