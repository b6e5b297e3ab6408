import type { Basis, Sex } from '#db/schema.ts';

/** Level: the share itself. Change: points since the mean of the years before the förstudie. */
export type View = 'level' | 'change';

/** What a page shows; the whole of it stands in the URL. */
export interface Selection {
	indicator: string;
	sex: Sex;
	basis: Basis;
	year: number;
	/** The chosen municipality's code; null: none. */
	municipality: string | null;
	view: View;
}

/** The part of a selection that names one series of figures. */
export type Series = Pick<Selection, 'indicator' | 'sex' | 'basis'>;

/** What can be chosen, as far as the URL has to be checked against it. */
export interface Choices {
	indicators: { code: string; sexes: Sex[]; bases: Basis[] }[];
	/** Codes that may be chosen. */
	municipalities: string[];
	/** The years of the indicator shown, ascending. */
	years: number[];
}

/** A part of the URL that could not be followed: the page says so in words. */
export type Refusal = { parameter: keyof Selection; asked: string };

/** Only what a reader needs of URLSearchParams, so that SvelteKit's read-only one fits too. */
export interface Query {
	get(name: string): string | null;
}

const SEXES: Record<string, Sex> = { alla: 0, man: 1, kvinnor: 2 };
const BASES: Record<string, Basis> = { befolkningen: 'population', 'kand-niva': 'known' };
const VIEWS: Record<string, View> = { niva: 'level', forandring: 'change' };

/** A word's value; words of the URL never reach what every object inherits. */
const lookUp = <T>(table: Record<string, T>, word: string): T | undefined =>
	Object.hasOwn(table, word) ? table[word] : undefined;

/** The URL's word for a value of a closed list: the inverse of the tables above. */
const wordFor = <T>(table: Record<string, T>, value: T): string =>
	Object.keys(table).find((word) => table[word] === value)!;

export const sexWord = (sex: Sex): string => wordFor(SEXES, sex);
export const basisWord = (basis: Basis): string => wordFor(BASES, basis);
export const viewWord = (view: View): string => wordFor(VIEWS, view);

/** Names of the parameters in the URL, in the order in which they are written. */
export const PARAMETERS = {
	indicator: 'indikator',
	sex: 'kon',
	basis: 'underlag',
	year: 'ar',
	view: 'visa',
	municipality: 'kommun'
} as const satisfies Record<keyof Selection, string>;

/**
 * Which series the URL asks for: what the server must know before it can read years.
 * Unknown words fall back to the first choice and are named among the refusals.
 */
export function readSeries(query: Query, indicators: Choices['indicators']) {
	const refusals: Refusal[] = [];
	const choose = <T>(parameter: keyof Selection, find: (word: string) => T | undefined, fallback: T): T => {
		const asked = query.get(PARAMETERS[parameter]);
		if (asked === null || asked === '') return fallback;
		const found = find(asked);
		if (found === undefined) refusals.push({ parameter, asked });
		return found ?? fallback;
	};
	const indicator = choose('indicator', (word) => indicators.find((i) => i.code === word), indicators[0]!);
	const offered = <T>(table: Record<string, T>, list: T[]) => {
		return (word: string) => list.find((value) => value === lookUp(table, word));
	};
	const sex = choose('sex', offered(SEXES, indicator.sexes), indicator.sexes[0]!);
	const basis = choose('basis', offered(BASES, indicator.bases), indicator.bases[0]!);
	return { indicator: indicator.code, sex, basis, refusals };
}

/** The year nearest to the one asked for; the latest when none is. */
function readYear(asked: string | null, years: number[], refusals: Refusal[]): number {
	const latest = years[years.length - 1]!;
	if (!asked) return latest;
	if (years.includes(Number(asked))) return Number(asked);
	refusals.push({ parameter: 'year', asked });
	return Number(asked) < years[0]! ? years[0]! : latest;
}

/** Reads a URL's query. Never throws: what cannot be followed is replaced by the nearest that can and named. */
export function readSelection(query: Query, choices: Choices): { selection: Selection; refusals: Refusal[] } {
	const { refusals, ...series } = readSeries(query, choices.indicators);
	const year = readYear(query.get(PARAMETERS.year), choices.years, refusals);
	const code = query.get(PARAMETERS.municipality) || null;
	const municipality = code !== null && choices.municipalities.includes(code) ? code : null;
	if (code !== municipality) refusals.push({ parameter: 'municipality', asked: code! });
	const word = query.get(PARAMETERS.view);
	const view = word ? lookUp(VIEWS, word) : 'level';
	if (view === undefined) refusals.push({ parameter: 'view', asked: word! });
	return { selection: { ...series, year, municipality, view: view ?? 'level' }, refusals };
}

/** A parameter, its word, and whether the page shows the same without it. */
type Written = [name: string, word: string, isDefault: boolean];

const seriesWords = (series: Series, indicators: Choices['indicators']): Written[] => [
	[PARAMETERS.indicator, series.indicator, series.indicator === indicators[0]!.code],
	[PARAMETERS.sex, sexWord(series.sex), series.sex === 0],
	[PARAMETERS.basis, basisWord(series.basis), series.basis === 'population']
];

function queryOf(words: Written[]): string {
	const written = words.filter(([, , isDefault]) => !isDefault).map(([name, word]) => [name, word]);
	return written.length ? `?${new URLSearchParams(written)}` : '';
}

/** The query of a series, and of a municipality; defaults are left out, so that the plain page has a plain URL. */
export const seriesQuery = (
	series: Series,
	indicators: Choices['indicators'],
	municipality: string | null = null
): string =>
	queryOf([...seriesWords(series, indicators), [PARAMETERS.municipality, municipality ?? '', municipality === null]]);

/** The query of a selection; defaults are left out. */
export function writeSelection(selection: Selection, choices: Choices): string {
	return queryOf([
		...seriesWords(selection, choices.indicators),
		[PARAMETERS.year, String(selection.year), selection.year === choices.years[choices.years.length - 1]],
		[PARAMETERS.view, viewWord(selection.view), selection.view === 'level'],
		[PARAMETERS.municipality, selection.municipality ?? '', selection.municipality === null]
	]);
}
