import { Events, eventSentences } from '#lib/server/cube/extract-events.ts';
import { eventNotes, type Place } from '#lib/server/extract/event-notes.ts';
import { type Chosen, codesOf } from './px-table.ts';

/** What broke or disturbed the figures of the chosen regions and years, as footnotes. */
export function breaksOf(
	choice: Chosen[],
	noteAt: ReturnType<typeof eventNotes>,
	subject: Omit<Place, 'region' | 'year'>
): string[] {
	const regions = choice.find(({ variable }) => variable.code === 'Region')!;
	const met = new Events();
	for (const region of regions.codes) {
		for (const year of codesOf(choice, 'Tid').map(Number)) {
			const row = { region_code: region, year, events: noteAt({ region, year, ...subject }), indicator: null };
			met.meet((column) => row[column as keyof typeof row]);
		}
	}
	const categories = regions.variable.categories.filter(({ code }) => regions.codes.includes(code));
	return eventSentences(met.list(), { ...regions.variable, categories });
}
