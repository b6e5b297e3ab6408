import type { PageDictionary } from '#lib/i18n/pages/sv.ts';

/** A file that a page offers: a format of the API, with what else it has to be asked. */
export interface OfferedFile {
	/** Its words, in `data.files.form` of lib/i18n/pages. */
	name: keyof PageDictionary['data']['files']['form'];
	/** The ending of its address: `/api/v1/files/{table}.{ending}`. */
	ending: string;
	/** Added to the question. */
	query?: string;
}

/** Every file in which an extract can be taken along, in the order in which a page offers them. */
export const OFFERED_FILES: OfferedFile[] = [
	{ name: 'xlsx', ending: 'xlsx' },
	{ name: 'csvExcel', ending: 'csv', query: 'dialect=excel' },
	{ name: 'csvCode', ending: 'csv' },
	{ name: 'parquet', ending: 'parquet' },
	{ name: 'ndjson', ending: 'ndjson' },
	{ name: 'jsonStat', ending: 'json' },
	{ name: 'px', ending: 'px' }
];

/** The address of a file below this site; `question` is that of `apiQuery`. */
export const fileAddress = (table: string, { ending, query }: OfferedFile, question: string): string =>
	`/api/v1/files/${table}.${ending}?${question}${query ? `&${query}` : ''}`;
