import { localeOf } from '#lib/i18n/locale.ts';
import { readEvaluationPage } from '#lib/server/evaluation-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { db }, url, params }) =>
	readEvaluationPage(db, url.searchParams, localeOf(params.lang));
