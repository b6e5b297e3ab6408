import { localeOf } from '#lib/i18n/locale.ts';
import { evaluationTexts } from '#lib/story/evaluation/texts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => ({
	...data,
	texts: await evaluationTexts(localeOf(params.lang))
});
