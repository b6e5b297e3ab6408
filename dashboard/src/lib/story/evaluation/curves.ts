import { mean } from 'd3';
import type { TrendSeries } from '../../charts/trend/layout.ts';
import type { EvaluationResult } from '../../stats/evaluation/result.ts';
import type { Mark } from '../../stats/marks.ts';
import { type MarkStory, markStory } from '../marks.ts';
import { spanOf, written, type EvaluationFacts } from './facts.ts';

/** A value by year. */
type ByYear = Record<number, number | null>;

/** Both groups' means over the municipalities compared, and the country. */
export function curveSeries({ words, text, computed }: EvaluationFacts, country: ByYear): TrendSeries[] {
	const { series } = computed.points;
	return [
		{
			id: 'country',
			label: words.regions.country,
			role: 'country',
			values: series.map(({ time }) => country[time] ?? null)
		},
		{
			id: 'comparison',
			label: text.curves.comparison,
			role: 'comparison',
			values: series.map((point) => point.comparison)
		},
		{
			id: 'participants',
			label: text.curves.participants,
			role: 'participant',
			values: series.map((point) => point.participants)
		}
	];
}

/** What is noted of anybody who is compared, in the years that are shown. */
export function comparedMarks(
	{ comparison, computed }: Pick<EvaluationFacts, 'comparison' | 'computed'>,
	marks: Mark[]
): MarkStory {
	const shown = computed.points.series.map(({ time }) => time);
	const within = marks.map((mark) => ({ ...mark, years: mark.years.filter((year) => shown.includes(year)) }));
	return markStory(
		within.filter(({ years }) => years.length > 0),
		[...comparison.participants, ...comparison.comparison]
	);
}

/** The curves in figures, newest year first. */
export function curveTable({ words, text, format, language, indicator, computed }: EvaluationFacts, country: ByYear) {
	const level = (value: number | null) =>
		written(value, indicator.kind === 'difference' ? format.signed : format.decimal, words.missing.short);
	const { curves } = text;
	return {
		columns: [curves.year, curves.participants, curves.comparison, curves.gap, words.regions.country],
		rows: computed.points.series
			.map(({ time, participants, comparison, gap }) => [
				String(time),
				level(participants),
				level(comparison),
				language.figures.signed(gap),
				level(country[time] ?? null)
			])
			.reverse()
	};
}

const levelsOf = ({ units }: EvaluationResult, group: 0 | 1): [number, number] => {
	const own = units.filter((unit) => unit.group === group);
	return [mean(own, ({ before }) => before)!, mean(own, ({ after }) => after)!];
};

/** From which level to which, both groups. */
export function levelSentence({ text, language, computed, periods }: EvaluationFacts): string {
	const write = (group: 0 | 1) => levelsOf(computed.points, group).map(language.figures.level) as [string, string];
	return text.curves.levels(spanOf(periods.before), spanOf(periods.after), write(1), write(0));
}
