import { regionsWithCounts, regionsWithValues } from '#db/queries/coverage.ts';
import { educationLevels } from '#db/queries/observations.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import { observationYears, valueYears } from '#db/queries/years.ts';
import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import { regionsOf, testOf } from '#lib/server/query/selection.ts';
import type { ExtractChoices } from '#lib/state/extract.ts';

/** The names of many regions at once that do not hang on a code. */
const GROUP_NAMES = ['study', 'participants', 'municipalities', 'counties', 'all'];

/** What regions can be called in a request: `study`, `county:21`, `group:C8`, `2180`. */
function namesOf(regions: RegionRow[]): string[] {
	const counties = regions.filter(({ level }) => level === 'county').map(({ code }) => `county:${code}`);
	const groups = new Set(regions.flatMap(({ group_code }) => (group_code ? [`group:${group_code}`] : [])));
	return [...GROUP_NAMES, ...counties, ...[...groups].sort(), ...regions.map(({ code }) => code)];
}

/** The regions of which each table has figures, by code. */
export const coverageOf = perDatabase(async (db: EducationDb) => ({
	indicators: await regionsWithValues(db),
	counts: await regionsWithCounts(db)
}));

/** What can be asked of each table: what the database has figures of. */
export const extractChoices = perDatabase(async (db: EducationDb): Promise<ExtractChoices> => {
	const regions = await regionsOf(db);
	const coverage = await coverageOf(db);
	const namesWithin = (codes: string[]) => {
		const covered = regions.filter(({ code }) => codes.includes(code));
		return namesOf(regions).filter((name) => covered.some(testOf(name)));
	};
	return {
		indicators: await offeredIndicators(db),
		regions: { indicators: namesWithin(coverage.indicators), counts: namesWithin(coverage.counts) },
		levels: (await educationLevels(db)).map(({ code }) => code),
		years: { indicators: await valueYears(db, {}), counts: await observationYears(db, {}) }
	};
});
