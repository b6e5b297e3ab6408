import { csvFormat } from './csv.ts';
import { csvwFormat } from './csvw.ts';
import { dataPackageFormat } from './data-package.ts';
import type { Format } from './format.ts';
import { jsonStatFormat } from './json-stat.ts';
import { pxFormat } from './px.ts';
import { ndjsonFormat } from './ndjson.ts';
import { parquetFormat } from './parquet.ts';
import { xlsxFormat } from './xlsx.ts';
import { zipFormat } from './zip.ts';

/** Every way in which an extract can be taken along, in the order in which they are offered. */
export const FORMATS: Format[] = [
	csvFormat,
	xlsxFormat,
	jsonStatFormat,
	parquetFormat,
	ndjsonFormat,
	pxFormat,
	zipFormat
] as Format[];

/** What tells programs how the rows of an extract are written, without holding any. */
export const DESCRIPTIONS: Format[] = [csvwFormat, dataPackageFormat] as Format[];
