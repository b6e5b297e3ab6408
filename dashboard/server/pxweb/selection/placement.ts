import { PxProblem } from '../px-problem.ts';
import type { Chosen, PxTable } from '../tables/px-table.ts';
import { findVariable } from './select.ts';
import type { Wish } from './wish.ts';

/** How the variables of an answer stand: down the table and across it. */
export interface Placement {
	stub: Chosen[];
	heading: Chosen[];
}

const illegal = (detail: string): PxProblem => new PxProblem('illegal-placement', detail);

/** Across the table, where nothing is said: what is counted, and the years. */
const isAcross = ({ variable: { role } }: Chosen): boolean => role === 'metric' || role === 'time';

function kept(table: PxTable, choice: Chosen[], codes: string[]): Chosen[] {
	return codes.map((code) => {
		const variable = findVariable(table, code);
		const chosen = choice.find((each) => each.isKept && each.variable === variable);
		if (!chosen) throw illegal(`"${code}" is no variable of the selection.`);
		return chosen;
	});
}

/**
 * Where each variable stands. Where only the heading is given, or only the stub, the others stand in the other.
 * @throws PxProblem 400
 */
export function place(table: PxTable, choice: Chosen[], wish: Pick<Wish, 'heading' | 'stub'>): Placement {
	const all = choice.filter(({ isKept }) => isKept);
	const [stub, heading] = [kept(table, choice, wish.stub), kept(table, choice, wish.heading)];
	const placed = [...stub, ...heading];
	if (placed.length === 0) {
		return { stub: all.filter((chosen) => !isAcross(chosen)), heading: all.filter(isAcross) };
	}
	if (new Set(placed).size < placed.length) throw illegal('A variable can stand in one place only.');
	const others = all.filter((chosen) => !placed.includes(chosen));
	if (stub.length === 0) return { stub: others, heading };
	if (heading.length === 0) return { stub, heading: others };
	if (others.length === 0) return { stub, heading };
	const codes = others.map(({ variable }) => variable.code).join(', ');
	throw illegal(`Heading and stub must hold every variable of the selection; ${codes} stands in neither.`);
}
