import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { EducationLevelTable, Sex } from '../schema.ts';
import { educationLevels, type ObservationFilter, type ObservationRow, regionsOf, tablesOf } from './observations.ts';

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

/** Years that are written by one query: enough that a short series costs little, few enough that others are not kept waiting. */
const MOST_YEARS = 4;

/** Years without a gap between them, at most four, and how their lines end. */
interface Span {
	from: number;
	to: number;
	end: string;
}

/** Consecutive years whose lines end in the same way. */
function spansOf(years: number[], endOf: (year: number) => string): Span[] {
	const spans: Span[] = [];
	for (const year of years) {
		const [last, end] = [spans.at(-1), endOf(year)];
		const goesOn = last?.to === year - 1 && last.end === end && year - last.from < MOST_YEARS;
		if (goesOn) last.to = year;
		else spans.push({ from: year, to: year, end });
	}
	return spans;
}

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
 * The rows of `observationPages` as lines of delimited text (UTF-8), in pieces of whole lines and in the same order.
 * SQLite puts the lines of a region and some years together: no row becomes an object, and no text is encoded twice.
 */
export async function* observationLines(
	db: EducationDb,
	filter: ObservationFilter & { years: number[] },
	parts: LineParts
): AsyncGenerator<Uint8Array, void> {
	const levels = await educationLevels(db);
	const line = middle(parts, levels);
	const asked = filter.levels && levels.filter(({ code }) => filter.levels!.includes(code)).map(({ id }) => id);
	const wanted = { sexes: filter.sexes, levels: asked };
	const regions = await regionsOf(db, filter);
	for (const table of await tablesOf(db, filter)) {
		for (const region of regions) {
			const [source_table, region_code] = [table.code, region.code];
			const begin = parts.region({ region_code, region_name: region.name }) + parts.delimiter;
			for (const span of spansOf(filter.years, (year) => parts.end({ source_table, region_code, year }))) {
				const end = parts.delimiter + span.end + parts.newline;
				const stretch = { ...span, table: table.id, region: region.id };
				const lines = await readLines(db, stretch, wanted, line, { begin, end });
				if (lines !== null) yield lines;
			}
		}
	}
}

/** The key behind table and region. */
const KEY = ['year', 'sex', 'age_from', 'age_to', 'level_id'] as const;

interface Stretch extends Omit<Span, 'end'> {
	/** Both are ids. */
	table: number;
	region: number;
}

interface Wanted extends Pick<ObservationFilter, 'sexes'> {
	/** Ids; undefined: all of them. */
	levels: number[] | undefined;
}

/**
 * The lines of one region in one table, or null where it has none. What ends a line and begins the next is the same
 * between all of them, so it is the separator. SQLite keeps the order of the rows in `from`.
 */
async function readLines(
	db: EducationDb,
	{ table, region, from, to }: Stretch,
	{ sexes, levels }: Wanted,
	line: RawBuilder<string>,
	{ begin, end }: { begin: string; end: string }
): Promise<Uint8Array | null> {
	const { lines } = await db
		.selectFrom((eb) =>
			eb
				.selectFrom('observation')
				.select([...KEY, 'persons', 'status'])
				.where('source_table_id', '=', table)
				.where('region_id', '=', region)
				.where('year', '>=', from)
				.where('year', '<=', to)
				.$if(sexes !== undefined, (query) => query.where('sex', 'in', sexes as (1 | 2)[]))
				.$if(levels !== undefined, (query) => query.where('level_id', 'in', levels!))
				.$call((query) => KEY.reduce((ordered, column) => ordered.orderBy(column), query))
				.as('count')
		)
		.select(sql<Uint8Array | null>`cast(${begin} || string_agg(${line}, ${end + begin}) || ${end} as blob)`.as('lines'))
		.executeTakeFirstOrThrow();
	return lines;
}
