import { sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import { predecessorHas, predecessorTable } from './predecessor.ts';

/** Where figures are compared: a table or view of either database, and its columns. */
export interface Compared {
	earlier: string;
	later: string;
	/** What tells two figures of a region and source apart. */
	key: string[];
	/** What holds them. */
	figure: string[];
}

/** By what they are counted: the same stratum may have another id in the other database. */
const COUNTS: Compared = {
	earlier: 'observed',
	later: 'observed',
	key: ['year', 'sex', 'age_from', 'age_to', 'level_id'],
	figure: ['persons', 'status']
};

/** Before there were strata, `observation` had the columns that `observed` has. */
const COUNTS_WITHOUT_STRATA: Compared = { ...COUNTS, earlier: 'observation' };

/** In the order in which they lie. */
const COUNTS_OF_SAME_STRATA: Compared = {
	...COUNTS,
	earlier: 'observation',
	later: 'observation',
	key: ['year', 'stratum_id']
};

/** Where figures that differ are looked for, and where the first of them are read with all that tells them apart. */
export interface Ways {
	search: Compared;
	read: Compared;
}

const PUBLISHED_RATIOS: Compared = {
	earlier: 'published_ratio',
	later: 'published_ratio',
	key: ['year', 'measure', 'age_from', 'age_to'],
	figure: ['numerator', 'denominator']
};

export const RATIOS: Ways = { search: PUBLISHED_RATIOS, read: PUBLISHED_RATIOS };

/**
 * How counts are compared with the attached predecessor: in the order of their keys where each of its strata has the
 * same id here.
 */
export async function waysOfCounts(db: EducationDb): Promise<Ways> {
	if (!(await predecessorHas(db, 'stratum'))) return { search: COUNTS_WITHOUT_STRATA, read: COUNTS_WITHOUT_STRATA };
	const others = sql<object>`select * from ${predecessorTable('stratum')} except select * from stratum`;
	const areSame = (await others.execute(db)).rows.length === 0;
	return { search: areSame ? COUNTS_OF_SAME_STRATA : COUNTS, read: COUNTS };
}
