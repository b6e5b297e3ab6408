import { mean } from 'd3';
import type { Contrast } from '../../stats/evaluation/contrast.ts';
import type { Computed } from '../../stats/evaluation/compute.ts';
import type { Scale, Weight } from '../../stats/evaluation/scale.ts';
import type { Side } from '../../stats/evaluation/verdict.ts';
import type { View } from '../../stats/evaluation/view.ts';
import { estimate } from './estimate.ts';
import type { Figures } from './figures.ts';
import { courseOf } from './story.ts';
import type { EvaluationWords, GapCourse } from './words.ts';

/**
 * How a difference is to be read in one breath.
 * `unknown`: no interval · `none`: cannot be told from zero · `turned`: neither, but told from the earlier lines ·
 * `short`: nothing known of the years before · `goesOn`: the slopes differed already, and nothing is left beside the
 * lines · `onLine`: nothing is left beside the lines · `slopes`: the slopes differed, and something is left ·
 * `opposed`: the lines turn it round · `depends`: another way of counting, or few municipalities · `stands`.
 */
export type Grade =
	'unknown' | 'none' | 'turned' | 'short' | 'goesOn' | 'onLine' | 'slopes' | 'opposed' | 'depends' | 'stands';

/** What the second sentence is made of. */
export interface Reading {
	scale: Scale;
	weight: Weight;
	side: Side;
	/** `−0,45 procentenheter (95-procentigt intervall −0,85 till −0,06)` */
	estimate: string;
	/** Without sign: `0,45 procentenheter`. */
	size: string;
	/** Ends of the interval, with signs. */
	lo: string;
	hi: string;
	/** Measured from the earlier lines; empty where it cannot be. */
	trend: string;
	course: GapCourse;
}

/** What stands between the figures and a conclusion, besides that nobody drew lots and the pandemic. */
export interface Reasons {
	/** The answer is another on the other scale; by the other weight. */
	scale: Scale | null;
	weight: Weight | null;
	/** Names of those any one of which decides. */
	decisive: string[];
	list: string;
	/** Size of the smallest group, where it is small. */
	few: number | null;
}

/** The three sentences' phrases in one language. */
export interface PlainWords {
	/** `risen`: the means' changes, participants first, as `{ value, points }`. */
	change(facts: {
		spans: [string, string];
		subject: string;
		moved: [Moved, Moved];
		sizes: [string, string];
		/** Whom they are compared with, in lower case. */
		who: string;
	}): string;
	reading(grade: Grade, facts: Reading): string;
	conclusion(grade: Grade, facts: { least: string; reasons: Reasons }): string;
}

export interface Moved {
	/** As it is written: rounded. */
	value: number;
	/** Without sign: `2,37 procentenheter`. */
	points: string;
}

const told = (side: Side): boolean => side === 'above' || side === 'below';

export function gradeOf({ verdict }: Pick<View, 'verdict'>): Grade {
	const { change, slopeBefore, trendAdjusted, short } = verdict;
	const blind = short || slopeBefore === 'unknown' || trendAdjusted === 'unknown';
	if (change === 'unknown') return 'unknown';
	if (change === 'none') return !blind && told(trendAdjusted) ? 'turned' : 'none';
	if (blind) return 'short';
	if (verdict.goesOn) return 'goesOn';
	if (verdict.onLine) return 'onLine';
	if (slopeBefore !== 'none') return 'slopes';
	if (trendAdjusted !== change) return 'opposed';
	return verdict.stands ? 'stands' : 'depends';
}

const span = (times: number[]): string =>
	times.length === 1 ? `${times[0]}` : `${times[0]}–${times[times.length - 1]}`;

function changeSentence({ points }: Computed, subject: string, who: string, language: Language): string {
	const { figures, words, plain } = language;
	const moved = ([1, 0] as const).map((group): Moved => {
		const value = mean(points.units, (unit) => (unit.group === group ? unit.change : undefined))!;
		return { value: Number(value.toFixed(2)), points: words.points(figures.size(value)) };
	});
	return plain.change({
		spans: [span(points.before), span(points.after)],
		subject,
		moved: moved as [Moved, Moved],
		sizes: [figures.count(points.change.n1), figures.count(points.change.n0)],
		who
	});
}

function readingOf(
	{ contrasts, result, verdict, scale, weight }: View,
	words: EvaluationWords,
	figures: Figures
): Reading {
	const say = (contrast: Contrast | null) => (contrast ? estimate(contrast, words, figures) : '');
	const { change, trendAdjusted } = contrasts;
	return {
		...{ scale, weight, side: verdict.change, estimate: say(change), trend: say(trendAdjusted) },
		size: words.points(figures.size(change.est)),
		lo: figures.signed(change.lo),
		hi: figures.signed(change.hi),
		course: verdict.goesOn ? courseOf({ ...result, slopeBefore: contrasts.slopeBefore }) : 'other'
	};
}

function reasonsOf({ verdict, contrasts, scale, weight }: View, figures: Figures): Reasons {
	const decisive = verdict.decisive.map(figures.name);
	return {
		scale: verdict.scaleDependent ? (scale === 'points' ? 'log-odds' : 'points') : null,
		weight: verdict.weightDependent ? (weight === 'municipality' ? 'inhabitant' : 'municipality') : null,
		decisive,
		list: figures.list(decisive),
		few: verdict.few ? Math.min(contrasts.change.n1, contrasts.change.n0) : null
	};
}

/** How a language says things, on the scale shown. */
export interface Language {
	plain: PlainWords;
	/** In points, whatever the scale. */
	words: EvaluationWords;
	figures: Figures;
	/** How differences in log-odds are written. */
	relative: Pick<Figures, 'signed' | 'size'>;
	/** The same for the scale shown: log-odds have no unit and more decimals. */
	shown: { words: EvaluationWords; figures: Figures };
}

/**
 * Three sentences for a reader with one minute: what changed and compared with whom; the difference and how it is to be
 * read; what can and what cannot be concluded. They are decided by the view's verdict alone, so that none says more
 * than its interval.
 *
 * @param subject what rises or falls: `andelen högutbildade`
 * @param who the comparison in lower case: `de 16 andra kommunerna i länen`
 */
export function plainSentences(
	computed: Computed,
	view: View,
	{ subject, who }: { subject: string; who: string },
	language: Language
): [string, string, string] {
	const { plain, shown } = language;
	const grade = gradeOf(view);
	return [
		changeSentence(computed, subject, who, language),
		plain.reading(grade, readingOf(view, shown.words, shown.figures)),
		plain.conclusion(grade, {
			least: Number.isNaN(view.detectable) ? '' : shown.words.points(shown.figures.size(view.detectable)),
			reasons: reasonsOf(view, shown.figures)
		})
	];
}
