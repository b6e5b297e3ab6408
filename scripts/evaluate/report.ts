import type { Contrast } from '#lib/stats/evaluation/contrast.ts';
import type { EvaluationResult } from '#lib/stats/evaluation/result.ts';
import { english } from '#lib/story/evaluation/english.ts';
import type { Figures } from '#lib/story/evaluation/figures.ts';
import { evaluationStory } from '#lib/story/evaluation/story.ts';
import type { EvaluationWords } from '#lib/story/evaluation/words.ts';

/** Four significant digits: the panel's unit, and so its size, is not known here. */
const digits = (value: number): string => (Number.isNaN(value) ? '–' : String(Number(value.toPrecision(4))));

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const figures: Figures = {
	level: digits,
	signed: (value) => (value > 0 ? '+' : '') + digits(value),
	size: (value) => digits(Math.abs(value)),
	count: String,
	list: (items) => list.format(items),
	name: (unit) => unit
};

/** The same words for any panel: its units need not be municipalities, nor its values per cent. */
const words: EvaluationWords = {
	...english({ unit: 'unit', units: 'units' }),
	points: (figure) => figure,
	limit:
		'Unless participation was drawn by lot, the figures show a difference in change and not what it is due to: other things happened in the same years.'
};

const COLUMNS = ['est', 'se', 'df', 't', 'p', 'lo', 'hi', 'n1', 'n0'] as const;

function table(rows: [string, Contrast][]): string[] {
	const cells = [['', ...COLUMNS], ...rows.map(([label, own]) => [label, ...COLUMNS.map((name) => digits(own[name]))])];
	const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
	return cells.map(([label, ...rest]) =>
		[label.padEnd(widths[0]), ...rest.map((cell, at) => cell.padStart(widths[at + 1]))].join('  ')
	);
}

function further({ permutation, leaveOneOut, sensitivity, placebo }: EvaluationResult): string[] {
	const lines: [string, string | null][] = [
		[
			'Permutation',
			permutation &&
				`${permutation.exact ? 'all' : ''} ${permutation.count} divisions of ${permutation.assignments}: p ${digits(permutation.studentized)} studentised, ${digits(permutation.raw)} raw`.trim()
		],
		['Placebo permutation', placebo && placebo.permutation !== null ? `p ${digits(placebo.permutation)}` : null],
		[
			'Leave one out',
			leaveOneOut &&
				`${digits(leaveOneOut.min)} (without ${leaveOneOut.minUnit}) to ${digits(leaveOneOut.max)} (without ${leaveOneOut.maxUnit})`
		],
		[
			'Sensitivity (an illustration)',
			sensitivity &&
				`largest earlier step of the gap ${digits(sensitivity.largest)}; every year ${sensitivity.breakdown.map(({ time, value }) => `${digits(value)} times that (${time})`).join(', ')} would explain the difference away`
		]
	];
	return lines.flatMap(([label, text]) => (text === null ? [] : [`${label}: ${text}.`]));
}

/** The result as a page of plain text: what can be found, the reading, the cautions, then the numbers. */
export function report(result: EvaluationResult): string {
	const story = evaluationStory(result, words, figures);
	const { base, years, factor } = result.eventStudy;
	const against = base === 'mean' ? 'the mean of the times before' : base;
	const simultaneous =
		factor === null || Number.isNaN(factor) ? '' : ` (simultaneous 95% band: est ± ${digits(factor)}·se)`;
	return [
		'DIFFERENCE IN CHANGE, participants minus comparison set',
		'',
		story.detectable,
		'',
		...story.reading,
		...(story.chance === null ? [] : [story.chance]),
		...story.cautions,
		story.limit,
		'',
		...table(story.rows.map(({ label, contrast }) => [label, contrast])),
		'',
		`Each time against ${against}${simultaneous}`,
		...table(years.map(({ time, contrast }) => [String(time), contrast])),
		'',
		...further(result)
	].join('\n');
}
