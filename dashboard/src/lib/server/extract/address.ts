import type { Locale } from '#lib/i18n/locale.ts';
import { BASES, SEX_WORDS, sexWord } from '#lib/server/query/parameters.ts';
import type { ExtractChoice, ExtractChoices } from '#lib/state/extract.ts';

/** A parameter of the API and its words; null: the API needs no word to give the same. */
type Asked = [name: string, words: string[] | null];

/** A whole list needs no words: the API gives all where nothing is said. */
const unlessAll = (words: string[], count: number): string[] | null => (words.length === count ? null : words);

/**
 * The question that brings exactly a choice, for every file of its table: `indicator=hogutbildade&region=study,00`.
 * Every word is of a closed list of letters, digits, hyphens and colons, so none needs to be escaped.
 */
export function apiQuery(choice: ExtractChoice, choices: ExtractChoices, locale: Locale): string {
	const { table, indicators, regions, sexes, bases, levels, from, to } = choice;
	const isCounts = table === 'counts';
	const asked: Asked[] = [
		['indicator', isCounts ? null : unlessAll(indicators, choices.indicators.length)],
		['region', regions],
		['sex', unlessAll(sexes.map(sexWord), isCounts ? 2 : SEX_WORDS.length)],
		['basis', isCounts ? null : unlessAll(bases, BASES.length)],
		['level', isCounts ? unlessAll(levels, choices.levels.length) : null],
		['from', from === null ? null : [String(from)]],
		['to', to === null ? null : [String(to)]],
		['lang', locale === 'sv' ? null : [locale]]
	];
	return asked.flatMap(([name, words]) => (words === null ? [] : [`${name}=${words.join(',')}`])).join('&');
}
