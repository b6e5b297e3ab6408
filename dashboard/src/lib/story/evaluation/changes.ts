import { mean } from 'd3';
import type { StripRow } from '../../charts/strip/layout.ts';
import type { UnitChange } from '../../stats/evaluation/result.ts';
import { spanOf, type EvaluationFacts } from './facts.ts';

const unitsOf = ({ view }: EvaluationFacts, group: 0 | 1): UnitChange[] =>
	view.result.units.filter((unit) => unit.group === group);

/** Both groups as rows of marks, on the scale shown. */
export function stripRows(facts: EvaluationFacts): StripRow[] {
	const { text, format, language, name } = facts;
	return ([1, 0] as const).map((group) => {
		const units = unitsOf(facts, group);
		const middle = mean(units, ({ change }) => change)!;
		return {
			role: group === 1 ? 'participant' : 'comparison',
			label: text.strip[group === 1 ? 'participants' : 'comparison'](format.count(units.length)),
			mean: middle,
			meanLabel: text.strip.mean(language.shown.figures.signed(middle)),
			dots: units.map(({ unit, change }) => ({ code: unit, name: name(unit), value: change }))
		};
	});
}

/** Lowest and highest change of both groups, each with its municipality. */
export function changeRange(facts: EvaluationFacts): string {
	const { text, format, language, name } = facts;
	const ends = (group: 0 | 1): [string, string] => {
		const sorted = unitsOf(facts, group).sort((a, b) => a.change - b.change);
		const write = ({ unit, change }: UnitChange) => text.strip.at(name(unit), language.shown.figures.signed(change));
		return [write(sorted[0]!), write(sorted[sorted.length - 1]!)];
	};
	const count = (group: 0 | 1) => format.count(unitsOf(facts, group).length);
	return text.strip.range(count(1), ends(1), count(0), ends(0));
}

/** Every municipality from the largest change to the smallest: levels in the series' unit, change on the scale shown. */
export function changeTable(facts: EvaluationFacts) {
	const { text, format, indicator, language, computed, view, periods, name } = facts;
	const levels = new Map(computed.points.units.map((unit) => [unit.unit, unit]));
	const isShare = indicator.kind === 'share';
	const level = isShare ? text.strip.level : text.strip.levelPoints;
	const write = isShare ? format.decimal : format.signed;
	return {
		columns: [
			text.strip.municipality,
			text.strip.group,
			level(spanOf(periods.before)),
			level(spanOf(periods.after)),
			text.strip.change[view.scale]
		],
		rows: [...view.result.units]
			.sort((a, b) => b.change - a.change)
			.map(({ unit, group, change }) => [
				name(unit),
				group === 1 ? text.strip.yes : text.strip.no,
				write(levels.get(unit)!.before),
				write(levels.get(unit)!.after),
				language.shown.figures.signed(change)
			])
	};
}
