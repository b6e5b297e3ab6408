import { mean } from 'd3';
import { contrast, groupValues } from './contrast.ts';
import { contrastsOf, logOddsContrasts, weightedContrasts } from './contrasts.ts';
import { smallestDetectable } from './detectable.ts';
import { eventMeasures, eventYears } from './event-study.ts';
import { histogram } from './histogram.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { buildMatrix, completeUnits, type LeftOut, type Matrix } from './matrix.ts';
import { change, meanOver, measure, slope } from './measure.ts';
import type { Observation } from './observation.ts';
import { greaterP, rawP, simultaneousFactor, studentizedP, tryDivisions, type Divisions } from './permutation.ts';
import { placeboChange } from './placebo.ts';
import { PERMUTATIONS, questionOf, SEED, type EvaluationOptions, type Question } from './question.ts';
import type { EvaluationResult, Permutation, SeriesPoint, UnitChange } from './result.ts';
import { sensitivity } from './sensitivity.ts';

function requireBothGroups({ groups }: Matrix, leftOut: LeftOut[]): void {
	for (const [group, who] of [
		[1, 'participant'],
		[0, 'unit of the comparison set']
	] as const) {
		if (groups.includes(group)) continue;
		const lacking = leftOut.filter((unit) => unit.group === group).length;
		const why = lacking === 0 ? 'the panel holds none' : `${lacking} lack a year of the periods`;
		throw new Error(`No ${who} to compare: ${why}.`);
	}
}

function unitChanges(matrix: Matrix, { before, after }: Question): UnitChange[] {
	const { units, groups, times } = matrix;
	const [early, late, changes] = [meanOver(times, before), meanOver(times, after), change(times, before, after)].map(
		(weights) => measure(matrix, weights)
	);
	const slopes = before.length > 1 ? measure(matrix, slope(times, before)) : null;
	return units.map((unit, at) => ({
		unit,
		group: groups[at],
		before: early[at],
		after: late[at],
		change: changes[at],
		slopeBefore: slopes === null ? null : slopes[at]
	}));
}

function seriesOf(matrix: Matrix): SeriesPoint[] {
	return matrix.times.map((time) => {
		const values = measure(matrix, meanOver(matrix.times, [time]));
		const [participants, comparison] = ([1, 0] as const).map((g) => mean(groupValues(values, matrix.groups, g)) ?? NaN);
		return { time, participants, comparison, gap: participants - comparison };
	});
}

function permutationOf(divisions: Divisions, seed: number): Permutation {
	const { exact, count, assignments, observed, draws } = divisions;
	return {
		exact,
		count,
		assignments: assignments.toString(),
		seed,
		studentized: studentizedP(divisions, 0),
		raw: rawP(divisions, 0),
		greater: greaterP(divisions, 0),
		histogram: histogram(draws[0].estimates, observed[0].estimates[0])
	};
}

function sensitivityOf(series: SeriesPoint[], years: EvaluationResult['eventStudy']['years'], question: Question) {
	const { before, after } = question;
	return sensitivity(
		series.filter(({ time }) => before.includes(time)).map(({ gap }) => gap),
		years.filter(({ time }) => after.includes(time)),
		series.map(({ time }) => time),
		before[before.length - 1]
	);
}

/**
 * Did the participants change differently from the comparison set? Everything of docs/method.md for one panel, in one
 * object from which the sentence, the table, the pictures and the files are made. "Difference in change", no more:
 * participation was not drawn by lot.
 *
 * @param observations a tidy panel: one entry per unit and time, values in per cent for a share
 * @throws Error in one sentence, if the periods are empty or overlap, a group is empty, or an entry contradicts another
 */
export function evaluate(observations: Observation[], options: EvaluationOptions): EvaluationResult {
	const { permutations = PERMUTATIONS, seed = SEED } = options;
	const panel = buildMatrix(observations);
	const question = questionOf(panel.times, options);
	const { before, after, base, halves } = question;
	const { complete, leftOut } = completeUnits(panel, [...before, ...after]);
	requireBothGroups(complete, leftOut);

	const { units, groups, times } = complete;
	const changes = measure(complete, change(times, before, after));
	const events = eventMeasures(complete, question);
	const placebo = placeboChange(complete, question);

	const tested = [changes, ...events.map(({ values }) => values), ...(placebo ? [placebo] : [])];
	const divisions = permutations > 0 ? tryDivisions(tested, groups, { count: permutations, seed }) : null;
	const factor =
		divisions &&
		simultaneousFactor(
			divisions,
			[...events.keys()].map((at) => at + 1)
		);

	const contrasts = contrastsOf(complete, question);
	const years = eventYears(events, complete, factor);
	const series = seriesOf(complete);
	return {
		before,
		after,
		units: unitChanges(complete, question),
		leftOut,
		series,
		...contrasts,
		smallestDetectable: smallestDetectable(contrasts.change),
		eventStudy: { base, years, factor },
		permutation: divisions && permutationOf(divisions, seed),
		placebo: placebo && {
			before: halves![0],
			after: halves![1],
			contrast: contrast(placebo, groups),
			permutation: divisions && studentizedP(divisions, tested.length - 1)
		},
		leaveOneOut: leaveOneOut(units, changes, groups),
		sensitivity: sensitivityOf(series, years, question),
		weighted: weightedContrasts(complete, question),
		logOdds: logOddsContrasts(complete, question)
	};
}
