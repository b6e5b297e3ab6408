import { listComparisonSets } from '#db/queries/comparison-sets.ts';
import type { ComparisonSetDefinition } from '#db/schema.ts';
import { recordOf } from '#lib/stats/evaluation/record.ts';
import { askEvaluation, type AskedEvaluation } from '../evaluation/ask.ts';
import { EVALUATION_PARAMETERS } from '../evaluation/parameters.ts';
import { unitOf } from '#lib/server/query/unit.ts';
import { endpoint } from './endpoint.ts';
import { CALCULATED } from './members.ts';
import { evaluationAnswer, type EvaluationRecord } from './evaluation-answer.ts';

const setOf = (sets: ComparisonSetDefinition[], code: string) => sets.find((set) => set.code === code)!;

/** Who is compared with whom: the municipalities that the result counts, and those that lack a year. */
function membersOf({ evaluated: { source }, result }: AskedEvaluation) {
	const named = (code: string) => ({ code, name: source.names[code]! });
	const of = (group: 0 | 1) => result.units.filter((unit) => unit.group === group).map(({ unit }) => named(unit));
	return {
		groups: { participants: of(1), comparison: of(0) },
		leftOut: result.leftOut.map(({ unit, group, times }) => ({ ...named(unit), group, years: times }))
	};
}

function comparisonOf({ evaluated: { comparison, source } }: AskedEvaluation, sets: ComparisonSetDefinition[]) {
	const { title, rule } = setOf(sets, comparison.set);
	return {
		comparison: { code: comparison.code, set: comparison.set, of: comparison.of, title, rule },
		comparisons: source.comparisons.map(({ code, set, of }) => ({ code, of, title: setOf(sets, set).title }))
	};
}

/** The ages that all years of the comparison share. */
function agesOf({ definition, evaluated: { source, periods } }: AskedEvaluation) {
	const { years, ageTo } = source.panel;
	return { from: definition.ages.from, to: ageTo[years.indexOf(periods.before.from)]! };
}

export const evaluation = endpoint({
	path: '/evaluation',
	summary: 'Did the participants of 2021 change differently from others? The difference in change with every check',
	example: 'indicator=hogutbildade',
	parameters: EVALUATION_PARAMETERS,
	limited: true,
	answers: evaluationAnswer,
	async answer(db, query) {
		const asked = await askEvaluation(db, query);
		const { definition, evaluated, result, permalink } = asked;
		return {
			indicator: query.indicator,
			sex: query.sex,
			basis: query.basis,
			unit: unitOf(definition),
			valueType: CALCULATED,
			sourceTables: definition.tables,
			ages: agesOf(asked),
			...comparisonOf(asked, await listComparisonSets(db)),
			periods: evaluated.periods,
			base: result.eventStudy.base,
			...membersOf(asked),
			permalink,
			...(recordOf(result) as EvaluationRecord)
		};
	}
});
