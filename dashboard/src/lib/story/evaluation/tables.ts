import { sideOf } from '../../stats/evaluation/verdict.ts';
import type { Contrast } from '../../stats/evaluation/contrast.ts';
import type { IndicatorLook } from '../../stats/evaluation/indicators.ts';
import { samePeriods } from '../../stats/evaluation/presets.ts';
import { SCALES, WEIGHTS } from '../../stats/evaluation/scale.ts';
import {
	spanOf,
	written,
	type EvaluationFacts,
	type NamedComparison,
	type ShownChoice,
	type ShownSeries,
	type ShownContrast
} from './facts.ts';
import type { Figures } from './figures.ts';
import type { EvaluationRow, EvaluationStory } from './story.ts';

export interface TableCell {
	text: string;
	/** Under it, smaller. */
	detail?: string;
	/** Its interval lies on one side of zero. */
	strong?: boolean;
	/** It is what the page shows: says so to those who do not see the frame. */
	current?: string;
}

export interface TableRow {
	name: string;
	/** Under the name, smaller. */
	note?: string;
	cells: TableCell[];
	/** It is what the page shows. */
	current?: boolean;
}

/** `(−0,85 till −0,06)`; empty without an interval. */
const interval = ({ lo, hi }: { lo: number | null; hi: number | null }, figures: Figures, to: string): string =>
	lo === null || hi === null || Number.isNaN(lo) ? '' : `(${figures.signed(lo)} ${to} ${figures.signed(hi)})`;

const isTold = ({ lo, hi }: { lo: number | null; hi: number | null }): boolean =>
	lo !== null && hi !== null && (lo > 0 || hi < 0);

/** Two digits; a smaller one is only bounded. */
function pText(p: number | null, { words, format }: EvaluationFacts): string {
	if (p === null || Number.isNaN(p)) return words.missing.short;
	return p < 0.001 ? `<\u00a0${format.decimal(0.001, 3)}` : format.decimal(p, p < 0.1 ? 3 : 2);
}

/** Log-odds among points stand without unit and with more decimals. */
const figuresFor = ({ key }: EvaluationRow, { language, view }: EvaluationFacts): Figures => {
	if (view.scale === 'points' && key === 'logOdds') return { ...language.figures, signed: language.relative.signed };
	return language.shown.figures;
};

const shownKey = ({ view }: EvaluationFacts): EvaluationRow['key'] =>
	view.weight === 'inhabitant' ? 'weighted' : 'change';

/** The contrasts of a result: difference, interval, p and how each is read. */
export function contrastRows(story: EvaluationStory, facts: EvaluationFacts): TableRow[] {
	const { text, words } = facts;
	return story.rows.map((row) => {
		const { label, contrast, side, key } = row;
		const figures = figuresFor(row, facts);
		return {
			name: label,
			note: text.contrasts.side[side],
			current: key === shownKey(facts),
			cells: [
				{
					text: written(contrast.est, figures.signed, words.missing.short),
					detail: interval(contrast, figures, text.to),
					strong: isTold(contrast)
				},
				{ text: pText(contrast.p, facts) }
			]
		};
	});
}

/** A cell for each scale and weight; `isShown`: this row is the one that the page shows. */
function answerCells({ answers }: ShownChoice, isShown: boolean, facts: EvaluationFacts): TableCell[] {
	const { text, words, language, choice } = facts;
	return SCALES.flatMap((scale) =>
		WEIGHTS.map((weight): TableCell => {
			const answer = answers.find((one) => one.scale === scale && one.weight === weight);
			if (!answer) return { text: words.missing.short };
			const figures = scale === 'points' ? language.figures : { ...language.figures, ...language.relative };
			const isCurrent = isShown && scale === choice.scale && weight === choice.weight;
			return {
				text: figures.signed(answer.est),
				detail: interval(answer, figures, text.to),
				strong: isTold(answer),
				current: isCurrent ? text.choices.current : undefined
			};
		})
	);
}

const isShownChoice = ({ comparison, periods }: ShownChoice, { choice, periods: shown }: EvaluationFacts): boolean =>
	comparison === choice.comparison && samePeriods(periods, shown);

/** `standard: 2015–2019 / 2022–2025` */
const presetText = ({ preset, periods }: ShownChoice, { text }: EvaluationFacts): string =>
	`${text.controls.preset[preset]}: ${spanOf(periods.before)} / ${spanOf(periods.after)}`;

/** The table of choices: a row for each comparison and period, a column for each scale and weight. */
export const choiceRows = (
	choices: ShownChoice[],
	comparisons: NamedComparison[],
	facts: EvaluationFacts
): TableRow[] =>
	choices.map((one) => ({
		name: comparisons.find(({ code }) => code === one.comparison)!.title,
		note: presetText(one, facts),
		cells: answerCells(one, isShownChoice(one, facts), facts)
	}));

/** The same for each sex and base: a row for each, in the first comparison and period. */
export const seriesRows = (every: ShownSeries[], facts: EvaluationFacts): TableRow[] =>
	every.map((one) => ({
		name: facts.words.sex[one.sex]!,
		note: facts.words.basis[one.basis],
		cells: answerCells(
			one,
			isShownChoice(one, facts) && one.sex === facts.choice.sex && one.basis === facts.choice.basis,
			facts
		)
	}));

/** An indicator of the correction for several, as the page gets it. */
export type ShownLook = Omit<IndicatorLook, 'contrast'> & { contrast: ShownContrast | null };

/** The main indicator and the others, whose p is corrected for how many they are. */
export function lookRows(looks: ShownLook[], titles: Record<string, string>, facts: EvaluationFacts): TableRow[] {
	const { text, language, periods: shown } = facts;
	return looks.map(({ code, contrast, main, p, periods }) => {
		const notes = [
			...(main ? [text.indicators.main] : []),
			...(periods && !samePeriods(periods, shown) ? [`${spanOf(periods.before)} / ${spanOf(periods.after)}`] : [])
		];
		return {
			name: titles[code]!,
			note: notes.join(', '),
			cells: contrast
				? [
						{
							text: language.figures.signed(contrast.est),
							detail: interval(contrast, language.figures, text.to)
						},
						{ text: pText(p, facts) }
					]
				: [{ text: text.indicators.missing }, { text: '' }]
		};
	});
}

/** How much drift each year after would need (formula 9), in the series' unit. */
export function sensitivityRows({ language, format, computed }: EvaluationFacts): TableRow[] {
	const { sensitivity, eventStudy } = computed.points;
	const difference = (time: number): Contrast => eventStudy.years.find((year) => year.time === time)!.contrast;
	return (sensitivity?.breakdown ?? []).map(({ time, value }) => ({
		name: String(time),
		cells: [
			{
				text: language.figures.signed(difference(time).est),
				strong: ['above', 'below'].includes(sideOf(difference(time)))
			},
			{ text: Number.isFinite(value) ? format.decimal(value) : '∞' }
		]
	}));
}
