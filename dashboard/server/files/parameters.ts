import { choice, regionList, year } from '../query/parameters.ts';
import { DIALECT_WORDS } from './csv.ts';

/** What every file can be asked for. */
export const FILE_PARAMETERS = {
	region: regionList,
	from: year,
	to: year,
	dialect: choice(DIALECT_WORDS, 'code'),
	lang: choice(['sv', 'en'], 'sv')
};

/** Rows read at a time: enough that a query costs little for each, few enough that other requests are served between. */
export const PAGE_ROWS = 1000;
