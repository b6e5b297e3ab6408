import { setImmediate } from 'node:timers/promises';
import type { EducationDb } from '#db/open.server.ts';
import { divisionsOf } from '#db/queries/coverage.ts';
import type { Ages } from '#db/queries/observations.ts';
import type { LevelCode } from '#db/schema.ts';

/** What a table of counts divides persons by, besides region and year. */
export interface Divisions {
	sexes: (1 | 2)[];
	/** In order. */
	ages: Ages[];
	levels: Set<LevelCode>;
}

/** Reads what a table of counts has in these regions; between them, other requests are answered. */
export async function readDivisions(db: EducationDb, table: string, regions: string[]): Promise<Divisions> {
	const sexes = new Set<1 | 2>();
	const ages = new Map<string, Ages>();
	const levels = new Set<LevelCode>();
	for (const region of regions) {
		for (const { sex, age_from: from, age_to: to, level } of await divisionsOf(db, { table, region })) {
			sexes.add(sex);
			ages.set(`${from}-${to}`, { from, to });
			levels.add(level);
		}
		await setImmediate();
	}
	return {
		sexes: [...sexes].sort(),
		ages: [...ages.values()].sort((a, b) => a.from - b.from || a.to - b.to),
		levels
	};
}
