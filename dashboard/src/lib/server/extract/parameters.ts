import { choice, regionList, year } from '#lib/server/query/parameters.ts';

/** What every extract can be asked for. */
export const EXTRACT_PARAMETERS = {
	region: regionList,
	from: year,
	to: year,
	lang: choice(['sv', 'en'], 'sv')
};

/**
 * Rows read at a time: enough that a query costs little for each, few enough that other requests are served between, and
 * that what is written of them is short enough to be forgotten at once.
 */
export const PAGE_ROWS = 200;
