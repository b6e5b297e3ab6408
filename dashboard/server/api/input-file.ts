import * as v from 'valibot';
import type { fileLoads } from '#db/queries/sources.ts';
import { sha256, spanOf, told, wholeNumber } from './members.ts';

/** A file of SCB's figures that the database was made of. */
export const inputFile = v.strictObject({
	file: told(v.string(), 'Path below data/ in the source code'),
	sha256,
	bytes: wholeNumber,
	rows: wholeNumber,
	years: spanOf('First and last year in the file')
});

type Load = Awaited<ReturnType<typeof fileLoads>>[number];

export const describeInput = ({ file, sha256, bytes, rows, year_from, year_to }: Load) => ({
	file,
	sha256,
	bytes,
	rows,
	years: { from: year_from, to: year_to }
});
