import type { EducationDb } from '#db/open.server.ts';
import { offeredIndicators } from './indicators.ts';
import { listComparisonSets } from '#db/queries/comparison-sets.ts';
import { listEvents } from '#db/queries/events.ts';
import type { ComparisonSetDefinition, IndicatorDefinition } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import {
	membersOf,
	readEvaluationChoice,
	type EvaluationChoice,
	type EvaluationChoices
} from '#lib/state/evaluation.ts';
import { seriesExtract } from '#lib/state/extract.ts';
import { readSeries, type Query, type Series } from '#lib/state/selection.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';
import { countSides, type ChoiceRow } from '#lib/stats/evaluation/choices.ts';
import { packPanel } from '#lib/stats/evaluation/packed.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import type { NamedComparison, ShownChoice, ShownContrast } from '#lib/story/evaluation/facts.ts';
import { restsOn } from '#lib/stats/marks.ts';
import { disturbances } from '#lib/story/events.ts';
import { localiseIndicator } from '#lib/story/indicator.ts';
import {
	readChoiceTable,
	readEvaluation,
	readEvaluationSource,
	readEveryTable,
	readIndicatorLooks,
	type EvaluationSource,
	type OfferedComparison
} from './evaluation.ts';
import { extractChoices } from './extract/choices.ts';
import { regionNames } from './extract/region-names.ts';
import { measureMarks, readNotes } from './marks.ts';
import { readBasisGaps } from './panel.ts';
import { regionsOf } from './query/selection.ts';

/** Larger comparisons are computed on the server alone: their figures are too many for a phone. */
const LARGEST_IN_BROWSER = 60;

function named(one: OfferedComparison, sets: ComparisonSetDefinition[], parts: Record<string, string>, locale: Locale) {
	const { title, rule } = sets.find(({ code }) => code === one.set)!;
	const of = one.of === null ? '' : `: ${parts[one.of]}`;
	return { ...one, title: title[locale] + of, rule: rule[locale] } satisfies NamedComparison;
}

/** The query of the page of downloads that brings the same figures: every year of those compared, and of the country. */
async function figuresQuery(db: EducationDb, series: Series, { participants, comparison }: OfferedComparison) {
	const [choices, regions] = await Promise.all([extractChoices(db), regionsOf(db)]);
	const codes = [COUNTRY, ...participants, ...comparison];
	const names = regionNames(codes, regions, choices.regions.indicators);
	return writeExtractChoice(seriesExtract(series, names), choices);
}

/** Four decimals are more than any table prints. */
const rounded = (value: number): number => Number(value.toFixed(4));

const shown = ({ est, lo, hi }: { est: number; lo: number; hi: number }): ShownContrast => ({
	est: rounded(est),
	lo: Number.isNaN(lo) ? null : rounded(lo),
	hi: Number.isNaN(hi) ? null : rounded(hi)
});

const shownChoice = ({ comparison, preset, periods, answers }: ChoiceRow): ShownChoice => ({
	...{ comparison, preset, periods },
	answers: answers.flatMap(({ scale, weight, contrast }) => (contrast ? [{ scale, weight, ...shown(contrast) }] : []))
});

/** The figures that the browser can recompute from: those of every comparison that is small enough. */
function packed({ panel, comparisons }: EvaluationSource) {
	const small = comparisons.filter((one) => one.participants.length + one.comparison.length <= LARGEST_IN_BROWSER);
	const codes = small.flatMap(({ participants, comparison }) => [...participants, ...comparison]);
	return packPanel(panel, [COUNTRY, ...new Set(codes)]);
}

/** Names of those whom the page can name: of the browser's figures, and of the comparison shown. */
function namesOf({ names }: EvaluationSource, rows: object, shown: OfferedComparison | undefined) {
	const codes = [...Object.keys(rows), ...(shown ? [...shown.participants, ...shown.comparison] : [])];
	return Object.fromEntries(codes.map((code) => [code, names[code] ?? code]));
}

async function answered(db: EducationDb, choice: EvaluationChoice) {
	const { periods, asked, scale, comparison, indicator, sex, basis } = choice;
	if (!periods) return null;
	const evaluated = await readEvaluation(db, { indicator, sex, basis, comparison, periods: asked, scale });
	const { points, relative, answers } = evaluated;
	const looks = await readIndicatorLooks(db, evaluated);
	return {
		computed: { points, relative, answers },
		/** What it answers, so that the browser knows whether it answers the address. */
		question: { comparison, periods, scale },
		looks: looks.map(({ contrast, ...look }) => ({ ...look, contrast: contrast && shown(contrast) }))
	};
}

async function tables(db: EducationDb, series: Series, definition: IndicatorDefinition) {
	const [own, all] = await Promise.all([readChoiceTable(db, series), readEveryTable(db, definition)]);
	return {
		rows: own.map(shownChoice),
		/** The first comparison and period for every sex and base. */
		bySeries: all.flatMap(({ series: { sex, basis }, rows: [first] }) =>
			first ? [{ sex, basis, ...shownChoice(first) }] : []
		),
		here: countSides([own]),
		everywhere: countSides(all.map(({ rows }) => rows))
	};
}

/** What the page knows of every series, before it is asked anything. */
async function readGround(db: EducationDb, query: Query) {
	const definitions = await offeredIndicators(db);
	const { indicator, sex, basis } = readSeries(query, definitions);
	const series: Series = { indicator, sex, basis };
	return {
		definitions,
		series,
		definition: definitions.find(({ code }) => code === indicator)!,
		source: await readEvaluationSource(db, series)
	};
}

/** Everything that the before-and-after page shows for a query, in one language. Never throws for what the query asks. */
export async function readEvaluationPage(db: EducationDb, query: Query, locale: Locale) {
	const { definitions, series, definition, source } = await readGround(db, query);
	const { panel, comparisons, parts } = source;
	const choices: EvaluationChoices = {
		indicators: definitions,
		comparisons,
		panel,
		municipalities: membersOf(comparisons)
	};
	const { choice } = readEvaluationChoice(query, choices);
	const [sets, answer, choiceTables, events, basisGaps, noted] = await Promise.all([
		listComparisonSets(db),
		answered(db, choice),
		tables(db, series, definition),
		listEvents(db),
		readBasisGaps(db, series, definition.bases),
		readNotes(db, locale)
	]);
	const figures = packed(source);
	const names = namesOf(
		source,
		figures.rows,
		comparisons.find(({ code }) => code === choice.comparison)
	);
	return {
		series,
		indicator: localiseIndicator(definition, locale),
		indicators: definitions.map(({ code, kind, title, sexes, bases }) => ({
			...{ code, kind, sexes, bases },
			title: title[locale]
		})),
		panel: figures,
		names,
		marks: measureMarks(noted, definition, Object.keys(names), panel),
		comparisons: await Promise.all(
			comparisons.map(async (one) => ({
				...named(one, sets, parts, locale),
				figures: await figuresQuery(db, series, one)
			}))
		),
		answer,
		tables: choiceTables,
		basisGaps,
		events: disturbances(events, restsOn(definition), locale)
	};
}
