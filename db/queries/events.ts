import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { EventTable } from '../schema.ts';

/** What happened around the förstudie, by start date. */
export function listEvents(db: EducationDb): Promise<Selectable<EventTable>[]> {
	return db.selectFrom('event').selectAll().orderBy('start').orderBy('id').execute();
}
