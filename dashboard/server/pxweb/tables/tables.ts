import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { observedTables } from '#db/queries/observations.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { indicatorsOf } from '#lib/server/query/selection.ts';
import { PxProblem } from '../px-problem.ts';
import { countsTable } from './counts-table.ts';
import { indicatorTable } from './indicator-table.ts';
import type { PxTable } from './px-table.ts';

async function describe(db: EducationDb): Promise<Record<Locale, PxTable[]>> {
	const inLanguages: ((locale: Locale) => Promise<PxTable>)[] = [];
	for (const id of await observedTables(db, {})) inLanguages.push(await countsTable(db, id));
	for (const definition of await indicatorsOf(db)) inLanguages.push(await indicatorTable(db, definition));
	const all = async (locale: Locale) => {
		const tables = await Promise.all(inLanguages.map((inLanguage) => inLanguage(locale)));
		return tables.filter(({ variables }) => variables.every(({ categories }) => categories.length > 0));
	};
	return { sv: await all('sv'), en: await all('en') };
}

/** Every table of a database that holds any figures: the counts as loaded, then the indicators. Described once. */
export const pxTables = perDatabase(describe);

/**
 * The table with this id, whatever its case.
 * @throws PxProblem 404
 */
export async function pxTable(db: EducationDb, id: string, locale: Locale): Promise<PxTable> {
	const tables = (await pxTables(db))[locale];
	const found = tables.find((table) => table.id.toLowerCase() === id.toLowerCase());
	if (found) return found;
	throw new PxProblem(
		'no-such-table',
		`There is no table "${id}"; the tables are ${tables.map(({ id }) => id).join(', ')}.`
	);
}
