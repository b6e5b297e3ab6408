import type { Cited } from '#lib/story/citation.ts';
import type { Extract } from './extract.ts';
import { fileName } from './file-name.ts';
import { isUntouched, sourceLine } from './source-line.ts';

/** What a citation of an extract tells; `permalink` shows or gives the same figures again. */
export const citedOf = (extract: Extract, { version, permalink }: Pick<Cited, 'version' | 'permalink'>): Cited => ({
	title: extract.title,
	key: fileName({ ...extract, version }),
	sourceTables: extract.sourceTables,
	sourceLine: sourceLine(extract),
	untouched: isUntouched(extract),
	version,
	permalink
});
