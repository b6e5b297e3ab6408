import type { Grade, Moved, PlainWords, Reading, Reasons } from './plain.ts';
import type { GapCourse } from './words.ts';

const verb = ({ value }: Moved): string => (value > 0 ? 'rose' : value < 0 ? 'fell' : 'changed');

const LINES = 'measured from the lines that the municipalities already followed';

/** How the number is counted, where that is not in points by municipality. */
function lead({ scale, weight }: Reading): string {
	const parts = [
		...(weight === 'inhabitant' ? ['counted per inhabitant'] : []),
		...(scale === 'log-odds' ? ['in relative terms (log-odds)'] : [])
	].join(' and ');
	return parts && `${parts[0]!.toUpperCase()}${parts.slice(1)}, `;
}

const the = (reading: Reading, noun: string): string => `${lead(reading)}${lead(reading) ? 'the' : 'The'} ${noun}`;

const difference = (reading: Reading): string => `${the(reading, 'difference in change')} is ${reading.estimate}`;

function told(reading: Reading): string {
	const { size, side, lo, hi } = reading;
	const direction = side === 'above' ? 'higher' : 'lower';
	return `${the(reading, 'change')} was ${size} ${direction} in the municipalities that took part (95% interval ${lo} to ${hi})`;
}

const course: Record<GapCourse, string> = {
	widening: 'but the gap was there and widening already before the pre-study, and it has gone on much as before',
	narrowing: 'but the gap was narrowing already before the pre-study, and it has gone on much as before',
	other: 'but the groups developed differently already before the pre-study, and have gone on much as before'
};

const readings: Record<Grade, (reading: Reading) => string> = {
	unknown: (r) => `${difference(r)}, but the municipalities are too few or too alike for its uncertainty to be stated.`,
	none: (r) => `${difference(r)}, and it cannot be told from zero.`,
	turned: (r) => `${difference(r)}, and it cannot be told from zero; ${LINES}, however, it is ${r.trend}.`,
	short: (r) =>
		`${told(r)}, but the years before are not enough to say whether the groups already developed differently.`,
	goesOn: (r) => `${told(r)}, ${course[r.course]}.`,
	onLine: (r) => `${told(r)}, but ${LINES}, the difference cannot be told from zero.`,
	slopes: (r) =>
		`${told(r)}, but the groups developed differently already before the pre-study; ${LINES}, the difference is ${r.trend}.`,
	opposed: (r) => `${told(r)}, but ${LINES}, the difference is ${r.trend} instead.`,
	depends: (r) => `${told(r)}, but the answer is not certain.`,
	stands: (r) => `${told(r)}, and the checks of this comparison point the same way.`
};

const conclusions: Record<Grade, string> = {
	unknown: 'The figures are not enough for any conclusion',
	none: 'That does not mean that the difference is zero',
	turned:
		'The figures may point to a turn if the earlier lines would otherwise have gone on, but do not show what it is due to',
	short: 'The figures show neither whether the difference is new nor what it is due to',
	goesOn: 'The figures cannot show a turn yet, and they do not show what the difference is due to',
	onLine:
		'The figures show no certain departure from the way that the municipalities already followed, nor what the difference is due to',
	slopes:
		'The figures do not show for certain what is new and what is a continuation, nor what the difference is due to',
	opposed:
		'The figures give different answers with and without the earlier lines, and do not show what the difference is due to',
	depends: 'The figures are not enough for a safe conclusion, and do not show what the difference is due to',
	stands: 'The figures show a difference in change, but not what it is due to'
};

const SCALES = { points: 'in percentage points', 'log-odds': 'in relative terms' };
const WEIGHTS = { municipality: 'per municipality', inhabitant: 'per inhabitant' };

/** More names than this are a number. */
const NAMED = 3;

function leftOut({ decisive, list }: Reasons): string {
	if (decisive.length === 1) return `without ${list}`;
	return decisive.length <= NAMED ? `without any one of ${list}` : `without one of ${decisive.length} municipalities`;
}

function otherwise(reasons: Reasons): string {
	const ways = [
		...(reasons.scale ? [SCALES[reasons.scale]] : []),
		...(reasons.weight ? [WEIGHTS[reasons.weight]] : []),
		...(reasons.decisive.length > 0 ? [leftOut(reasons)] : [])
	].join(' or ');
	return ways && `the answer is another when counted ${ways}`;
}

function reasonList(reasons: Reasons, least: string): string {
	const items = [
		...(least ? [`one smaller than ${least} is easily missed`] : []),
		'the municipalities chose to take part',
		'the pandemic fell in the same years',
		...(reasons.few === null
			? []
			: [`the smallest group has only ${reasons.few} ${reasons.few === 1 ? 'municipality' : 'municipalities'}`]),
		...(otherwise(reasons) ? [otherwise(reasons)] : [])
	];
	return `${items.slice(0, -1).join(', ')}, and ${items[items.length - 1]}`;
}

/** The three sentences in English. */
export const plainEnglish: PlainWords = {
	change: ({ spans, subject, moved: [one, zero], sizes, who }) => {
		const second = verb(one) === verb(zero) ? 'and by' : `but ${verb(zero)} by`;
		return `From ${spans[0]} to ${spans[1]} ${subject} ${verb(one)} on average by ${one.points} in the ${sizes[0]} municipalities that took part in the pre-study ${second} ${zero.points} in the ${sizes[1]} that they are compared with (${who}).`;
	},
	reading: (grade, reading) => readings[grade](reading),
	conclusion: (grade, { least, reasons }) =>
		`${conclusions[grade]}: ${reasonList(reasons, grade === 'none' ? least : '')}.`
};
