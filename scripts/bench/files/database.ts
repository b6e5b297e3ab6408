import { openDatabase } from '#db/open.server.ts';
import { insertRows, insertValues } from '#db/writers/insert.ts';
import type { Reference } from '#ingest/reference/reference.ts';
import { prepareDatabase } from '../large/baseline.ts';
import { AGES, LAST_AGE, LEVEL_COUNT, population, type RegionFigures, SEX_COUNT } from '../large/population.ts';

/** Three years of them are more than a million counts. */
export const YEARS = [2020, 2021, 2022];

/** SCB's table by single years of age, whose form the invented figures have. */
const TABLE = 'UtbBefRegionR';

const COLUMNS = [
	...(['source_table_id', 'region_id', 'year', 'sex', 'age_from', 'age_to', 'level_id', 'persons'] as const)
];

/** One region's counts in the order of the key, flat, as `COLUMNS` has them. */
function* valuesOf(table: number, region: number, figures: RegionFigures): Generator<number, void> {
	for (const [year, name] of YEARS.entries())
		for (let sex = 0; sex < SEX_COUNT; sex++)
			for (const [age, from] of AGES.entries())
				for (let level = 0; level < LEVEL_COUNT; level++) {
					const at = ((age * LEVEL_COUNT + level) * SEX_COUNT + sex) * YEARS.length + year;
					yield* [table, region, name, sex + 1, from, from === LAST_AGE ? 120 : from, level + 1, figures[at]!];
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
