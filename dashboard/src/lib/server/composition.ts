import type { EducationDb } from '#db/open.server.ts';
import { educationLevels, levelComposition } from '#db/queries/observations.ts';
import type { Sex } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { composition } from '#lib/stats/composition.ts';

/** A region's population by education level, year by year, with SCB's words for the levels. */
export async function readComposition(db: EducationDb, region: string, sex: Sex, locale: Locale) {
	const [counts, levels] = await Promise.all([levelComposition(db, { region }), educationLevels(db)]);
	const codes = levels.map(({ code }) => code);
	return {
		levels: levels.map((level) => ({ code: level.code, label: locale === 'sv' ? level.name_sv : level.name_en })),
		...composition(counts, codes, sex)
	};
}
