import { fitPeriods, PRESETS, samePeriods, type FittedPeriods, type PeriodPair } from '../stats/evaluation/presets.ts';
import { SCALES, WEIGHTS, type Scale, type Weight } from '../stats/evaluation/scale.ts';
import type { Panel } from '../stats/panel.ts';
import { basisWord, PARAMETERS, readSeries, sexWord, type Choices, type Query, type Series } from './selection.ts';

/** What the before-and-after page shows; the whole of it stands in the URL. */
export interface EvaluationChoice extends Series {
	/** A comparison's code. */
	comparison: string;
	/** The periods as asked for. */
	asked: PeriodPair;
	/** The same as far as the comparison's years reach; null where no two periods can be compared at all. */
	periods: FittedPeriods | null;
	scale: Scale;
	weight: Weight;
	/** Lit up in the pictures; null: none. */
	municipality: string | null;
}

/** What can be chosen, as far as the URL has to be checked against it. */
export interface EvaluationChoices {
	indicators: (Choices['indicators'][number] & { kind: 'share' | 'difference' })[];
	/** Of the series shown; the first is the default. */
	comparisons: { code: string; years: number[] }[];
	/** Of the series shown. */
	panel: Pick<Panel, 'years' | 'ageTo'>;
	/** Codes. */
	municipalities: string[];
}

/** The four ends of the two periods. */
export type PeriodEnd = 'beforeFrom' | 'beforeTo' | 'afterFrom' | 'afterTo';

/**
 * A part of the URL that could not be followed. Of periods: `number` one end is no year, `order` they overlap or end
 * before they begin, `none` they hold no years that can be compared.
 */
export type EvaluationRefusal =
	| { parameter: 'indicator' | 'sex' | 'basis' | 'comparison' | 'scale' | 'weight' | 'municipality'; asked: string }
	| { parameter: 'periods'; why: 'number' | 'order' | 'none'; asked: string };

/** Everyone who can be marked: the members of any comparison. */
export const membersOf = (comparisons: { participants: string[]; comparison: string[] }[]): string[] => [
	...new Set(comparisons.flatMap(({ participants, comparison }) => [...participants, ...comparison]))
];

/** Names of the parameters in the URL, in the order in which they are written. */
export const EVALUATION_PARAMETERS = {
	indicator: PARAMETERS.indicator,
	sex: PARAMETERS.sex,
	basis: PARAMETERS.basis,
	comparison: 'jamfor',
	beforeFrom: 'fore-fran',
	beforeTo: 'fore-till',
	afterFrom: 'efter-fran',
	afterTo: 'efter-till',
	scale: 'skala',
	weight: 'vikt',
	municipality: PARAMETERS.municipality
} as const;

export const SCALE_WORDS: Record<Scale, string> = { points: 'procentenheter', 'log-odds': 'log-odds' };
export const WEIGHT_WORDS: Record<Weight, string> = { municipality: 'kommun', inhabitant: 'invanare' };

export const PERIOD_ENDS: PeriodEnd[] = ['beforeFrom', 'beforeTo', 'afterFrom', 'afterTo'];

const endsOf = ({ before, after }: PeriodPair): number[] => [before.from, before.to, after.from, after.to];

const pairOf = ([a, b, c, d]: number[]): PeriodPair => ({ before: { from: a!, to: b! }, after: { from: c!, to: d! } });

/** A query with one word changed. */
export function withWord(query: { toString(): string }, parameter: string, word: string): URLSearchParams {
	const changed = new URLSearchParams(query.toString());
	changed.set(parameter, word);
	return changed;
}

/** One period end as asked; what is no year is refused and replaced. */
function readEnd(asked: string | null, fallback: number, refusals: EvaluationRefusal[]): number {
	if (!asked) return fallback;
	if (/^\d{4}$/.test(asked)) return Number(asked);
	refusals.push({ parameter: 'periods', why: 'number', asked });
	return fallback;
}

/** `2015–2022 / 2020–2025` */
const written = (periods: PeriodPair): string => {
	const [a, b, c, d] = endsOf(periods);
	return `${a}–${b} / ${c}–${d}`;
};

const inOrder = ({ before, after }: PeriodPair): boolean =>
	before.from <= before.to && before.to < after.from && after.from <= after.to;

