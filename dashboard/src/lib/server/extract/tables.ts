import { countExtract } from './count-extract.ts';
import type { ExtractTable } from './extract.ts';
import { indicatorExtract } from './indicator-extract.ts';

/** Every table of figures that parts can be asked of. */
export const EXTRACT_TABLES: ExtractTable[] = [indicatorExtract, countExtract] as ExtractTable[];
