import { educationLevels } from '#db/queries/observations.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import type { EducationDb } from '#db/open.server.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { offeredIndicators } from '#lib/server/indicators.ts';
import { regionsOf, testOf } from '#lib/server/query/selection.ts';
import { regionWord } from '#lib/state/extract.ts';

/** A box to tick: its word in the address, and what it says. */
export interface FormOption {
	word: string;
	text: string;
}

/** A county: `name`, and its municipalities. */
export interface CountyOptions {
	code: string;
	name: string;
	municipalities: FormOption[];
}

const optionOf = ({ code, name }: Pick<RegionRow, 'code' | 'name'>): FormOption => ({ word: code, text: name });

const byText = (a: FormOption, b: FormOption): number => a.text.localeCompare(b.text, 'sv');

const municipalitiesOf = (regions: RegionRow[], county: string): FormOption[] =>
	regions
		.filter(testOf(`county:${county}`))
		.map(optionOf)
		.sort(byText);

const countiesOf = (regions: RegionRow[]): CountyOptions[] =>
	regions
		.filter(({ level }) => level === 'county')
		.map(({ code, name }) => ({ code, name, municipalities: municipalitiesOf(regions, code) }));

const groupsOf = (regions: RegionRow[]): FormOption[] => {
	const names = new Map(
		regions.flatMap(({ group_code, group_name }) => (group_code ? [[group_code, group_name!]] : []))
	);
	const options = [...names].map(([code, name]) => ({ word: regionWord(`group:${code}`), text: `${name} (${code})` }));
	return options.sort((a, b) => a.word.localeCompare(b.word));
};

/** How many regions each of the names for many brings, by its word in the address. */
const sizesOf = (regions: RegionRow[]): Record<string, number> =>
	Object.fromEntries(
		['study', 'participants', 'municipalities', 'counties', 'all', '00'].map((name) => [
			regionWord(name),
			regions.filter(testOf(name)).length
		])
	);

/** All that the form of extracts offers, of whatever table: the same for every choice, so a browser needs it once. */
export async function formOptions(db: EducationDb, locale: Locale) {
	const [indicators, levels, regions] = await Promise.all([offeredIndicators(db), educationLevels(db), regionsOf(db)]);
	return {
		indicators: indicators.map(({ code, title }): FormOption => ({ word: code, text: title[locale] })),
		levels: levels.map((level): FormOption => ({
			word: level.code,
			text: locale === 'sv' ? level.name_sv : level.name_en
		})),
		sizes: sizesOf(regions),
		counties: countiesOf(regions),
		groups: groupsOf(regions)
	};
}
