import type { PageDictionary } from '#lib/i18n/pages/sv.ts';

/** A file that a page offers: a format of the API, or what describes one, with what else it has to be asked. */
export interface OfferedFile {
	/** Its words, in `data.files.form` of lib/i18n/pages. */
	name: keyof PageDictionary['data']['files']['form'];
	/** The ending of its address: `/api/v1/files/{table}.{ending}`. */
	ending: string;
	/** As IANA lists it, where it does. */
	mediaType: string;
	/** Added to the question. */
	query?: string;
}

/** Every file in which an extract can be taken along, in the order in which a page offers them. */
export const OFFERED_FILES: OfferedFile[] = [
	{ name: 'xlsx', ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	{ name: 'csvExcel', ending: 'csv', mediaType: 'text/csv', query: 'dialect=excel' },
	{ name: 'csvCode', ending: 'csv', mediaType: 'text/csv' },
	{ name: 'parquet', ending: 'parquet', mediaType: 'application/vnd.apache.parquet' },
	{ name: 'ndjson', ending: 'ndjson', mediaType: 'application/x-ndjson' },
	{ name: 'jsonStat', ending: 'json', mediaType: 'application/json' },
	{ name: 'px', ending: 'px', mediaType: 'text/plain' },
	{ name: 'zip', ending: 'zip', mediaType: 'application/zip' }
];

/** What describes those files to programs. */
export const OFFERED_DESCRIPTIONS: OfferedFile[] = [
	{ name: 'csvw', ending: 'csv-metadata.json', mediaType: 'application/csvm+json' },
	{ name: 'dataPackage', ending: 'datapackage.json', mediaType: 'application/json' }
];

/** The address of a file below this site; `question` is that of `apiQuery`. */
export const fileAddress = (table: string, { ending, query }: OfferedFile, question: string): string =>
	`/api/v1/files/${table}.${ending}?${question}${query ? `&${query}` : ''}`;
