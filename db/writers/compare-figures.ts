import { type RawBuilder, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { DifferingFigure, MissingStatus } from '../schema.ts';
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

/** `observed`: the view of the counts, because the same stratum may have another id in the other database. */
type FigureTable = 'observed' | 'published_ratio';

/** `observation`: the counts themselves, where it has not; they lie in the order of their key. */
type ComparedTable = FigureTable | 'observation';

/** The columns that tell two figures of a region and source apart, and those that hold them. */
const COLUMNS: Record<ComparedTable, { key: string[]; figure: string[] }> = {
	observed: { key: ['year', 'sex', 'age_from', 'age_to', 'level_id'], figure: ['persons', 'status'] },
	observation: { key: ['year', 'stratum_id'], figure: ['persons', 'status'] },
	published_ratio: { key: ['year', 'measure', 'age_from', 'age_to'], figure: ['numerator', 'denominator'] }
};

/**
 * Compares every figure with the attached predecessor, region by region, so that neither time (a merge of two
 * sorted tables) nor memory (what one region has) grows beyond what is being compared.
 * `examples`: how many changed figures of each table are returned at most.
 */
export async function compareFigures(db: EducationDb, examples: number): Promise<Comparison> {
	const [counts, ratios] = [
		await compareTable(db, 'observed', (await hasSameStrata(db)) ? 'observation' : 'observed', examples),
		await compareTable(db, 'published_ratio', 'published_ratio', examples)
	];
	return { stretches: [...counts.stretches, ...ratios.stretches], changed: [...counts.changed, ...ratios.changed] };
}

/** Whether every stratum of the predecessor has the same id here. */
async function hasSameStrata(db: EducationDb): Promise<boolean> {
	const others = sql<object>`select * from ${predecessorTable('stratum')} except select * from stratum`;
	return (await others.execute(db)).rows.length === 0;
}

/** `compared`: where figures that differ are looked for; `name`: where the first of them are read. */
async function compareTable(
	db: EducationDb,
	name: FigureTable,
	compared: ComparedTable,
	examples: number
): Promise<Comparison> {
	const [earlier, later] = [await countByYear(predecessorOf(db), name), await countByYear(db, name)];
	const stretches: Stretch[] = [];
	const changed: ChangedFigure[] = [];
	for (const key of [...new Set([...earlier.keys(), ...later.keys()])].sort()) {
		const sides: Sides = [earlier.get(key), later.get(key)];
		const found = await compareRegion(db, compared, sides);
		stretches.push(...found);
		const room = examples - changed.filter(({ table }) => table === found[0].table).length;
		if (room > 0 && found.some(({ revised }) => revised > 0)) changed.push(...(await changedIn(db, name, sides, room)));
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
				.selectFrom(name === 'observed' ? 'observation' : name)
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

async function compareRegion(db: EducationDb, name: ComparedTable, sides: Sides): Promise<Stretch[]> {
	const [earlier, later] = sides;
	const { table, region } = (earlier ?? later)!;
	const differing = new Map((await differingByYear(db, name, sides)).map((row) => [row.year, row]));
	const years = new Set([...(earlier?.years.keys() ?? []), ...(later?.years.keys() ?? [])]);
	return [...years]
		.sort((a, b) => a - b)
		.map((year) => {
			const [before, after] = sides.map((side) => side?.years.get(year) ?? 0);
			const { revised, gone } = differing.get(year) ?? { revised: 0, gone: later ? 0 : before };
			return { table, region, year, earlier: before, later: after, revised, gone };
		});
}

async function differingByYear(db: EducationDb, name: ComparedTable, sides: Sides) {
	if (!sides.every((side) => side !== undefined)) return [];
	const query = sql<{ year: number; differing: number; revised: number }>`
		select earlier.year, count(*) as differing, count(later.year) as revised
		from ${differences(name, sides)}
		group by earlier.year`;
	const { rows } = await query.execute(db);
	return rows.map(({ year, differing, revised }) => ({ year, revised, gone: differing - revised }));
}

/** The rows of a region that the new database has not in the same way, beside the row of the same key, if there is one. */
function differences(name: ComparedTable, [earlier, later]: Holding[]): RawBuilder<unknown> {
	const { key, figure } = COLUMNS[name];
	const columns = sql.join([...key, ...figure].map((column) => sql.ref(column)));
	const of = ({ source_table_id, region_id }: Holding) =>
		sql`source_table_id = ${source_table_id} and region_id = ${region_id}`;
	const sameKey = sql.join(
		key.map((column) => sql`later.${sql.ref(column)} = earlier.${sql.ref(column)}`),
		sql` and `
	);
	return sql`(
			select ${columns} from ${predecessorTable(name)} where ${of(earlier)}
			except
			select ${columns} from ${sql.table(name)} where ${of(later)}
		) as earlier
		left join ${sql.table(name)} as later
			on later.source_table_id = ${later.source_table_id} and later.region_id = ${later.region_id} and ${sameKey}`;
}

/** Both figures of the first cells of a region that differ, in the order of their key. */
async function changedIn(db: EducationDb, name: FigureTable, sides: Sides, limit: number): Promise<ChangedFigure[]> {
	const [{ table, region }] = sides as Holding[];
	const { key } = COLUMNS[name];
	const query = sql<ChangedFigure>`
		select earlier.year, ${SHOWN[name]}, earlier.age_from, earlier.age_to
		from ${differences(name, sides as Holding[])}
		${name === 'observed' ? sql`join education_level as level on level.id = earlier.level_id` : sql``}
		where later.year is not null
		order by ${sql.join(key.map((column) => sql`earlier.${sql.ref(column)}`))}
		limit ${limit}`;
	return (await query.execute(db)).rows.map((row) => ({ ...row, table, region }));
}

const persons = (side: string) =>
	sql<string | MissingStatus>`coalesce(cast(${sql.ref(`${side}.persons`)} as text), ${sql.ref(`${side}.status`)})`;

const ratio = (side: string) =>
	sql<string>`${sql.ref(`${side}.numerator`)} || ' of ' || ${sql.ref(`${side}.denominator`)}`;

const SHOWN: Record<FigureTable, RawBuilder<unknown>> = {
	observed: sql`earlier.sex, level.code as subject, ${persons('earlier')} as earlier, ${persons('later')} as later`,
	published_ratio: sql`0 as sex, earlier.measure as subject, ${ratio('earlier')} as earlier, ${ratio('later')} as later`
};
