import { jsonStatHead } from '#lib/server/cube/json-stat.ts';
import { METADATA } from '../request/parameters.ts';
import { describe } from '../selection/describe.ts';
import { place } from '../selection/placement.ts';
import { wholeOf } from '../tables/px-table.ts';
import { pxTable } from '../tables/tables.ts';
import { pxAnswer } from './answer.ts';

/** Everything about a table but its figures. The default selection has no codelists, so it would change nothing. */
export const metadata = pxAnswer({
	path: '/tables/:id/metadata',
	parameters: METADATA,
	async answer({ db, id, base, version }, { lang }) {
		const table = await pxTable(db, id, lang);
		const choice = wholeOf(table);
		const description = describe(table, choice, place(table, choice, { heading: [], stub: [] }), version.slice(0, 10));
		const href = `${base}/tables/${table.id}/metadata?lang=${lang}`;
		return { ...jsonStatHead({ ...description, href }), label: table.label, value: [] };
	}
});
