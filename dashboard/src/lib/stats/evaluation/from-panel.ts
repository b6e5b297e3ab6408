import type { Panel } from '../panel.ts';
import { within, type Span } from '../periods.ts';
import type { Group, Observation } from './observation.ts';

/** Region codes of the two groups. */
export interface Groups {
	participants: string[];
	comparison: string[];
}

const outside = (panel: Panel, ageTo: number): number[] => panel.years.filter((_, at) => panel.ageTo[at] !== ageTo);

/**
 * A panel's municipalities as observations for `evaluate`. Only the years with the same ages as the first year before
 * are taken: across a change of ages nothing is compared.
 *
 * @throws Error if the ages change inside the periods, or a code is none of the panel's
 */
export function observationsOf(panel: Panel, groups: Groups, periods: { before: Span; after: Span }): Observation[] {
	const ageTo = panel.ageTo[panel.years.findIndex((year) => within(year, periods.before))];
	const broken = outside(panel, ageTo);
	const crossed = broken.find((year) => within(year, periods.before) || within(year, periods.after));
	if (crossed !== undefined) {
		throw new Error(`The ages of ${panel.indicator} change in ${crossed}: no change is computed across it.`);
	}
	const of = (group: Group) => (code: string) => {
		const row = panel.rows[code];
		if (!row) throw new Error(`${code} is no region of the panel ${panel.indicator}.`);
		return panel.years.flatMap((time, at) =>
			broken.includes(time)
				? []
				: [{ unit: code, group, time, value: row.values[at], denominator: row.denominators[at] }]
		);
	};
	return [...groups.participants.flatMap(of(1)), ...groups.comparison.flatMap(of(0))];
}
