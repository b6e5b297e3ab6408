import { EVALUATION_PARAMETERS } from './evaluation.ts';
import {
	ALL,
	basesOf,
	chosenIndicators,
	COUNTED_SEXES,
	DEFAULT_REGIONS,
	EXTRACT_CHOICE_PARAMETERS,
	type ExtractChoice,
	type ExtractChoices,
	type ExtractRefusal,
	type ExtractTableName,
	regionWord,
	sexesOf,
	tableWord
} from './extract.ts';
import { basisWord, PARAMETERS, sexWord } from './selection.ts';

/** What this reader needs of URLSearchParams, so that SvelteKit's read-only one fits too. */
export interface RepeatedQuery {
	get(name: string): string | null;
	getAll(name: string): string[];
	keys(): Iterable<string>;
}

/** The words of a list, whether a form repeats the field or an address separates them by commas. */
const wordsOf = (query: RepeatedQuery, name: string): string[] =>
	query
		.getAll(name)
		.flatMap((value) => value.split(','))
		.filter((word) => word !== '');

/** Those offered whose word is asked for; `fallback` when none is. What is not offered is refused. */
function readList<T>(
	words: string[],
	offered: T[],
	wordOf: (value: T) => string,
	fallback: T[],
	refuse: (asked: string) => void
): T[] {
	const chosen = offered.filter((value) => words.includes(wordOf(value)));
	const known = offered.map(wordOf);
	words.filter((word) => !known.includes(word)).forEach(refuse);
	return chosen.length > 0 ? chosen : fallback;
}

/** A list that `alla` brings whole. */
const readWhole = <T>(words: string[], offered: T[], ...rest: [(value: T) => string, T[], (asked: string) => void]) =>
	words.includes(ALL) ? offered : readList(words, offered, ...rest);

/** A year of the table or null; what lies beyond its ends is as far as there are figures. */
function readYear(asked: string | null, refusals: ExtractRefusal[]): number | null {
	if (!asked) return null;
	if (/^\d{4}$/.test(asked)) return Number(asked);
	refusals.push({ parameter: 'years', why: 'number', asked });
	return null;
}

/** The two ends in order and among the years, or open. */
function readYears(query: RepeatedQuery, years: number[], refusals: ExtractRefusal[]) {
	const ends = [EXTRACT_CHOICE_PARAMETERS.from, EXTRACT_CHOICE_PARAMETERS.to].map((name) =>
		readYear(query.get(name), refusals)
	);
	const [from, to] = ends as [number | null, number | null];
	const asked = `${from ?? ''}–${to ?? ''}`;
	const [first, last] = [years[0]!, years.at(-1)!];
	if ((from ?? first) > last || (to ?? last) < first) {
		refusals.push({ parameter: 'years', why: 'outside', asked });
		return { from: null, to: null };
	}
	if (from !== null && to !== null && from > to) {
		refusals.push({ parameter: 'years', why: 'order', asked });
		return openEnds(to, from, years);
	}
	return openEnds(from, to, years);
}

/** An end that leaves nothing out is open. */
const openEnds = (from: number | null, to: number | null, years: number[]) => ({
	from: from !== null && from > years[0]! ? from : null,
	to: to !== null && to < years.at(-1)! ? to : null
});

/** The table is the first thing to know: what else can be chosen hangs on it. */
function readTable(query: RepeatedQuery, refusals: ExtractRefusal[]): ExtractTableName {
	const asked = query.get(EXTRACT_CHOICE_PARAMETERS.table);
	if (!asked) return 'indicators';
	const table = (['indicators', 'counts'] as const).find((name) => tableWord(name) === asked);
	if (!table) refusals.push({ parameter: 'table', asked });
	return table ?? 'indicators';
}

/** The parameters of the other pages, which their links may carry along: they are about pictures, not about files. */
const CARRIED: string[] = [...Object.values(PARAMETERS), ...Object.values(EVALUATION_PARAMETERS)];

const unknownNames = (query: RepeatedQuery): ExtractRefusal[] => {
	const known: string[] = [...CARRIED, ...Object.values(EXTRACT_CHOICE_PARAMETERS)];
	const unknown = [...query.keys()].filter((name) => !known.includes(name));
	return [...new Set(unknown)].map((asked) => ({ parameter: 'unknown', asked }));
};

/**
 * Reads a URL's query, written by hand, by `writeExtractChoice` or by a form that repeats its fields.
 * Never throws: what cannot be followed is replaced by the nearest that can and named among the refusals.
 */
export function readExtractChoice(
	query: RepeatedQuery,
	choices: ExtractChoices
): { choice: ExtractChoice; refusals: ExtractRefusal[] } {
	const refusals = unknownNames(query);
	const table = readTable(query, refusals);
	const words = (parameter: keyof ExtractChoice) => wordsOf(query, EXTRACT_CHOICE_PARAMETERS[parameter]);
	const refuse = (parameter: Exclude<keyof ExtractChoice, 'from' | 'to'>) => (asked: string) =>
		void refusals.push({ parameter, asked });
	const regions = readRegions(words('regions'), choices.regions[table], refuse('regions'));
	const years = readYears(query, choices.years[table], refusals);
	const offered = choices.indicators;
	if (table === 'counts') {
		const sexes = readWhole(words('sexes'), COUNTED_SEXES, sexWord, COUNTED_SEXES, refuse('sexes'));
		const levels = readWhole(words('levels'), choices.levels, String, choices.levels, refuse('levels'));
		return { choice: { table, indicators: [], regions, sexes, bases: [], levels, ...years }, refusals };
	}
	const codes = offered.map(({ code }) => code);
	const indicators = readWhole(words('indicators'), codes, String, [codes[0]!], refuse('indicators'));
	const chosen = chosenIndicators(indicators, choices);
	const [sexes, bases] = [sexesOf(table, chosen), basesOf(chosen)];
	return {
		choice: {
			table,
			indicators,
			regions,
			sexes: readList(words('sexes'), sexes, sexWord, [sexes[0]!], refuse('sexes')),
			bases: readList(words('bases'), bases, basisWord, [bases[0]!], refuse('bases')),
			levels: [],
			...years
		},
		refusals
	};
}

/** `alla` makes every other name of a region idle. */
function readRegions(words: string[], offered: string[], refuse: (asked: string) => void): string[] {
	const regions = readList(words, offered, regionWord, DEFAULT_REGIONS, refuse);
	return regions.includes('all') ? ['all'] : regions;
}

/** What a table shows while nothing is chosen. */
export const defaultExtract = (table: ExtractTableName, choices: ExtractChoices): ExtractChoice =>
	readExtractChoice(new URLSearchParams({ [EXTRACT_CHOICE_PARAMETERS.table]: tableWord(table) }), choices).choice;
