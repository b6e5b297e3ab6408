import type { TrendSeries } from '../../charts/trend/layout.ts';
import { carriedLine } from '../../stats/evaluation/carried.ts';
import { SHORT } from '../../stats/evaluation/verdict.ts';
import { estimate } from './estimate.ts';
import { spanOf, written, type EvaluationFacts } from './facts.ts';

const GROUPS = [
	['comparison', 'comparison'],
	['participants', 'participant']
] as const;

/** Both groups as observed and as their lines go on; null with too few years before for a line. */
export function carriedSeries({ text, computed }: EvaluationFacts): TrendSeries[] | null {
	const { series } = computed.points;
	const lines = GROUPS.map(([group]) => carriedLine(computed.points, group));
	if (lines.includes(null)) return null;
	return GROUPS.flatMap(([group, role], at): TrendSeries[] => {
		const line = new Map(lines[at]!.map(({ time, value }) => [time, value]));
		const values = series.map(({ time }) => line.get(time) ?? null);
		return [
			{ id: group, label: text.curves[group], role, values: series.map((point) => point[group]) },
			{ id: `${group}-line`, label: '', role, values, carried: true }
		];
	});
}

/** The same in figures, newest year first. */
export function carriedTable(series: TrendSeries[], { words, text, format, indicator, computed }: EvaluationFacts) {
	const write = indicator.kind === 'difference' ? format.signed : format.decimal;
	const of = (id: string, at: number) =>
		written(series.find((one) => one.id === id)!.values[at], write, words.missing.short);
	return {
		columns: [
			text.curves.year,
			text.curves.participants,
			text.carried.participants,
			text.curves.comparison,
			text.carried.comparison
		],
		rows: computed.points.series
			.map(({ time }, at) => [
				String(time),
				...['participants', 'participants-line', 'comparison', 'comparison-line'].map((id) => of(id, at))
			])
			.reverse()
	};
}

/** The difference measured from the lines, on the scale and weight shown; why not, where the years are too few. */
export function trendSentences({ text, language, computed, view, periods }: EvaluationFacts): string[] {
	const { words, figures } = language.shown;
	const { trendAdjusted } = view.contrasts;
	const years = computed.points.before.length;
	if (!trendAdjusted) return [text.carried.short];
	const told = words.trend(estimate(trendAdjusted, words, figures), view.verdict.trendAdjusted);
	return years < SHORT ? [words.short(spanOf(periods.before), years), told] : [told];
}
