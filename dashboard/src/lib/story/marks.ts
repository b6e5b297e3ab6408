import { MARK_SIGN, type Mark } from '../stats/marks.ts';

/** What is to be marked of some regions: one result for the drawing, the table and the words, read or spoken. */
export interface MarkStory {
	/** Years with a mark. */
	years: number[];
	/** `* 2583 Haparanda, 2016 till 2017: …`, for under the drawing and the table. */
	notes: string[];
}

/** The marks of a curve: those of its region, or of any municipality that its mean is made of. */
export function markStory(marks: Mark[], regions: string[]): MarkStory {
	const own = marks.filter((mark) => mark.regions.some((region) => regions.includes(region)));
	return {
		years: [...new Set(own.flatMap(({ years }) => years))].sort(),
		notes: own.map(({ text }) => `${MARK_SIGN} ${text}`)
	};
}

/** What is to be marked in a picture or a table of one year. */
export interface YearMarks {
	/** By region. */
	signs: Record<string, string>;
	/** The sentences for under it. */
	notes: string[];
}

/** The marks of each of these years. */
export const marksByYear = (marks: Mark[], years: number[]): Record<number, YearMarks> =>
	Object.fromEntries(
		years.map((year) => {
			const own = marks.filter((mark) => mark.years.includes(year));
			const signs = Object.fromEntries(own.flatMap(({ regions }) => regions.map((code) => [code, MARK_SIGN])));
			return [year, { signs, notes: own.map(({ text }) => `${MARK_SIGN} ${text}`) }];
		})
	);

/** A table whose rows are years, with the sign after those that are marked. */
export const signedYears = <Table extends { rows: string[][] }>(table: Table, { years }: MarkStory): Table => ({
	...table,
	rows: table.rows.map(([year, ...cells]) => [years.includes(Number(year)) ? `${year} ${MARK_SIGN}` : year!, ...cells])
});
