import { type RawBuilder, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { DifferingFigure, MissingStatus } from '../schema.ts';
import { RATIOS, type Compared, type Ways, waysOfCounts } from './compared.ts';
import { predecessorOf, predecessorTable } from './predecessor.ts';

/** How many figures a table has of a region and year, in the database that is replaced and in the new one. */
export interface Stretch {
	/** The code of SCB's table. */
	table: string;
	/** The region's code. */
	region: string;
	year: number;
	earlier: number;
	later: number;
	/** How many stand in both with another value. */
	revised: number;
	/** How many stand in the earlier one alone. */
	gone: number;
}

/** A figure that stands in both databases with another value. */
export interface ChangedFigure extends DifferingFigure {
	/** The code of SCB's table. */
	table: string;
	/** The region's code. */
	region: string;
}

export interface Comparison {
	/** By table, region and year, every one that either database has. */
	stretches: Stretch[];
	/** The first of each table. */
	changed: ChangedFigure[];
}

type FigureTable = 'observation' | 'published_ratio';

/**
 * Compares every figure with the attached predecessor, region by region, so that neither time (a merge of two
 * sorted tables) nor memory (what one region has) grows beyond what is being compared.
 * `examples`: how many changed figures of each table are returned at most.
 */
export async function compareFigures(db: EducationDb, examples: number): Promise<Comparison> {
	const [counts, ratios] = [
		await compareTable(db, 'observation', await waysOfCounts(db), examples),
		await compareTable(db, 'published_ratio', RATIOS, examples)
	];
	return { stretches: [...counts.stretches, ...ratios.stretches], changed: [...counts.changed, ...ratios.changed] };
}

async function compareTable(
	db: EducationDb,
	name: FigureTable,
	{ search, read }: Ways,
	examples: number
): Promise<Comparison> {
	const [earlier, later] = [await countByYear(predecessorOf(db), name), await countByYear(db, name)];
	const stretches: Stretch[] = [];
	const changed: ChangedFigure[] = [];
	for (const key of [...new Set([...earlier.keys(), ...later.keys()])].sort()) {
		const sides: Sides = [earlier.get(key), later.get(key)];
		const found = await compareRegion(db, search, sides);
		stretches.push(...found);
		const room = examples - changed.filter(({ table }) => table === found[0].table).length;
		if (room > 0 && found.some(({ revised }) => revised > 0))
			changed.push(...(await changedIn(db, name, read, sides, room)));
	}
	return { stretches, changed };
}

/** A region's figures from one source, in one database. */
interface Holding {
	table: string;
	region: string;
	source_table_id: number;
	region_id: number;
	years: Map<number, number>;
}

/** The same in the earlier and in the later one; at least one is there. */
type Sides = [Holding | undefined, Holding | undefined];

/** What each source has of each region; the codes are the same in every database, the ids need not be. */
async function countByYear(db: EducationDb, name: FigureTable): Promise<Map<string, Holding>> {
	const rows = await db
		.selectFrom((eb) =>
			eb
				.selectFrom(name)
				.select(['source_table_id', 'region_id', 'year'])
				.select((each) => each.fn.countAll<number>().as('figures'))
				.groupBy(['source_table_id', 'region_id', 'year'])
				.as('counted')
		)
		.innerJoin('source_table', 'source_table.id', 'counted.source_table_id')
		.innerJoin('region', 'region.id', 'counted.region_id')
		.select(['source_table.code as table', 'region.code as region'])
		.select(['counted.source_table_id', 'counted.region_id', 'counted.year', 'counted.figures'])
		.execute();
	const holdings = new Map<string, Holding>();
	for (const { year, figures, ...place } of rows) {
		const key = `${place.table}/${place.region}`;
		if (!holdings.has(key)) holdings.set(key, { ...place, years: new Map() });
		holdings.get(key)!.years.set(year, Number(figures));
	}
	return holdings;
}

async function compareRegion(db: EducationDb, compared: Compared, sides: Sides): Promise<Stretch[]> {
	const [earlier, later] = sides;
	const { table, region } = (earlier ?? later)!;
	const differing = new Map((await differingByYear(db, compared, sides)).map((row) => [row.year, row]));
	const years = new Set([...(earlier?.years.keys() ?? []), ...(later?.years.keys() ?? [])]);
	return [...years]
		.sort((a, b) => a - b)
		.map((year) => {
			const [before, after] = sides.map((side) => side?.years.get(year) ?? 0);
			const { revised, gone } = differing.get(year) ?? { revised: 0, gone: later ? 0 : before };
			return { table, region, year, earlier: before, later: after, revised, gone };
		});
}

async function differingByYear(db: EducationDb, compared: Compared, sides: Sides) {
	if (!sides.every((side) => side !== undefined)) return [];
	const query = sql<{ year: number; differing: number; revised: number }>`
		select earlier.year, count(*) as differing, count(later.year) as revised
		from ${differences(compared, sides)}
		group by earlier.year`;
	const { rows } = await query.execute(db);
	return rows.map(({ year, differing, revised }) => ({ year, revised, gone: differing - revised }));
}

/** The rows of a region that the new database has not in the same way, beside the row of the same key, if there is one. */
function differences({ key, figure, ...names }: Compared, [earlier, later]: Holding[]): RawBuilder<unknown> {
	const columns = sql.join([...key, ...figure].map((column) => sql.ref(column)));
	const of = ({ source_table_id, region_id }: Holding) =>
		sql`source_table_id = ${source_table_id} and region_id = ${region_id}`;
	const sameKey = sql.join(
		key.map((column) => sql`later.${sql.ref(column)} = earlier.${sql.ref(column)}`),
		sql` and `
	);
	return sql`(
			select ${columns} from ${predecessorTable(names.earlier)} where ${of(earlier)}
			except
			select ${columns} from ${sql.table(names.later)} where ${of(later)}
		) as earlier
		left join ${sql.table(names.later)} as later
			on later.source_table_id = ${later.source_table_id} and later.region_id = ${later.region_id} and ${sameKey}`;
}

/** Both figures of the first cells of a region that differ, in the order of their key. */
async function changedIn(
	db: EducationDb,
	name: FigureTable,
	compared: Compared,
	sides: Sides,
	limit: number
): Promise<ChangedFigure[]> {
	const [{ table, region }] = sides as Holding[];
	const query = sql<ChangedFigure>`
		select earlier.year, ${SHOWN[name]}, earlier.age_from, earlier.age_to
		from ${differences(compared, sides as Holding[])}
		${name === 'observation' ? sql`join education_level as level on level.id = earlier.level_id` : sql``}
		where later.year is not null
		order by ${sql.join(compared.key.map((column) => sql`earlier.${sql.ref(column)}`))}
		limit ${limit}`;
	return (await query.execute(db)).rows.map((row) => ({ ...row, table, region }));
}

const persons = (side: string) =>
	sql<string | MissingStatus>`coalesce(cast(${sql.ref(`${side}.persons`)} as text), ${sql.ref(`${side}.status`)})`;

const ratio = (side: string) =>
	sql<string>`${sql.ref(`${side}.numerator`)} || ' of ' || ${sql.ref(`${side}.denominator`)}`;

const SHOWN: Record<FigureTable, RawBuilder<unknown>> = {
	observation: sql`earlier.sex, level.code as subject, ${persons('earlier')} as earlier, ${persons('later')} as later`,
	published_ratio: sql`0 as sex, earlier.measure as subject, ${ratio('earlier')} as earlier, ${ratio('later')} as later`
};
