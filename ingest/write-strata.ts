import type { EducationDb } from '#db/open.server.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { FilePlane } from './gather/plane.ts';
import type { Ages } from './labels/ages.ts';
import { LEVELS } from './labels/levels.ts';

const SEXES = [1, 2] as const;

/** The id of the stratum of one sex, span of ages and level (index into LEVELS). */
export type StratumId = (sex: 1 | 2, ages: Ages, level: number) => number;

/** Writes the strata that these planes have, numbered in the order of sex, ages and level. */
export async function writeStrata(db: EducationDb, planes: readonly FilePlane[]): Promise<StratumId> {
	const spans = [...new Set(planes.map(({ ages }) => ages))].sort((a, b) => a.from - b.from || a.to - b.to);
	const places = new Map(spans.map((ages, place) => [ages, place]));
	const idOf: StratumId = (sex, ages, level) =>
		1 + ((sex - 1) * spans.length + places.get(ages)!) * LEVELS.length + level;
	const strata = SEXES.flatMap((sex) =>
		spans.flatMap((ages) =>
			LEVELS.map(({ id }, level) => ({
				...{ id: idOf(sex, ages, level), sex },
				...{ age_from: ages.from, age_to: ages.to, level_id: id }
			}))
		)
	);
	await insertRows(db, 'stratum', strata);
	return idOf;
}
