import { localeOf } from '#lib/i18n/locale.ts';
import { formOptions } from '#lib/server/extract/form-options.ts';
import type { LayoutServerLoad } from './$types';

/** What the form offers is the same for every choice: a load of its own, so that a browser fetches it once. */
export const load: LayoutServerLoad = async ({ locals: { db }, params }) => ({
	options: await formOptions(db, localeOf(params.lang))
});
