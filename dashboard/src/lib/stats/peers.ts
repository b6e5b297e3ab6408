import { beforeAfter, type BeforeAfter } from './before-after.ts';
import type { Municipality, Panel } from './panel.ts';
import { STANDARD_PERIODS } from './periods.ts';

/** Why a municipality stands beside another. */
export type Relation = 'own' | 'neighbour' | 'group' | 'both';

/** One municipality of the comparison, in the panel's unit and points. */
export interface Peer extends BeforeAfter {
	municipality: Municipality;
	relation: Relation;
}

function relationOf(own: Municipality, other: Municipality, neighbours: string[]): Relation | null {
	if (other.code === own.code) return 'own';
	const isNeighbour = neighbours.includes(other.code);
	if (other.groupCode === own.groupCode) return isNeighbour ? 'both' : 'group';
	return isNeighbour ? 'neighbour' : null;
}

/**
 * A municipality with its neighbours and the others of its SKR group, before and after. Neighbours and group are
 * looked for among `municipalities`.
 * @param neighbours codes of the municipalities that share a border with `own`
 */
export function peersOf(own: Municipality, municipalities: Municipality[], neighbours: string[], panel: Panel): Peer[] {
	return municipalities.flatMap((municipality) => {
		const relation = relationOf(own, municipality, neighbours);
		if (!relation) return [];
		const values = panel.rows[municipality.code]?.values ?? panel.years.map(() => null);
		return [{ municipality, relation, ...beforeAfter(panel, values, STANDARD_PERIODS) }];
	});
}
