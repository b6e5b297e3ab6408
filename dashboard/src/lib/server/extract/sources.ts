import type { EducationDb } from '#db/open.server.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { tablesOf } from './source-notes.ts';

/** A table of SCB behind an extract, in the extract's language. */
export interface Source {
	/** SCB's table id, e.g. `TAB3981`. */
	code: string;
	title: string;
	/** The month in which SCB published the figures, e.g. `2026-04`; null where it is not known. */
	published: string | null;
	/** SPDX, e.g. `CC0-1.0`. */
	licence: string;
	url: string;
}

/** The tables with these codes, in order of code. */
export async function sourcesOf(db: EducationDb, codes: string[], locale: Locale): Promise<Source[]> {
	const tables = (await tablesOf(db)).filter(({ code }) => codes.includes(code));
	return tables.map(({ code, title_sv, title_en, published, licence, url }) => ({
		...{ code, published, licence, url },
		title: locale === 'sv' ? title_sv : title_en
	}));
}
