import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import type { RegionTable } from '#db/schema.ts';
import { LEVELS } from '#ingest/vocabulary.ts';
import { AGES, LAST_AGE, type RegionFigures, population } from './population.ts';

/** A file as SCB writes it: texts in quotation marks, figures bare, CRLF. */
export interface LargeFile {
	path: string;
	form: 'long' | 'wide';
	/** What texts are written in; figures and signs are the same bytes in both. */
	encoding: 'utf8' | 'latin1';
	years: readonly number[];
	rows: number;
	figures: number;
	bytes: number;
}

export const SEXES = ['män', 'kvinnor'];
const COLUMNS = ['region', 'ålder', 'utbildningsnivå', 'kön'];

export const labelOfAge = (age: number): string => (age === LAST_AGE ? `${age}+ år` : `${age} år`);
export const labelOfRegion = ({ code, name }: RegionTable): string => `${code} ${name}`;

const quoted = (fields: readonly (string | number)[]): string => fields.map((field) => `"${field}"`).join(',');

/** How one form writes the header, and the figures of all years behind their labels. */
interface Form {
	encoding: LargeFile['encoding'];
	header(years: readonly number[]): string;
	/** Rows of one region, age, level and sex, whose figures begin at `start`. */
	rows(labels: string, years: readonly number[], figures: RegionFigures, start: number): string;
}

const FORMS: Record<LargeFile['form'], Form> = {
	/** API 1 `csv2`: a row for every figure. */
	long: {
		encoding: 'utf8',
		header: () => quoted([...COLUMNS, 'år', 'Befolkning']),
		rows: (labels, years, figures, start) =>
			years.map((year, index) => `${labels},"${year}",${figures[start + index]}`).join('\r\n')
	},
	/** The web download: the years side by side. */
	wide: {
		encoding: 'latin1',
		header: (years) => quoted([...COLUMNS, ...years]),
		rows: (labels, years, figures, start) => `${labels},${figures.subarray(start, start + years.length).join()}`
	}
};

/** Writes a whole table region by region, in SCB's order, so that it is never in memory as a whole. */
export function writeLargeFile(
	path: string,
	form: LargeFile['form'],
	regions: readonly RegionTable[],
	years: readonly number[]
): LargeFile {
	const { encoding, header } = FORMS[form];
	const all = population(regions, years);
	const file = openSync(path, 'w');
	try {
		writeSync(file, `${header(years)}\r\n`, null, encoding);
		regions.forEach((region, index) => {
			const rows = rowsOf(FORMS[form], labelOfRegion(region), years, all[index]);
			writeSync(file, `${rows.join('\r\n')}\r\n`, null, encoding);
		});
	} finally {
		closeSync(file);
	}
	const figures = all.reduce((sum, { length }) => sum + length, 0);
	const rows = form === 'long' ? figures : figures / years.length;
	return { path, form, encoding, years, rows, figures, bytes: statSync(path).size };
}

function rowsOf(form: Form, region: string, years: readonly number[], figures: RegionFigures): string[] {
	const labels = AGES.flatMap((age) =>
		LEVELS.flatMap(({ name_sv }) => SEXES.map((sex) => quoted([region, labelOfAge(age), name_sv, sex])))
	);
	return labels.map((each, index) => form.rows(each, years, figures, index * years.length));
}
