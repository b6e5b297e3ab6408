import type { EducationDb } from '#db/open.server.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { Problem } from '#lib/server/query/problem.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { regionsOf } from '#lib/server/query/selection.ts';
import type { ExtractChoice } from '#lib/state/extract.ts';
import { defaultExtract } from '#lib/state/read-extract.ts';
import { apiQuery } from './address.ts';
import { coverageOf, extractChoices } from './choices.ts';
import type { Extract } from './extract.ts';
import type { Cell, Column } from './table.ts';
import { EXTRACT_TABLES } from './tables.ts';

/** So many rows are shown of what the files hold. */
const PREVIEW_ROWS = 10;

/** What a choice means, before any row of it is read. */
export interface ShownExtract {
	/** As shown; another than asked for where that has no figures. */
	choice: ExtractChoice;
	/** What had to be given up for it to have any. */
	without: 'years' | 'regions' | null;
	extract: Extract;
	/** The regions with figures in this table, and how many were asked for that have none. */
	regions: RegionRow[];
	emptyRegions: number;
}

/** What a page shows of a choice. */
export interface DrawnExtract extends ShownExtract {
	/** How many rows the files have. */
	rows: number;
	preview: { columns: Column[]; rows: Cell[][] };
}

/** The extract that the files of the API are written from: the same question, read by the same reader. */
async function ask(db: EducationDb, choice: ExtractChoice, locale: Locale): Promise<Extract> {
	const table = EXTRACT_TABLES.find(({ name }) => name === choice.table)!;
	const query = apiQuery(choice, await extractChoices(db), locale);
	return table.extract(db, readQuery(table.parameters, query));
}

/** Nothing where the parts of a choice do not exist together. */
const tryTo = (asked: Promise<Extract>): Promise<Extract | null> =>
	asked.catch((error) => {
		if (error instanceof Problem) return null;
		throw error;
	});

/** The nearest to a choice that has figures: without its years, or with the usual regions. */
async function nearest(db: EducationDb, choice: ExtractChoice, locale: Locale) {
	const everyYear = { ...choice, from: null, to: null };
	const usual = { ...everyYear, regions: defaultExtract(choice.table, await extractChoices(db)).regions };
	for (const [shown, without] of [
		[choice, null],
		[everyYear, 'years']
	] as const) {
		const extract = await tryTo(ask(db, shown, locale));
		if (extract) return { choice: shown, without, extract };
	}
	return { choice: usual, without: 'regions' as const, extract: await ask(db, usual, locale) };
}

/** The first rows; no more pages are read than hold them. */
async function firstRows({ table }: Extract): Promise<Cell[][]> {
	const rows: Cell[][] = [];
	for await (const page of table.pages) {
		rows.push(...page.slice(0, PREVIEW_ROWS - rows.length));
		if (rows.length >= PREVIEW_ROWS) break;
	}
	return rows;
}

/** A choice, or the nearest to it that has figures. */
export async function shownExtract(db: EducationDb, asked: ExtractChoice, locale: Locale): Promise<ShownExtract> {
	const { choice, without, extract } = await nearest(db, asked, locale);
	const coverage = await coverageOf(db);
	const codes = new Set(extract.regions.map(({ code }) => code));
	const regions = (await regionsOf(db)).filter(({ code }) => codes.has(code) && coverage[choice.table].includes(code));
	return { choice, without, extract, regions, emptyRegions: codes.size - regions.length };
}

/** What a page shows of a choice: how much it is, and how it begins. */
export async function drawExtract(db: EducationDb, asked: ExtractChoice, locale: Locale): Promise<DrawnExtract> {
	const shown = await shownExtract(db, asked, locale);
	const { extract } = shown;
	const [rows, first] = await Promise.all([extract.countRows(), firstRows(extract)]);
	return { ...shown, rows, preview: { columns: extract.table.columns, rows: first } };
}