/** The periods of the URL fitted to the years; the standard ones where they cannot be followed at all. */
function readPeriods(
	query: Query,
	{ panel }: EvaluationChoices,
	years: number[],
	refusals: EvaluationRefusal[]
): Pick<EvaluationChoice, 'asked' | 'periods'> {
	const standard = endsOf(PRESETS.standard);
	const ends = PERIOD_ENDS.map((end, at) => readEnd(query.get(EVALUATION_PARAMETERS[end]), standard[at]!, refusals));
	const asked = pairOf(ends);
	const periods = fitPeriods(asked, panel, years);
	if (periods) return { asked, periods };
	if (!samePeriods(asked, PRESETS.standard)) {
		refusals.push({ parameter: 'periods', why: inOrder(asked) ? 'none' : 'order', asked: written(asked) });
	}
	return { asked: PRESETS.standard, periods: fitPeriods(PRESETS.standard, panel, years) };
}

/** Scales and weights that a kind of indicator can be asked with: a difference has no log-odds and no denominator. */
export const scalesOf = (kind: 'share' | 'difference'): Scale[] => (kind === 'share' ? SCALES : ['points']);
export const weightsOf = (kind: 'share' | 'difference'): Weight[] => (kind === 'share' ? WEIGHTS : ['municipality']);

/**
 * Reads a URL's query. Never throws: what cannot be followed is replaced by the nearest that can, and named.
 * `choices` are those of the series that `readSeries` finds in the same query.
 */
export function readEvaluationChoice(
	query: Query,
	choices: EvaluationChoices
): { choice: EvaluationChoice; refusals: EvaluationRefusal[] } {
	const { refusals: seriesRefusals, ...series } = readSeries(query, choices.indicators);
	const refusals = [...seriesRefusals] as EvaluationRefusal[];
	const { kind } = choices.indicators.find(({ code }) => code === series.indicator)!;
	const pick = <T>(parameter: 'comparison' | 'scale' | 'weight', offered: T[], word: (value: T) => string): T => {
		const asked = query.get(EVALUATION_PARAMETERS[parameter]);
		const found = offered.find((value) => word(value) === asked);
		if (asked && found === undefined) refusals.push({ parameter, asked });
		return found ?? offered[0]!;
	};
	const comparison = pick('comparison', choices.comparisons, ({ code }) => code);
	const scale = pick('scale', scalesOf(kind), (value) => SCALE_WORDS[value]);
	const weight = pick('weight', weightsOf(kind), (value) => WEIGHT_WORDS[value]);
	const periods = readPeriods(query, choices, comparison?.years ?? [], refusals);
	const code = query.get(EVALUATION_PARAMETERS.municipality) || null;
	const municipality = code !== null && choices.municipalities.includes(code) ? code : null;
	if (code !== municipality) refusals.push({ parameter: 'municipality', asked: code! });
	return {
		choice: { ...series, comparison: comparison?.code ?? '', ...periods, scale, weight, municipality },
		refusals
	};
}

/** The address's query of a choice; defaults are left out, so that the plain page has a plain address. */
export function writeEvaluationChoice(choice: EvaluationChoice, choices: EvaluationChoices): string {
	const ends = endsOf(choice.asked).map((year, at) => {
		const years = choices.panel.years;
		return Number.isFinite(year) ? year : at % 2 === 0 ? years[0]! : years[years.length - 1]!;
	});
	const isStandard = samePeriods(pairOf(ends), PRESETS.standard);
	const words: [string, string, boolean][] = [
		[EVALUATION_PARAMETERS.indicator, choice.indicator, choice.indicator === choices.indicators[0]!.code],
		[EVALUATION_PARAMETERS.sex, sexWord(choice.sex), choice.sex === 0],
		[EVALUATION_PARAMETERS.basis, basisWord(choice.basis), choice.basis === 'population'],
		[EVALUATION_PARAMETERS.comparison, choice.comparison, choice.comparison === choices.comparisons[0]?.code],
		...PERIOD_ENDS.map((end, at): [string, string, boolean] => [
			EVALUATION_PARAMETERS[end],
			String(ends[at]),
			isStandard
		]),
		[EVALUATION_PARAMETERS.scale, SCALE_WORDS[choice.scale], choice.scale === 'points'],
		[EVALUATION_PARAMETERS.weight, WEIGHT_WORDS[choice.weight], choice.weight === 'municipality'],
		[EVALUATION_PARAMETERS.municipality, choice.municipality ?? '', choice.municipality === null]
	];
	const kept = words.filter(([, , isDefault]) => !isDefault).map(([name, word]) => [name, word]);
	return kept.length ? `?${new URLSearchParams(kept)}` : '';
}
