import { currentRelease } from '#db/queries/releases.ts';
import { fileLoads, loadChecks, revisions, tableNotes } from '#db/queries/sources.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { checkGroups, noteGroups } from '#lib/story/loading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, params }) => {
	const [files, checks, notes, revised, release] = await Promise.all([
		fileLoads(db),
		loadChecks(db),
		tableNotes(db),
		revisions(db),
		currentRelease(db)
	]);
	return {
		version: release.version,
		files,
		checks: checkGroups(checks, localeOf(params.lang)),
		notes: noteGroups(notes),
		revisions: revised
	};
};
