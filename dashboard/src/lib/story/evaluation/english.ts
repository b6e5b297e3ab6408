import type { Side } from '../../stats/evaluation/verdict.ts';
import type { EvaluationWords, GapCourse, Nouns } from './words.ts';

/** After "which". */
const told: Record<Side, string> = {
	above: 'can be told from zero',
	below: 'can be told from zero',
	none: 'cannot be told from zero',
	unknown: 'has no known uncertainty'
};

/** After "in points" or "in relative terms". */
const clause: Record<Side, string> = {
	above: 'the change is higher among the participants',
	below: 'the change is lower among the participants',
	none: 'the difference cannot be told from zero',
	unknown: 'the uncertainty is unknown'
};

const conclusion = ({ units }: Nouns): Record<Side, string> => ({
	above: 'So the change was higher among the participants than in the comparison.',
	below: 'So the change was lower among the participants than in the comparison.',
	none: 'It cannot be told from zero.',
	unknown: `The ${units} are too few or too alike for its uncertainty to be stated.`
});

const course: Record<GapCourse, string> = {
	widening: 'The gap between the groups was there and widening in the years before',
	narrowing: 'The gap between the groups was narrowing in the years before',
	other: 'The groups developed differently in the years before'
};

const MUNICIPALITIES: Nouns = { unit: 'municipality', units: 'municipalities' };

/** The evaluation in English, for municipalities and shares unless told otherwise. */
export const english = (nouns: Nouns = MUNICIPALITIES): EvaluationWords => ({
	points: (figure) => `${figure}\u00a0percentage points`,
	estimate: (difference, lo, hi) => `${difference} (95% interval ${lo} to ${hi})`,
	detectable: (size) =>
		`The comparison finds a true difference of ${size} four times in five; a smaller one is missed more often.`,
	noDetectable: 'How small a difference the comparison can find cannot be said.',
	change: ([before, after], [ones, zeros], [one1, one2, zero1, zero2]) =>
		`From ${before} to ${after} the mean of the ${ones} participating ${nouns.units} went from ${one1} to ${one2}, and that of the ${zeros} in the comparison from ${zero1} to ${zero2}.`,
	difference: (estimate, side) => `The difference in change is ${estimate}. ${conclusion(nouns)[side]}`,
	undecided: (size) => `That does not mean that the difference is zero: one smaller than ${size} is easily missed.`,
	chance: (often) => `A random division of the same ${nouns.units} gives at least this large a difference ${often}.`,
	often: (times, of) => `${times} times in ${of}`,
	rarer: (of) => `less than once in ${of}`,
	short: (span, years) =>
		`There is only ${span} before: ${years === 1 ? 'one year is' : `${years} years are`} not enough to say whether the groups already developed differently.`,
	slopeAlike: (estimate) =>
		`Before, the difference in pace per year was ${estimate}, which cannot be told from zero; that does not show that it was the same.`,
	slopeDiffers: (estimate) =>
		`The groups developed differently already before: the difference in pace per year was ${estimate}. A difference afterwards may be a continuation of that.`,
	goesOn: (estimate, which) =>
		`${course[which]}: the difference in pace per year was ${estimate}. It has gone on much as before, and the figures cannot show a turn yet.`,
	trend: (estimate, side) =>
		`Measured from the line that each ${nouns.unit} already followed, the difference is ${estimate}, which ${told[side]}.`,
	onLine: 'So the difference is no larger than what the earlier lines already gave.',
	stands: (checks) => `The difference points the same way ${checks}.`,
	checks: {
		trend: `measured from the earlier lines`,
		scale: 'in relative terms',
		weights: 'counted per inhabitant',
		units: `whichever single ${nouns.unit} is left out`
	},
	scale: (points, logOdds) =>
		`The answer depends on the scale: in points ${clause[points]}, but in relative terms (log-odds) ${clause[logOdds]}.`,
	weights: (estimate, side) =>
		`The answer depends on what is counted: per inhabitant instead of per ${nouns.unit} the difference is ${estimate}, which ${told[side]}.`,
	decisive: (names, list, side) =>
		`${names.length === 1 ? `A single ${nouns.unit} decides` : `Single ${nouns.units} decide`}: without ${names.length === 1 ? '' : 'any one of '}${list} the difference could ${side === 'none' ? '' : 'not '}be told from zero.`,
	few: (count) =>
		`The smallest group has only ${count} ${count === 1 ? nouns.unit : nouns.units}; an interval then looks more certain than it is.`,
	leftOut: (names, list, years) =>
		`${list} ${names.length === 1 ? 'has' : 'have'} no value for ${years} and ${names.length === 1 ? 'is' : 'are'} not counted.`,
	limit:
		'The municipalities chose to take part, and the pandemic fell in the same years. The figures show a difference in change, not what it is due to.',
	rows: {
		change: 'Difference in change',
		slopeBefore: 'Difference in pace before, per year',
		trendAdjusted: 'Measured from the earlier lines',
		slopeChange: 'Difference in changed pace, per year',
		placebo: 'Trial: the same within the years before',
		weighted: 'Counted per inhabitant',
		logOdds: 'In relative terms (log-odds)'
	}
});
