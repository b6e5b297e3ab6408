import { openDatabase } from '#db/open.server.ts';
import { insertRows, insertValues } from '#db/writers/insert.ts';
import type { Reference } from '#ingest/reference/reference.ts';
import { prepareDatabase } from '../large/baseline.ts';
import { AGES, LEVEL_COUNT, population, type RegionFigures, SEX_COUNT, STRATA } from '../large/population.ts';

/** Three years of them are more than a million counts. */
export const YEARS = [2020, 2021, 2022];

/** SCB's table by single years of age, whose form the invented figures have. */
const TABLE = 'UtbBefRegionR';

const COLUMNS = [...(['source_table_id', 'region_id', 'year', 'stratum_id', 'persons'] as const)];

/** One region's counts in the order of the key, flat, as `COLUMNS` has them. */
function* valuesOf(table: number, region: number, figures: RegionFigures): Generator<number, void> {
	for (const [year, name] of YEARS.entries())
		for (const { id, sex, age_from, level_id } of STRATA) {
			const at = (((age_from - AGES[0]!) * LEVEL_COUNT + level_id - 1) * SEX_COUNT + sex - 1) * YEARS.length + year;
			yield* [table, region, name, id, figures[at]!];
		}
}

/** Fills a new database of our schema with invented counts, always the same; gives how many. */
export async function buildLargeDatabase(path: string, reference: Reference): Promise<number> {
	const { regions, sourceTables } = reference;
	await prepareDatabase(path, reference);
	const db = openDatabase(path);
	const table = sourceTables.find(({ code }) => code === TABLE)!.id;
	let rows = 0;
	await db.transaction().execute(async (transaction) => {
		await insertRows(transaction, 'release', [{ version: '2026-11-25', data_sha256: '0'.repeat(64) }]);
		for (const [index, figures] of population(regions, YEARS).entries()) {
			const values = [...valuesOf(table, regions[index]!.id, figures)];
			rows += await insertValues(transaction, 'observation', [...COLUMNS], values);
		}
	});
	await db.destroy();
	return rows;
}
