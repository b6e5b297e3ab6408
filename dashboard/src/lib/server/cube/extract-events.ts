import { yearSpan } from '../extract/year-span.ts';
import type { Dimension } from './cube.ts';
import type { Row } from './extract-shape.ts';

/** A break or a disturbance, and the rows that it touches: all those of these years, regions and indicators. */
export interface Event {
	text: string;
	years: number[];
	/** Codes. */
	regions: string[];
	/** Codes; empty where the rows have none. */
	indicators: string[];
}

/** Gathers what the column `events` says of the rows. */
export class Events {
	readonly #met = new Map<string, { years: Set<number>; regions: Set<string>; indicators: Set<string> }>();

	meet(row: Row): void {
		const events = row('events');
		if (events === null) return;
		for (const text of String(events).split(' | ')) {
			const met = this.#met.get(text) ?? { years: new Set(), regions: new Set(), indicators: new Set() };
			this.#met.set(text, met);
			met.years.add(Number(row('year')));
			met.regions.add(String(row('region_code')));
			const indicator = row('indicator');
			if (indicator !== null) met.indicators.add(String(indicator));
		}
	}

	list(): Event[] {
		return [...this.#met].map(([text, { years, regions, indicators }]) => ({
			text,
			years: [...years].sort((a, b) => a - b),
			regions: [...regions].sort(),
			indicators: [...indicators]
		}));
	}
}

/** A name as a word of its own: `Åre` is not in `Åren`. */
const names = (text: string, place: string): boolean => ` ${text.replace(/[^\p{L}-]+/gu, ' ')} `.includes(` ${place} `);

/** The events as footnotes: when, what, and where, unless it is everywhere in the file or the text says so itself. */
export function eventSentences(events: Event[], { categories: regions }: Dimension): string[] {
	const labels = new Map(regions.map(({ code, label }) => [code, label]));
	return events.map(({ text, years, regions: touched }) => {
		const places = touched.map((code) => labels.get(code)!);
		const isSaid = touched.length === regions.length || places.every((place) => names(text, place));
		return `${yearSpan(years)}: ${text}${isSaid ? '' : ` (${places.join(', ')})`}`;
	});
}
