import type { LevelCode, MissingStatus, Sex } from '#db/schema.ts';

/** Persons of one level, sex and year in one region. */
export interface LevelCount {
	year: number;
	sex: 1 | 2;
	level: LevelCode;
	/** Persons; null when `status` says why. */
	persons: number | null;
	status: MissingStatus | null;
}

/** A population divided by education level; every list is as long as `years`. */
export interface Composition {
	years: number[];
	/** Persons by level; null where a part is missing. */
	persons: Record<string, (number | null)[]>;
	/** Per cent of everybody, also those whose level is unknown; null where any level of the year is missing. */
	shares: Record<string, (number | null)[]>;
	/** Persons of all levels. */
	totals: (number | null)[];
}

const sum = (parts: (number | null)[]): number | null =>
	parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((total, part) => total + part!, 0);

/** Divides a population by level. `sex` 0 adds women and men; a missing part makes the sum missing, never smaller. */
export function composition(counts: LevelCount[], levels: LevelCode[], sex: Sex): Composition {
	const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b);
	const wanted = counts.filter((count) => sex === 0 || count.sex === sex);
	const personsOf = (level: LevelCode, year: number) =>
		sum(wanted.filter((count) => count.level === level && count.year === year).map(({ persons }) => persons));
	const table = <T>(of: (level: LevelCode) => T): Record<string, T> =>
		Object.fromEntries(levels.map((level) => [level, of(level)]));
	const persons = table((level) => years.map((year) => personsOf(level, year)));
	const totals = years.map((_, at) => sum(levels.map((level) => persons[level]![at]!)));
	const share = (part: number | null, total: number | null) => (part === null || !total ? null : (100 * part) / total);
	return {
		years,
		persons,
		totals,
		shares: table((level) => persons[level]!.map((part, at) => share(part, totals[at]!)))
	};
}
