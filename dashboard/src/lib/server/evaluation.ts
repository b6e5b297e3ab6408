import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { listComparisonSets } from '#db/queries/comparison-sets.ts';
import { listIndicators, type ValueKey } from '#db/queries/indicators.ts';
import { listRegions, STUDY_COUNTIES, type RegionRow } from '#db/queries/regions.ts';
import { nationRows, type ValueRow } from '#db/queries/values.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import { answersIn, choiceTable, type ChoiceRow } from '#lib/stats/evaluation/choices.ts';
import { commonYears, comparisonsOf, type Candidate, type Comparison } from '#lib/stats/evaluation/comparisons.ts';
import { compute, observationsFor, type Computed } from '#lib/stats/evaluation/compute.ts';
import { looksOf, type IndicatorLook } from '#lib/stats/evaluation/indicators.ts';
import type { Observation } from '#lib/stats/evaluation/observation.ts';
import { fitPeriods, PRESETS, type FittedPeriods, type PeriodPair } from '#lib/stats/evaluation/presets.ts';
import type { Scale } from '#lib/stats/evaluation/scale.ts';
import type { Panel } from '#lib/stats/panel.ts';
import { LruCache } from './lru-cache.ts';

/** A comparison with the years that it can be asked about. */
export interface OfferedComparison extends Comparison {
	/** Ascending: those that every one of its municipalities has. */
	years: number[];
}

/** What can be compared in one series, and from which figures. */
export interface EvaluationSource {
	/** The country and every municipality that has any figure, unrounded. */
	panel: Panel;
	/** By code: `Ljusdal`. */
	names: Record<string, string>;
	/** By code of a county or an SKR group: `Gävleborgs län`, `Landsbygdskommun`. */
	parts: Record<string, string>;
	/** In the order of data/comparison-sets.json; the first is the default. */
	comparisons: OfferedComparison[];
}

/** A question to the evaluation. */
export interface EvaluationQuestion extends ValueKey {
	/** A comparison's code; the first offered unless told otherwise. */
	comparison?: string;
	/** The standard periods unless told otherwise. */
	periods?: PeriodPair;
	/** On which scale the pictures are; points unless told otherwise. */
	scale?: Scale;
}

/** The answer to a question, with what was asked as it could be followed. */
export interface Evaluated extends Computed {
	/** The country and the municipalities, unrounded. */
	source: EvaluationSource;
	comparison: OfferedComparison;
	/** As computed; `shortened` says where they are not as asked. */
	periods: FittedPeriods;
}

/** A question that cannot be answered, in one sentence. */
export class UnanswerableQuestion extends Error {}

function panelOf(series: ValueKey, rows: ValueRow[]): Panel {
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	const panel: Panel = { ...series, years, ageTo: Array(years.length).fill(0), rows: {} };
	const empty = () => Array(years.length).fill(null);
	for (const { code, year, value, numerator, denominator, status, age_to } of rows) {
		const at = years.indexOf(year);
		panel.ageTo[at] = age_to;
		const row = (panel.rows[code] ??= { values: empty(), numerators: empty(), denominators: empty() });
		row.values[at] = value;
		row.numerators[at] = numerator;
		row.denominators[at] = denominator;
		if (status) (row.statuses ??= empty())[at] = status;
	}
	return panel;
}

/** The municipalities that have any figure. Those of the three counties set the years that the others are held to. */
function candidatesOf(panel: Panel, regions: RegionRow[]): Candidate[] {
	const found = regions.filter(({ code, level }) => level === 'municipality' && panel.rows[code]);
	const study = found.filter(({ county_code }) => STUDY_COUNTIES.includes(county_code!)).map(({ code }) => code);
	const years = commonYears(panel, { participants: study, comparison: [] });
	return found.map(({ code, county_code, group_code, project }) => ({
		code,
		countyCode: county_code!,
		groupCode: group_code!,
		participates: project !== null,
		complete:
			commonYears(panel, { participants: [code], comparison: [] }).filter((year) => years.includes(year)).length ===
			years.length
	}));
}

const partsOf = (regions: RegionRow[]): Record<string, string> =>
	Object.fromEntries(
		regions.flatMap(({ code, name, level, group_code, group_name }) => {
			if (level === 'county') return [[code, name]];
			return group_code === null ? [] : [[group_code, group_name!]];
		})
	);

async function readSource(db: EducationDb, series: ValueKey): Promise<EvaluationSource> {
	const [rows, regions, sets] = await Promise.all([nationRows(db, series), listRegions(db), listComparisonSets(db)]);
	const panel = panelOf(series, rows);
	return {
		panel,
		names: Object.fromEntries(regions.filter(({ code }) => panel.rows[code]).map(({ code, name }) => [code, name])),
		parts: partsOf(regions),
		comparisons: comparisonsOf(sets, candidatesOf(panel, regions)).map((one) => ({
			...one,
			years: commonYears(panel, one)
		}))
	};
}

