import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { listIndicators } from '#db/queries/indicators.ts';
import { readPanel } from './panel.ts';

/**
 * The indicators that the loaded figures give values for, in their own order: what no file holds is not offered. A page
 * stands on the first of them.
 * @throws when there are none at all
 */
export const offeredIndicators = perDatabase(async (db: EducationDb) => {
	const definitions = await listIndicators(db);
	const panels = await Promise.all(
		definitions.map(({ code, sexes, bases }) => readPanel(db, { indicator: code, sex: sexes[0]!, basis: bases[0]! }))
	);
	const offered = definitions.filter((_, at) => panels[at]!.years.length > 0);
	if (offered.length === 0)
		throw new Error('The database holds no value of any indicator: load figures with "npm run ingest".');
	return offered;
});
