import type { Mark } from '../stats/marks.ts';

/** Stands in the drawing, after the figure in the table and before the sentence, so that they are found together. */
export const MARK_SIGN = '*';

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

/** A table whose rows are years, with the sign after those that are marked. */
export const signedYears = <Table extends { rows: string[][] }>(table: Table, { years }: MarkStory): Table => ({
	...table,
	rows: table.rows.map(([year, ...cells]) => [years.includes(Number(year)) ? `${year} ${MARK_SIGN}` : year!, ...cells])
});