/** More than every series of every indicator; questions are more, and each is smaller. */
const SERIES = 100;
const QUESTIONS = 300;

/** What was read and computed from a database: a new release is another database, and begins anew. */
const kept = perDatabase(() => ({
	sources: new LruCache<Promise<EvaluationSource>>(SERIES),
	tables: new LruCache<Promise<ChoiceRow[]>>(SERIES),
	answers: new LruCache<Promise<Evaluated>>(QUESTIONS)
}));

function once<T>(cache: LruCache<T>, key: object, make: () => T): T {
	const name = JSON.stringify(key);
	const known = cache.get(name);
	if (known !== undefined) return known;
	const made = make();
	cache.set(name, made, 1);
	return made;
}

const seriesKey = ({ indicator, sex, basis }: ValueKey): ValueKey => ({ indicator, sex, basis });

/** The figures and comparisons of a series, read once per release. */
export function readEvaluationSource(db: EducationDb, series: ValueKey): Promise<EvaluationSource> {
	const key = seriesKey(series);
	return once(kept(db).sources, key, () => readSource(db, key));
}

function choose({ panel, comparisons }: EvaluationSource, question: EvaluationQuestion) {
	const comparison = comparisons.find(({ code }) => code === (question.comparison ?? comparisons[0]?.code));
	if (!comparison) {
		throw new UnanswerableQuestion(
			`"${question.comparison}" is no comparison of ${question.indicator}: there are ${comparisons.map(({ code }) => code).join(', ')}.`
		);
	}
	const periods = fitPeriods(question.periods ?? PRESETS.standard, panel, comparison.years);
	if (!periods) {
		throw new UnanswerableQuestion(
			`The periods hold no years that can be compared: ${comparison.code} has ${comparison.years.join(', ') || 'none'}.`
		);
	}
	return { comparison, periods };
}

async function answer(db: EducationDb, question: EvaluationQuestion): Promise<Evaluated> {
	const source = await readEvaluationSource(db, question);
	const { comparison, periods } = choose(source, question);
	return { source, comparison, periods, ...compute(source.panel, comparison, periods, question.scale ?? 'points') };
}

/**
 * Answers a question; computed once per release and question.
 * @throws UnanswerableQuestion in one sentence: an unknown comparison, periods without years
 */
export function readEvaluation(db: EducationDb, question: EvaluationQuestion): Promise<Evaluated> {
	const { comparison, periods, scale } = question;
	const key = { ...seriesKey(question), comparison, periods, scale };
	return once(kept(db).answers, key, () => answer(db, question));
}

/** The observations behind an answer: what `npm run evaluate` reads as a tidy panel to give the same numbers. */
export const evaluatedObservations = ({ source, comparison, periods }: Evaluated): Observation[] =>
	observationsFor(source.panel, comparison, periods);

/** The table of choices of one series; computed once per release. */
export function readChoiceTable(db: EducationDb, series: ValueKey): Promise<ChoiceRow[]> {
	return once(kept(db).tables, seriesKey(series), async () => {
		const { panel, comparisons } = await readEvaluationSource(db, series);
		return choiceTable(panel, comparisons);
	});
}

/** A table of choices with the series that it is about. */
export interface SeriesTable {
	series: ValueKey;
	rows: ChoiceRow[];
}

/** The tables of choices of an indicator for every sex and base that it is offered for. */
export function readEveryTable(db: EducationDb, { code, sexes, bases }: IndicatorDefinition): Promise<SeriesTable[]> {
	const every = sexes.flatMap((sex) => bases.map((basis) => ({ indicator: code, sex, basis })));
	return Promise.all(every.map(async (series) => ({ series, rows: await readChoiceTable(db, series) })));
}

/** What an indicator is offered for: the value asked for, else its first. */
const offered = <T>(list: T[], asked: T): T => (list.includes(asked) ? asked : list[0]!);

/**
 * Formula 11: the same comparison and periods for every indicator, the first of them the declared main one. Sex and base
 * are those asked for where an indicator has them. In points, every municipality alike.
 */
export async function readIndicatorLooks(
	db: EducationDb,
	{ comparison: { code }, periods, source }: Evaluated
): Promise<IndicatorLook[]> {
	const definitions = await listIndicators(db);
	const { sex, basis } = source.panel;
	const asked = definitions.map(async ({ code: indicator, sexes, bases }) => {
		const { panel, comparisons } = await readEvaluationSource(db, {
			indicator,
			sex: offered(sexes, sex),
			basis: offered(bases, basis)
		});
		const comparison = comparisons.find((one) => one.code === code);
		const found = comparison ? answersIn(panel, comparison, periods) : null;
		return { code: indicator, contrast: found?.answers[0]!.contrast ?? null, periods: found?.periods ?? null };
	});
	return looksOf(await Promise.all(asked), definitions[0]!.code);
}
