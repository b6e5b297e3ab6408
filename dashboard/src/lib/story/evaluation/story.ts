import { mean } from 'd3';
import type { Contrast } from '../../stats/evaluation/contrast.ts';
import type { EvaluationResult } from '../../stats/evaluation/result.ts';
import { verdictOf, type Side, type Verdict } from '../../stats/evaluation/verdict.ts';
import { cautionsOf } from './cautions.ts';
import { estimate } from './estimate.ts';
import type { Figures } from './figures.ts';
import { rowsOf } from './rows.ts';
import type { Check, EvaluationWords, GapCourse } from './words.ts';

/** One line of the table that stands beside the sentences. */
export interface EvaluationRow {
	key: 'change' | 'slopeBefore' | 'trendAdjusted' | 'slopeChange' | 'placebo' | 'weighted' | 'logOdds';
	label: string;
	/** In the series' unit, per year for slopes; differences in log-odds for `logOdds`. */
	contrast: Contrast;
	side: Side;
}

/** A result in words. Sentences and table come from the same object, so that none contradicts its own interval. */
export interface EvaluationStory {
	/** How small a difference the comparison can find; stands before the estimate. */
	detectable: string;
	/** What changed; the difference; how it is to be read. In that order. */
	reading: string[];
	/** How often a random division does the same; null without permutations. */
	chance: string | null;
	/** What else must be known before the number is used. */
	cautions: string[];
	/** What may be claimed at all. */
	limit: string;
	rows: EvaluationRow[];
}

const span = (times: number[]): string =>
	times.length === 1 ? `${times[0]}` : `${times[0]}–${times[times.length - 1]}`;

function changeSentence({ before, after, units, change }: EvaluationResult, words: EvaluationWords, figures: Figures) {
	const levels = ([1, 0] as const).flatMap((group) => {
		const own = units.filter((unit) => unit.group === group);
		return [figures.level(mean(own, (unit) => unit.before)!), figures.level(mean(own, (unit) => unit.after)!)];
	});
	return words.change(
		[span(before), span(after)],
		[figures.count(change.n1), figures.count(change.n0)],
		levels as [string, string, string, string]
	);
}

/** How the gap moved in the years before; asked only where the slopes are known to differ. */
export function courseOf({
	series,
	before,
	slopeBefore
}: Pick<EvaluationResult, 'series' | 'before' | 'slopeBefore'>): GapCourse {
	const gaps = series.filter(({ time }) => before.includes(time)).map(({ gap }) => Math.sign(gap));
	if (new Set(gaps).size > 1) return 'other';
	return Math.sign(slopeBefore!.est) === gaps[0] ? 'widening' : 'narrowing';
}

/** What came before, and the difference measured from it. */
function pathSentences(result: EvaluationResult, verdict: Verdict, words: EvaluationWords, figures: Figures): string[] {
	const { slopeBefore, trendAdjusted, before } = result;
	if (verdict.short || !slopeBefore || !trendAdjusted) return [words.short(span(before), before.length)];
	if (verdict.slopeBefore === 'unknown') return [];
	const slopes = estimate(slopeBefore, words, figures);
	const trend = words.trend(estimate(trendAdjusted, words, figures), verdict.trendAdjusted);
	if (verdict.goesOn) return [words.goesOn(slopes, courseOf(result)), trend];
	const slope = verdict.slopeBefore === 'none' ? words.slopeAlike(slopes) : words.slopeDiffers(slopes);
	return [slope, trend, ...(verdict.onLine ? [words.onLine] : [])];
}

/** Names the checks that agree with a difference, only where none of them disagrees. */
function standSentence(verdict: Verdict, words: EvaluationWords, figures: Figures): string[] {
	if (!verdict.stands) return [];
	const agreeing: [Check, boolean][] = [
		['trend', true],
		['scale', verdict.logOdds === verdict.change],
		['weights', verdict.weighted === verdict.change],
		['units', true]
	];
	return [words.stands(figures.list(agreeing.flatMap(([check, agrees]) => (agrees ? [words.checks[check]] : []))))];
}

/** `i 4 fall av 100`; finer where it is rarer. */
function chanceSentence({ permutation }: EvaluationResult, words: EvaluationWords, figures: Figures): string | null {
	if (!permutation) return null;
	const p = Number.isNaN(permutation.studentized) ? permutation.raw : permutation.studentized;
	if (Number.isNaN(p)) return null;
	const of = p >= 0.01 ? 100 : 1000;
	const times = Math.round(p * of);
	const often = times < 1 ? words.rarer(figures.count(of)) : words.often(figures.count(times), figures.count(of));
	return words.chance(often);
}

/**
 * Tells a result in one language, by graded rules: an interval that contains zero is "cannot be told from zero";
 * otherwise direction and size; slopes that differed before, the scale, the weights and single units each add their
 * sentence. What the rules are given is the verdict, and nothing else decides.
 */
export function evaluationStory(result: EvaluationResult, words: EvaluationWords, figures: Figures): EvaluationStory {
	const verdict = verdictOf(result);
	const smallest = result.smallestDetectable;
	const least = words.points(figures.size(smallest));
	return {
		detectable: Number.isNaN(smallest) ? words.noDetectable : words.detectable(least),
		reading: [
			changeSentence(result, words, figures),
			words.difference(estimate(result.change, words, figures), verdict.change),
			...(verdict.change === 'none' ? [words.undecided(least)] : []),
			...pathSentences(result, verdict, words, figures),
			...standSentence(verdict, words, figures)
		],
		chance: chanceSentence(result, words, figures),
		cautions: cautionsOf(result, verdict, words, figures),
		limit: words.limit,
		rows: rowsOf(result, words)
	};
}
