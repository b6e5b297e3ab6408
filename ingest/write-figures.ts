import type { EducationDb } from '#db/open.server.ts';
import { insertRows, insertValues } from '#db/writers/insert.ts';
import { CELLS_PER_REGION, type Counts, type Plane } from './gather/counts.ts';
import type { Ratios } from './gather/ratios.ts';
import type { Reference } from './reference/reference.ts';
import { LEVELS } from './labels/levels.ts';
import { decodeFigure } from './numbers.ts';

const OBSERVATION = [
	'source_table_id',
	'region_id',
	'year',
	'sex',
	'age_from',
	'age_to',
	'level_id',
	'persons',
	'status'
] as const;

/** Every count, region by region, so that rows come in the order of their key without a sort. Returns the number of rows. */
export async function writeCounts(db: EducationDb, reference: Reference, counts: Counts): Promise<number> {
	let rows = 0;
	for (const { id, code } of reference.sourceTables) {
		const planes = counts.planes().filter(({ table }) => table === code);
		for (const region of reference.regions.keys())
			rows += await insertValues(db, 'observation', [...OBSERVATION], regionValues(id, region, planes));
	}
	return rows;
}

function regionValues(table: number, region: number, planes: Plane[]): unknown[] {
	const values: unknown[] = [];
	for (const group of Map.groupBy(planes, ({ year }) => year).values())
		for (const sex of [1, 2] as const) for (const plane of group) pushLevels(values, table, region, sex, plane);
	return values;
}

function pushLevels(
	values: unknown[],
	table: number,
	region: number,
	sex: 1 | 2,
	{ ages, year, files, figures }: Plane
) {
	const start = region * CELLS_PER_REGION + (sex - 1) * LEVELS.length;
	LEVELS.forEach(({ id }, index) => {
		if (files[start + index] === 0) return;
		const { persons, status } = decodeFigure(figures[start + index]);
		values.push(table, region + 1, year, sex, ages.from, ages.to, id, persons, status);
	});
}

/** Every published ratio, in the order of its key. Returns the number of rows. */
export async function writeRatios(db: EducationDb, reference: Reference, ratios: Ratios): Promise<number> {
	const ids = new Map(reference.sourceTables.map(({ id, code }) => [code, id]));
	const rows = ratios.all().map(({ cell }) => ({
		source_table_id: ids.get(cell.table)!,
		measure: cell.measure,
		region_id: cell.region + 1,
		year: cell.year,
		age_from: cell.ages.from,
		age_to: cell.ages.to,
		numerator: cell.numerator,
		denominator: cell.denominator,
		provenance: cell.provenance
	}));
	return insertRows(db, 'published_ratio', rows);
}
