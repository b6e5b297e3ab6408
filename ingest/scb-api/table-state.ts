import * as v from 'valibot';
import type { Answer } from './client.ts';
import { Updated } from './dataset.ts';
import { parsed } from './parsed.ts';

const Table = v.looseObject({
	id: v.string('a table id'),
	updated: Updated,
	discontinued: v.nullish(v.boolean('true, false or null'))
});

/** What SCB says of a table as a whole. */
export interface TableState {
	/** When SCB last updated it, as SCB writes it: `2026-04-27T06:00:00Z`. */
	updated: string;
	/** SCB will not update it any more. */
	discontinued: boolean;
}

/** The state of a table out of an answer from `/tables/{id}`. */
export function tableStateOf(answer: Answer): TableState {
	const { updated, discontinued } = parsed(answer, Table);
	return { updated, discontinued: discontinued ?? false };
}
