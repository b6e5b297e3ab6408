import Papa from 'papaparse';
import { defuse } from '../../files/formats/csv.ts';
import { crossTable } from './cross-table.ts';
import { FORMAT_PARAMS, type FormatParam, type PxFormat, SEPARATORS, SHOWN_AS } from './px-format.ts';

/** Rows written at a time. */
const PIECE = 200;

type Row = (string | number)[];

/** Texts in quotation marks, numbers without, as PxWeb writes them. */
const linesOf = (rows: Row[], delimiter: string): string =>
	`${Papa.unparse(
		rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuse(cell) : cell))),
		{ delimiter, newline: '\r\n', quotes: (cell: unknown) => typeof cell === 'string' }
	)}\r\n`;

/** The one of these parameters that is given. */
export const chosenOf = <Value>(of: Record<string, Value>, params: readonly FormatParam[]): Value | undefined =>
	params.flatMap((param) => of[param] ?? [])[0];

export const csv: PxFormat = {
	name: 'csv',
	contentType: 'text/csv; charset=utf-8',
	ending: 'csv',
	params: FORMAT_PARAMS,
	*write(cube, params) {
		const delimiter = chosenOf<string>(SEPARATORS, params) ?? ',';
		const { stub, heading, rows } = crossTable(cube, chosenOf(SHOWN_AS, params));
		// without a heading there is one column of figures, named by what they are
		const columns = heading[0]?.map((_, column) => heading.map((values) => values[column]).join(' '));
		let lines: Row[] = [...(params.includes('IncludeTitle') ? [[cube.title], []] : [])];
		lines.push([...stub, ...(columns ?? [cube.contents])]);
		for (const { labels, figures } of rows) {
			lines.push([...labels, ...figures]);
			if (lines.length < PIECE) continue;
			yield linesOf(lines, delimiter);
			lines = [];
		}
		if (lines.length > 0) yield linesOf(lines, delimiter);
	}
};
