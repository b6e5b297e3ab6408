import type { Cell, Column } from '#lib/server/extract/table.ts';
import { yearSpan } from '#lib/server/extract/year-span.ts';

/** Gathers, while rows pass by, which breaks and disturbances their column `events` tells of, and of which years. */
export class MetEvents {
	readonly #years = new Map<string, Set<number>>();
	readonly #event: number;
	readonly #year: number;

	constructor(columns: Column[]) {
		const names = columns.map(({ name }) => name);
		[this.#event, this.#year] = [names.indexOf('events'), names.indexOf('year')];
	}

	/** Gives the page on as it is. */
	meet(page: Cell[][]): Cell[][] {
		for (const row of page) if (row[this.#event] !== null) this.#add(String(row[this.#event]), Number(row[this.#year]));
		return page;
	}

	#add(events: string, year: number): void {
		const years = this.#years.get(events);
		if (years) years.add(year);
		else this.#years.set(events, new Set([year]));
	}

	/** First and last year, and the text, in the order in which they were met. */
	list(): [years: string, text: string][] {
		return [...this.#years].map(([events, years]) => [yearSpan(years), events]);
	}
}
