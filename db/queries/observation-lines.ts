import { type CompiledQuery, type RawBuilder, type Selectable, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { EducationLevelTable, Sex } from '../schema.ts';
import { educationLevels, type ObservationFilter, type ObservationRow } from './observations.ts';
import { filled, slotsOf } from './slots.ts';
import { countedYears } from './years.ts';

/** The parts of a line, each finished: quoted where it has to be, with delimiters inside it but none at its ends. */
export interface LineParts {
	delimiter: string;
	/** Behind every line. */
	newline: string;
	/** How each line begins. */
	region(row: Pick<ObservationRow, 'region_code' | 'region_name'>): string;
	sex(row: Pick<ObservationRow, 'sex'>): string;
	level(row: Pick<ObservationRow, 'level' | 'level_sv' | 'level_en'>): string;
	/** How each line ends. */
	end(row: Pick<ObservationRow, 'source_table' | 'region_code' | 'year'>): string;
}

/** What differs between the runs of the query of lines. */
interface Stretch {
	/** Ids. */
	table: number;
	region: number;
	year: number;
	/** How each line begins, how it ends, and what stands between two lines. */
	begin: string;
	end: string;
	between: string;
}

const slot = slotsOf<Stretch>();

/** `case o.sex when 1 then … end`: a text by the number that stands for it. */
const textBy = (column: string, texts: Iterable<[number, string]>) =>
	sql<string>`case ${sql.ref(column)} ${sql.join(
		[...texts].map(([number, text]) => sql`when ${number} then ${text}`),
		sql` `
	)} end`;

const levelRow = ({ code, name_sv, name_en }: Selectable<EducationLevelTable>) => ({
	level: code,
	level_sv: name_sv,
	level_en: name_en
});

const SEXES: Exclude<Sex, 0>[] = [1, 2];

/** What the lines of one region differ in: from the year to the status. */
function middle(parts: LineParts, levels: Selectable<EducationLevelTable>[]): RawBuilder<string> {
	const { delimiter } = parts;
	const between = (text: string) => delimiter + text + delimiter;
	const sexes = SEXES.map((sex): [number, string] => [sex, between(parts.sex({ sex }))]);
	const named = levels.map((level): [number, string] => [level.id, between(parts.level(levelRow(level)))]);
	return sql`concat(year, ${textBy('sex', sexes)}, age_from, ${delimiter}, age_to, ${textBy('level_id', named)}, persons, ${delimiter}, status)`;
}

/**
 * The lines of one table, region and year as one text; null where there are none. What ends a line and begins the next
 * is the same between all of them, so it is the separator. SQLite keeps the order of the rows in `from`.
 */
function linesQuery(
	db: EducationDb,
	{ sexes, levels: codes }: ObservationFilter,
	levels: Selectable<EducationLevelTable>[],
	parts: LineParts
): CompiledQuery<{ lines: string | null }> {
	const ids = codes && levels.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
	const joined = sql`string_agg(${middle(parts, levels)}, ${slot('between')})`;
	return db
		.selectFrom((eb) =>
			eb
				.selectFrom('observed')
				.select(['year', 'sex', 'age_from', 'age_to', 'level_id', 'persons', 'status'])
				.where('source_table_id', '=', slot('table'))
				.where('region_id', '=', slot('region'))
				.where('year', '=', slot('year'))
				.$if(sexes !== undefined, (query) => query.where('sex', 'in', sexes as (1 | 2)[]))
				.$if(ids !== undefined, (query) => query.where('level_id', 'in', ids!))
				.orderBy('stratum_id')
				.as('count')
		)
		.select(sql<string | null>`${slot('begin')} || ${joined} || ${slot('end')}`.as('lines'))
		.compile();
}

/**
 * The rows of `observationPages` as lines of delimited text, in the same order, in pieces: those of a table, region and
 * year. SQLite puts them together, so that no row becomes an object.
 */
export async function* observationLines(
	db: EducationDb,
	filter: ObservationFilter,
	parts: LineParts
): AsyncGenerator<string, void> {
	const query = linesQuery(db, filter, await educationLevels(db), parts);
	for (const { table_id, region_id, year, ...place } of await countedYears(db, filter)) {
		const begin = parts.region(place) + parts.delimiter;
		const end = parts.delimiter + parts.end({ ...place, year }) + parts.newline;
		const stretch = { table: table_id, region: region_id, year, begin, end, between: end + begin };
		const { lines } = (await db.executeQuery(filled(query, stretch))).rows[0]!;
		if (lines !== null) yield lines;
	}
}
