import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { ReleaseChangeTable, ReleaseTable, RevisedFigureTable } from '../schema.ts';

export type Release = Selectable<ReleaseTable>;

/** The newest release, which all other tables hold. Throws when the database was never finished. */
export function currentRelease(db: EducationDb): Promise<Release> {
	return db
		.selectFrom('release')
		.selectAll()
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow(() => new Error('The database holds no release: build it with "npm run ingest".'));
}

/** Every release that led to this database, the newest (its own) first. */
export function listReleases(db: EducationDb): Promise<Release[]> {
	return db.selectFrom('release').selectAll().orderBy('id', 'desc').execute();
}

/** How a release differs from the one before it, in one of SCB's tables and in one way. */
export interface ReleaseChange extends Pick<ReleaseChangeTable, 'kind' | 'figures'> {
	/** The release that made the change. */
	version: string;
	/** The code of SCB's table. */
	table: string;
	/** Every year and the code of every region that has such a figure, ascending. */
	years: number[];
	regions: string[];
	/** Of these, what the table had nothing of before (`added`) or has nothing of any more (`gone`). */
	wholeYears: number[];
	wholeRegions: string[];
}

/**
 * What each release changed, the newest release first, then by table and kind (added, gone, revised).
 * The first release of all has no rows, nor has one that changed no figure.
 */
export async function releaseChanges(db: EducationDb): Promise<ReleaseChange[]> {
	const rows = await db
		.selectFrom('release_change as change')
		.innerJoin('release', 'release.id', 'change.release_id')
		.select(['release.version', 'change.source_table as table', 'change.kind', 'change.figures'])
		.select(['change.years', 'change.regions', 'change.whole_years', 'change.whole_regions'])
		.orderBy('change.release_id', 'desc')
		.orderBy('change.source_table')
		.orderBy('change.kind')
		.execute();
	return rows.map(({ years, regions, whole_years, whole_regions, ...change }) => ({
		...change,
		years: JSON.parse(years),
		regions: JSON.parse(regions),
		wholeYears: JSON.parse(whole_years),
		wholeRegions: JSON.parse(whole_regions)
	}));
}

export type RevisedFigure = Omit<Selectable<RevisedFigureTable>, 'id' | 'release_id' | 'source_table'> & {
	/** The release that brought `later`. */
	version: string;
	/** The code of SCB's table. */
	table: string;
};

/**
 * Figures that a release changed, the newest release first, then by table, region, year, sex, age and level; of each
 * release and table at most the first hundred counts and ratios (`releaseChanges` has the number of all).
 */
export function revisedFigures(db: EducationDb): Promise<RevisedFigure[]> {
	return db
		.selectFrom('revised_figure as revised')
		.innerJoin('release', 'release.id', 'revised.release_id')
		.select(['release.version', 'revised.source_table as table', 'revised.region', 'revised.region_name'])
		.select(['revised.year', 'revised.sex', 'revised.age_from', 'revised.age_to', 'revised.subject'])
		.select(['revised.earlier', 'revised.later'])
		.orderBy('revised.release_id', 'desc')
		.orderBy('revised.id')
		.execute();
}
