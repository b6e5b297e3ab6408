import type { Locale } from '#lib/i18n/locale.ts';
import { PxProblem } from '../px-problem.ts';
import { TABLES } from '../request/parameters.ts';
import type { PxTable } from '../tables/px-table.ts';
import { pxTables } from '../tables/tables.ts';
import { type Asked, link, pxAnswer } from './answer.ts';
import { tableItem } from './table.ts';

const DAY = 86_400_000;

/** Whether the data version is at most so many days old. */
const isWithin = (pastDays: number | undefined, version: string): boolean =>
	pastDays === undefined || Date.now() - Date.parse(version.slice(0, 10)) <= pastDays * DAY;

/** Whether every word stands somewhere in what is told of a table. */
function speaksOf({ id, label, description, variables }: PxTable, query = ''): boolean {
	const told = [id, label, description, ...variables.map(({ label }) => label)].join(' ').toLowerCase();
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => told.includes(word));
}

interface Page {
	pageNumber: number;
	pageSize: number;
	totalElements: number;
	totalPages: number;
}

/** Throws PxProblem 404 where there is no such page. */
function pageOf(totalElements: number, pageNumber: number, pageSize: number): Page {
	const totalPages = Math.max(1, Math.ceil(totalElements / pageSize));
	if (pageNumber <= totalPages) return { pageNumber, pageSize, totalElements, totalPages };
	throw new PxProblem('no-such-page', `There is no page ${pageNumber}: the last one is ${totalPages}.`);
}

/** Links to the pages around one, with the rest of the question. */
function linksOf({ base }: Asked, locale: Locale, question: Record<string, string>, page: Page) {
	const to = (rel: string, pageNumber: number) =>
		link(rel, base, 'tables', locale, {
			...question,
			pageSize: String(page.pageSize),
			pageNumber: String(pageNumber)
		});
	const { pageNumber, totalPages } = page;
	return {
		self: to('self', pageNumber),
		others: [
			...(pageNumber < totalPages ? [to('next', pageNumber + 1)] : []),
			...(pageNumber > 1 ? [to('previous', pageNumber - 1)] : []),
			...(totalPages > 1 ? [to('last', totalPages)] : [])
		]
	};
}

export const tables = pxAnswer({
	path: '/tables',
	parameters: TABLES,
	async answer(asked, { lang, query, pastDays, pageNumber, pageSize }) {
		const isNew = isWithin(pastDays, asked.version);
		const found = (await pxTables(asked.db))[lang].filter((table) => isNew && speaksOf(table, query));
		const page = pageOf(found.length, pageNumber, pageSize);
		const question = { ...(query && { query }), ...(pastDays && { pastDays: String(pastDays) }) };
		const { self, others } = linksOf(asked, lang, question, page);
		const from = (pageNumber - 1) * pageSize;
		return {
			language: lang,
			tables: found.slice(from, from + pageSize).map((table) => tableItem(table, asked)),
			page: { ...page, links: others },
			links: [self]
		};
	}
});
