import type { Selectable } from 'kysely';
import type { EventTable } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { COUNTRY } from '#lib/stats/panel.ts';

type Event = Selectable<EventTable>;

/** Where a row of a file stands. */
export interface Place {
	/** The region's code. */
	region: string;
	year: number;
	/** SCB's tables that the row rests on. */
	tables: string[];
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** A break without an end is one point in time, a disturbance without an end goes on. */
function lastYear({ end, kind, start }: Event): number {
	if (end !== '') return yearOf(end);
	return kind === 'break' ? yearOf(start) : Infinity;
}

/** An event that names tables of SCB is about these; one that names none is about all figures. */
function tablesOf({ text_sv, source }: Event): string[] {
	return `${text_sv} ${source}`.match(/\bTAB\d+\b/g) ?? [];
}

/** A code of two digits is a county, and the first two of its municipalities' codes. */
const inScope = (scope: string[], region: string) =>
	scope.includes(COUNTRY) || scope.includes(region) || scope.includes(region.slice(0, 2));

function makeTest(event: Event): (place: Place) => boolean {
	const [from, to, scope, tables] = [yearOf(event.start), lastYear(event), event.scope.split(' '), tablesOf(event)];
	return ({ region, year, tables: used }) =>
		year >= from &&
		year <= to &&
		inScope(scope, region) &&
		(tables.length === 0 || tables.some((table) => used.includes(table)));
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
