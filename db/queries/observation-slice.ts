import type { EducationDb } from '../open.server.ts';
import type { LevelCode, MissingStatus } from '../schema.ts';
import type { ObservationFilter } from './observations.ts';
import { isAfter } from './paging.ts';

/** What tells one published count from all others. */
export interface ObservationKey {
	/** The code of SCB's table. */
	table: string;
	/** The region's code. */
	region: string;
	year: number;
	sex: 1 | 2;
	age_from: number;
	age_to: number;
	level: LevelCode;
}

/** One published count. */
export interface SlicedObservation extends ObservationKey {
	region_name: string;
	/** Null when `status` says why it is missing. */
	persons: number | null;
	status: MissingStatus | null;
}

/** The key behind table and region. */
const REST = ['o.year', 'o.stratum_id'] as const;

type Coded = { id: number; code: string };

/** The one that a key names, and those behind it; all of them without a key. Throws when there is no such code. */
function from<T extends Coded>(list: T[], code: string | undefined): T[] {
	if (code === undefined) return list;
	const at = list.findIndex((one) => one.code === code);
	if (at < 0) throw new RangeError(`There is no count behind "${code}": no such code is asked for.`);
	return list.slice(at);
}

/**
 * At most `size` published counts behind the key `after` (undefined: from the first), ordered by table, region, year,
 * sex, ages and level. Each table and region is a stretch of the table's own key, so no page takes longer than another.
 * @throws RangeError when `after` names a table or region that the filter does not have, or persons that are not counted
 */
export async function observationSlice(
	db: EducationDb,
	filter: ObservationFilter,
	size: number,
	after?: ObservationKey
): Promise<SlicedObservation[]> {
	const stratum = after && (await stratumOf(db, after));
	const found: SlicedObservation[] = [];
	for (const table of from(await tablesOf(db, filter), after?.table)) {
		const isFirst = after?.table === table.code;
		for (const region of from(await regionsOf(db, filter), isFirst ? after.region : undefined)) {
			const left = size - found.length;
			if (left === 0) return found;
			const behind =
				isFirst && after.region === region.code ? { 'o.year': after.year, 'o.stratum_id': stratum! } : undefined;
			const rows = await readStretch(db, filter, { table: table.id, region: region.id }, left, behind);
			found.push(...rows.map((row) => ({ table: table.code, region: region.code, region_name: region.name, ...row })));
		}
	}
	return found;
}

const tablesOf = (db: EducationDb, { tables }: ObservationFilter) =>
	db
		.selectFrom('source_table')
		.select(['id', 'code'])
		.$if(tables !== undefined, (query) => query.where('code', 'in', tables!))
		.orderBy('id')
		.execute();

const regionsOf = (db: EducationDb, { regions }: ObservationFilter) =>
	db
		.selectFrom('region')
		.select(['id', 'code', 'name'])
		.$if(regions !== undefined, (query) => query.where('code', 'in', regions!))
		.orderBy('id')
		.execute();

async function stratumOf(db: EducationDb, { sex, age_from, age_to, level }: ObservationKey): Promise<number> {
	const found = await db
		.selectFrom('stratum')
		.innerJoin('education_level as l', 'l.id', 'stratum.level_id')
		.select('stratum.id')
		.where('sex', '=', sex)
		.where('age_from', '=', age_from)
		.where('age_to', '=', age_to)
		.where('l.code', '=', level)
		.executeTakeFirst();
	if (!found) throw new RangeError('There is no count behind one of persons who are not counted together.');
	return found.id;
}

const readStretch = (
	db: EducationDb,
	{ years, sexes, levels }: ObservationFilter,
	{ table, region }: { table: number; region: number },
	size: number,
	after: Record<(typeof REST)[number], number> | undefined
) =>
	db
		.selectFrom('observed as o')
		.innerJoin('education_level as l', 'l.id', 'o.level_id')
		.select(['o.year', 'o.sex', 'o.age_from', 'o.age_to', 'l.code as level', 'o.persons', 'o.status'])
		.where('o.source_table_id', '=', table)
		.where('o.region_id', '=', region)
		.$if(years !== undefined, (query) => query.where('o.year', 'in', years!))
		.$if(sexes !== undefined, (query) => query.where('o.sex', 'in', sexes as (1 | 2)[]))
		.$if(levels !== undefined, (query) => query.where('l.code', 'in', levels!))
		.$if(after !== undefined, (query) => query.where(isAfter(REST, after!)))
		.$call((query) => REST.reduce((ordered, column) => ordered.orderBy(column), query))
		.limit(size)
		.execute();
