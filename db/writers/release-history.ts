import type { Insertable, Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { Release } from '../queries/releases.ts';
import type { ReleaseChangeTable, RevisedFigureTable } from '../schema.ts';
import type { Change } from './changes.ts';
import type { ChangedFigure } from './compare-figures.ts';
import { insertRows } from './insert.ts';
import { predecessorOf } from './predecessor.ts';

/** Releases with what they changed, as they stand in a database. */
export interface History {
	releases: Release[];
	changes: Selectable<ReleaseChangeTable>[];
	revised: Selectable<RevisedFigureTable>[];
}

/** The releases of the attached predecessor up to the id `last`, with what they changed. */
export async function readHistory(db: EducationDb, last: number): Promise<History> {
	const before = predecessorOf(db);
	const releases = await before.selectFrom('release').selectAll().where('id', '<=', last).orderBy('id').execute();
	if (!(await hasChanges(db))) return { releases, changes: [], revised: [] };
	return {
		releases,
		changes: await before.selectFrom('release_change').selectAll().where('release_id', '<=', last).execute(),
		revised: await before.selectFrom('revised_figure').selectAll().where('release_id', '<=', last).execute()
	};
}

/** A database made before there was a history has one release and no changes. */
async function hasChanges(db: EducationDb): Promise<boolean> {
	const migrations = predecessorOf(db).$extendTables<{ kysely_migration: { name: string } }>();
	const found = migrations.selectFrom('kysely_migration').select('name').where('name', 'like', '%-release-history');
	return (await found.execute()).length > 0;
}

/** Writes a history into a database that has none. */
export async function writeHistory(db: EducationDb, { releases, changes, revised }: History): Promise<void> {
	await insertRows(db, 'release', releases);
	await insertRows(db, 'release_change', changes);
	await insertRows(db, 'revised_figure', revised);
}

/** The history with one more release, which made these changes; every id follows the highest that is there. */
export function extendHistory(
	history: History,
	release: Omit<Release, 'id'>,
	changes: Change[],
	changed: ChangedFigure[],
	regionNames: ReadonlyMap<string, string>
): History {
	const id = next(history.releases);
	const [firstChange, firstRevised] = [next(history.changes), next(history.revised)];
	return {
		releases: [...history.releases, { id, ...release }],
		changes: [...history.changes, ...changes.map((change, index) => changeRow(firstChange + index, id, change))],
		revised: [
			...history.revised,
			...changed.map(({ table, ...figure }, index) => ({
				id: firstRevised + index,
				release_id: id,
				source_table: table,
				region_name: regionNames.get(figure.region)!,
				...figure
			}))
		]
	};
}

const next = (rows: { id: number }[]): number => rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;

const changeRow = (id: number, release: number, change: Change): Insertable<ReleaseChangeTable> => ({
	id,
	release_id: release,
	source_table: change.table,
	kind: change.kind,
	figures: change.figures,
	years: JSON.stringify(change.years),
	regions: JSON.stringify(change.regions),
	whole_years: JSON.stringify(change.wholeYears),
	whole_regions: JSON.stringify(change.wholeRegions)
});
