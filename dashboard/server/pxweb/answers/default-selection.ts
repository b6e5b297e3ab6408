import { LANGUAGE } from '../request/parameters.ts';
import { defaultSelection } from '../selection/default-selection.ts';
import { place, type Placement } from '../selection/placement.ts';
import { select } from '../selection/select.ts';
import { pxTable } from '../tables/tables.ts';
import { link, pxAnswer } from './answer.ts';

const codes = (chosen: Placement['stub']): string[] => chosen.map(({ variable }) => variable.code);

export const defaultSelectionAnswer = pxAnswer({
	path: '/tables/:id/defaultselection',
	parameters: LANGUAGE,
	async answer({ db, id, base }, { lang }) {
		const table = await pxTable(db, id, lang);
		const nothing = { selection: [], heading: [], stub: [] };
		const { stub, heading } = place(table, select(table, nothing), nothing);
		return {
			language: lang,
			selection: defaultSelection(table).map((wish) => ({ ...wish, codeList: null })),
			placement: { heading: codes(heading), stub: codes(stub) },
			links: [
				link('self', base, `tables/${table.id}/defaultselection`, lang),
				link('data', base, `tables/${table.id}/data`, lang, { outputFormat: 'json-stat2' })
			]
		};
	}
});
