import { LANGUAGE } from '../request/parameters.ts';
import { type PxTable, wholeOf } from '../tables/px-table.ts';
import { pxTable } from '../tables/tables.ts';
import { type Asked, link, momentOf, pxAnswer } from './answer.ts';

const linksOf = (base: string, { id, locale }: PxTable) => [
	link('self', base, `tables/${id}`, locale),
	link('metadata', base, `tables/${id}/metadata`, locale),
	link('data', base, `tables/${id}/data`, locale, { outputFormat: 'json-stat2' })
];

/** A table as lists tell of it. */
export function tableItem(table: PxTable, { base, version }: Pick<Asked, 'base' | 'version'>) {
	const years = table.variables.at(-1)!.categories;
	return {
		type: 'Table',
		id: table.id,
		label: table.label,
		description: table.description,
		updated: momentOf(version),
		firstPeriod: years[0]!.code,
		lastPeriod: years.at(-1)!.code,
		category: 'public',
		variableNames: table.variables.map(({ label }) => label),
		discontinued: false,
		source: table.sourceOf(wholeOf(table)),
		subjectCode: 'UF',
		timeUnit: 'Annual',
		links: linksOf(base, table)
	};
}

export const table = pxAnswer({
	path: '/tables/:id',
	parameters: LANGUAGE,
	async answer(asked, { lang }) {
		return { language: lang, ...tableItem(await pxTable(asked.db, asked.id, lang), asked) };
	}
});
