import type { Panel } from '../panel.ts';
import { commonYears, cutPanel, type Comparison } from './comparisons.ts';
import { contrast, type Contrast } from './contrast.ts';
import { smallestDetectable } from './detectable.ts';
import { observationsOf } from './from-panel.ts';
import { holdsShares, onLogOdds } from './log-odds.ts';
import { buildMatrix, completeUnits, type Matrix } from './matrix.ts';
import { change, measure } from './measure.ts';
import { fitPeriods, presetsFor, type PeriodPair, type PresetName } from './presets.ts';
import { questionOf } from './question.ts';
import { SCALES, WEIGHTS, type Answer, type Weight } from './scale.ts';
import { sideOf, type Side } from './verdict.ts';
import { populationWeights, weightedContrast, weightsKnown } from './weighted.ts';

/** The four answers of one comparison and period. */
export interface ChoiceRow {
	/** Code of the comparison. */
	comparison: string;
	preset: PresetName;
	periods: PeriodPair;
	answers: Answer[];
}

function changeContrast(panel: Matrix, periods: PeriodPair, weight: Weight): Contrast | null {
	const { before, after } = questionOf(panel.times, periods);
	const { complete } = completeUnits(panel, [...before, ...after]);
	if (!complete.groups.includes(1) || !complete.groups.includes(0)) return null;
	const values = measure(complete, change(complete.times, before, after));
	if (weight === 'municipality') return contrast(values, complete.groups);
	const weights = populationWeights(complete, before);
	return weightsKnown(weights) ? weightedContrast(values, weights, complete.groups) : null;
}

/** The difference in change on both scales, by municipality and by inhabitant; no permutations. */
export function answersOf(matrix: Matrix, periods: PeriodPair): Answer[] {
	const relative = holdsShares(matrix) ? onLogOdds(matrix) : null;
	return SCALES.flatMap((scale) =>
		WEIGHTS.map((weight): Answer => {
			const asked = scale === 'points' ? matrix : relative;
			const contrast = asked && changeContrast(asked, periods, weight);
			return { scale, weight, contrast, detectable: contrast ? smallestDetectable(contrast) : NaN };
		})
	);
}

/** The four answers of one comparison in given periods, fitted to its years; null where there are none. */
export function answersIn(
	panel: Panel,
	comparison: Comparison,
	asked: PeriodPair
): { periods: PeriodPair; answers: Answer[] } | null {
	const cut = cutPanel(panel, commonYears(panel, comparison));
	const fitted = fitPeriods(asked, cut, cut.years);
	if (!fitted) return null;
	const periods = { before: fitted.before, after: fitted.after };
	return { periods, answers: answersOf(buildMatrix(observationsOf(cut, comparison, periods)), periods) };
}

/** The table of choices of one series: every comparison with every named period that it has the years for. */
export function choiceTable(panel: Panel, comparisons: Comparison[]): ChoiceRow[] {
	return comparisons.flatMap((comparison) => {
		const years = commonYears(panel, comparison);
		return presetsFor(panel, years).map(({ name, periods }): ChoiceRow => ({
			comparison: comparison.code,
			preset: name,
			...answersIn(panel, comparison, periods)!
		}));
	});
}

/** On which side of zero the intervals of many answers lie. */
export type SideCount = Record<Side, number>;

export function countSides(tables: ChoiceRow[][]): SideCount {
	const count: SideCount = { below: 0, none: 0, above: 0, unknown: 0 };
	for (const { contrast: answer } of tables.flat().flatMap(({ answers }) => answers)) {
		if (answer) count[sideOf(answer)]++;
	}
	return count;
}
