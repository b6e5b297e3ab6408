import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import type { ExtractTable } from '#lib/server/extract/extract.ts';
import type { Parameters } from '#lib/server/query/read-query.ts';
import { evaluationZip } from './evaluation-zip.ts';
import type { Format } from './formats/format.ts';
import { DESCRIPTIONS, FORMATS } from './formats/formats.ts';
import type { ZipFile } from './zip-file.ts';

/** A table of figures in one of the formats. */
export interface TableFile {
	table: ExtractTable;
	format: Format;
}

const ofEveryTable = (formats: Format[]): TableFile[] =>
	EXTRACT_TABLES.flatMap((table) => formats.map((format) => ({ table, format })));

/** Every table in every format, and what describes it. */
export const TABLE_FILES: TableFile[] = ofEveryTable([...FORMATS, ...DESCRIPTIONS]);

/** Every answer that is several files in one. */
export const ZIPS: ZipFile[] = [evaluationZip] as ZipFile[];

/** Below `/api/v1/files`, e.g. `/counts.csv`. */
export const pathOf = ({ table, format }: TableFile): string => `/${table.name}.${format.ending}`;

/** What a file can be asked for: what its table can, and its format. */
export const fileParameters = ({ table, format }: TableFile): Parameters => ({
	...table.parameters,
	...format.parameters
});

/** A file that can be asked for, as lists of files tell of it. */
export interface OfferedFile {
	/** Below `/api/v1/files`. */
	path: string;
	summary: string;
	contentType: string;
	parameters: Parameters;
	/** The table's name; null where the file is no single table. */
	table: string | null;
	/** The ending of its name. */
	format: string;
	/** The file that describes its columns to programs, below `/api/v1/files`: its answers link there. */
	describedBy: string | null;
}

const offeredTable = (file: TableFile): OfferedFile => ({
	path: pathOf(file),
	summary: `${file.table.summary}. ${file.format.summary}`,
	contentType: file.format.contentType,
	parameters: fileParameters(file),
	table: file.table.name,
	format: file.format.ending,
	describedBy: file.format.describedBy ? `/${file.table.name}.${file.format.describedBy.ending}` : null
});

const offeredZip = ({ path, summary, parameters }: ZipFile): OfferedFile => ({
	...{ path, summary, parameters },
	contentType: 'application/zip',
	table: null,
	format: 'zip',
	describedBy: null
});

/** Every file with figures that can be asked for, in the order in which they are offered. */
export const OFFERED_FILES: OfferedFile[] = [...ofEveryTable(FORMATS).map(offeredTable), ...ZIPS.map(offeredZip)];

/** What can be asked for to describe them. */
export const OFFERED_DESCRIPTIONS: OfferedFile[] = ofEveryTable(DESCRIPTIONS).map(offeredTable);
