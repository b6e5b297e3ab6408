import type { Basis, LevelCode, Sex } from '#db/schema.ts';
import { EVALUATION_PARAMETERS } from './evaluation.ts';
import { basisWord, PARAMETERS, sexWord, type Choices } from './selection.ts';

/** The tables of figures that parts can be taken of, by their names in the API. */
export type ExtractTableName = 'indicators' | 'counts';

/** What the page of downloads shows and hands out; the whole of it stands in the URL. No list is empty but those that the table lacks. */
export interface ExtractChoice {
	table: ExtractTableName;
	/** Codes; empty for counts. */
	indicators: string[];
	/** As the API names them: codes, `study`, `county:21` … */
	regions: string[];
	sexes: Sex[];
	/** Empty for counts. */
	bases: Basis[];
	/** Empty for indicators. */
	levels: LevelCode[];
	/** First and last year; null: as far as there are figures. */
	from: number | null;
	to: number | null;
}

/** What can be chosen, as far as the URL has to be checked against it. */
export interface ExtractChoices {
	indicators: Choices['indicators'];
	/** Of each table every name that brings a region with figures, in the order in which they are written. */
	regions: Record<ExtractTableName, string[]>;
	levels: LevelCode[];
	/** Of each table, ascending. */
	years: Record<ExtractTableName, number[]>;
}

/** Names of the parameters in the URL, in the order in which they are written. */
export const EXTRACT_CHOICE_PARAMETERS = {
	table: 'tabell',
	indicators: PARAMETERS.indicator,
	regions: 'omrade',
	sexes: PARAMETERS.sex,
	bases: PARAMETERS.basis,
	levels: 'niva',
	from: 'fran',
	to: 'till'
} as const satisfies Record<keyof ExtractChoice, string>;

/**
 * A part of the URL that could not be followed. `unknown`: there is no such parameter. Of years: `number` it is no year,
 * `order` they end before they begin, `outside` there are no figures then.
 */
export type ExtractRefusal =
	| { parameter: Exclude<keyof ExtractChoice, 'from' | 'to'> | 'unknown'; asked: string }
	| { parameter: 'years'; why: 'number' | 'order' | 'outside'; asked: string };

/** What this reader needs of URLSearchParams, so that SvelteKit's read-only one fits too. */
export interface RepeatedQuery {
	get(name: string): string | null;
	getAll(name: string): string[];
	keys(): Iterable<string>;
}

const TABLE_WORDS: Record<ExtractTableName, string> = { indicators: 'matt', counts: 'antal' };

/** Every one of a list, also of those that come later. */
const ALL = 'alla';

const REGION_WORDS: Record<string, string> = {
	study: 'tre-lanen',
	participants: 'deltagare',
	municipalities: 'kommuner',
	counties: 'lan',
	all: ALL
};

/** Without a wish: the municipalities of the three counties, and the country beside them. */
const DEFAULT_REGIONS = ['study', '00'];

/** The URL's word for a region as the API names it: `lan-21` for `county:21`, `grupp-C8` for `group:C8`. */
export const regionWord = (name: string): string =>
	REGION_WORDS[name] ?? name.replace('county:', 'lan-').replace('group:', 'grupp-');

export const tableWord = (table: ExtractTableName): string => TABLE_WORDS[table];

/** Women and men are counted apart, never both together. */
const COUNTED_SEXES: Sex[] = [2, 1];

/** The sexes of which any of these indicators has figures, in the order in which they are offered. */
export const sexesOf = (table: ExtractTableName, indicators: Choices['indicators']): Sex[] =>
	table === 'counts'
		? COUNTED_SEXES
		: ([0, 2, 1] as const).filter((sex) => indicators.some(({ sexes }) => sexes.includes(sex)));

/** The bases of which any of these indicators has figures. */
export const basesOf = (indicators: Choices['indicators']): Basis[] =>
	(['population', 'known'] as const).filter((basis) => indicators.some(({ bases }) => bases.includes(basis)));

/** What a table shows as long as nothing is chosen, here of these indicators. */
const defaultSexes = (table: ExtractTableName, offered: Sex[]): Sex[] => (table === 'counts' ? offered : [offered[0]!]);

/** The indicators of a choice. */
export const chosenIndicators = (codes: string[], { indicators }: Pick<ExtractChoices, 'indicators'>) =>
	indicators.filter(({ code }) => codes.includes(code));

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
	const table = (['indicators', 'counts'] as const).find((name) => TABLE_WORDS[name] === asked);
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
	readExtractChoice(new URLSearchParams({ [EXTRACT_CHOICE_PARAMETERS.table]: TABLE_WORDS[table] }), choices).choice;

/** A parameter, its words, and whether the page shows the same without it. */
type Written = [parameter: keyof ExtractChoice, words: string[], isDefault: boolean];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((value) => b.includes(value));

const whole = <T>(chosen: T[], offered: T[], wordOf: (value: T) => string) =>
	isSame(chosen, offered) ? [ALL] : chosen.map(wordOf);

/** The query of a choice; defaults are left out, so that the plain page has a plain URL. */
export function writeExtractChoice(choice: ExtractChoice, choices: ExtractChoices): string {
	const { table, indicators, regions, sexes, bases, levels, from, to } = choice;
	const codes = choices.indicators.map(({ code }) => code);
	const chosen = chosenIndicators(indicators, choices);
	const written: Written[] = [
		['table', [TABLE_WORDS[table]], table === 'indicators'],
		['indicators', whole(indicators, codes, String), table === 'counts' || isSame(indicators, [codes[0]])],
		['regions', regions.map(regionWord), isSame(regions, DEFAULT_REGIONS)],
		['sexes', sexes.map(sexWord), isSame(sexes, defaultSexes(table, sexesOf(table, chosen)))],
		['bases', bases.map(basisWord), table === 'counts' || isSame(bases, [basesOf(chosen)[0]])],
		['levels', levels, isSame(levels, table === 'counts' ? choices.levels : [])],
		['from', [String(from)], from === null],
		['to', [String(to)], to === null]
	];
	const words = written.filter(([, , isDefault]) => !isDefault);
	const query = words.map(([parameter, list]) => `${EXTRACT_CHOICE_PARAMETERS[parameter]}=${list.join(',')}`);
	return query.length > 0 ? `?${query.join('&')}` : '';
}
