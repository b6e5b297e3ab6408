import { describeApi } from '../../../../server/api/description.ts';
import { PXWEB_PATH, pxwebpyExample } from '../../../../server/pxweb/client-example.ts';
import { MAX_DATA_CELLS } from '../../../../server/pxweb/selection/select.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const base = url.origin + PXWEB_PATH;
	return { api: describeApi(), pxweb: { base, example: pxwebpyExample(base), cells: MAX_DATA_CELLS } };
};
