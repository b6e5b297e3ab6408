import type { PxTable, Variable } from '../tables/px-table.ts';
import type { VariableWish } from './wish.ts';

const all = ({ categories }: Variable): string[] => categories.map(({ code }) => code);

/** What one value can stand for is left out; of time the latest, of what is mandatory besides the regions the first. */
function chosenOf(variable: Variable): string[] {
	const { role, elimination, categories } = variable;
	if (role === 'time') return [categories.at(-1)!.code];
	if (role === 'geo' || elimination === 'sum') return all(variable);
	return elimination ? [] : [categories[0]!.code];
}

/** What is selected where nothing is asked for: every region in the latest year, as the table has it. */
export const defaultSelection = ({ variables }: Pick<PxTable, 'variables'>): VariableWish[] =>
	variables.map((variable) => ({ variableCode: variable.code, valueCodes: chosenOf(variable) }));
