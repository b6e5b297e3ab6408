import { PxProblem } from '../px-problem.ts';
import type { Chosen, PxTable, Variable } from '../tables/px-table.ts';
import { defaultSelection } from './default-selection.ts';
import { expand } from './expressions.ts';
import type { VariableWish, Wish } from './wish.ts';

/** Cells of one answer. */
export const MAX_DATA_CELLS = 150_000;

/** `Time` is the time variable, whatever its code. */
export function findVariable({ variables }: Pick<PxTable, 'variables'>, code: string): Variable | undefined {
	const wanted = code.toLowerCase();
	const found = variables.find((variable) => variable.code.toLowerCase() === wanted);
	return found ?? (wanted === 'time' ? variables.find(({ role }) => role === 'time') : undefined);
}

function variableOf(table: PxTable, { variableCode, codeList }: VariableWish): Variable {
	const codes = table.variables.map(({ code }) => code).join(', ');
	const found = findVariable(table, variableCode);
	if (!found) {
		throw new PxProblem(
			'non-existent-variable',
			`"${variableCode}" is no variable of ${table.id}; the variables are ${codes}.`
		);
	}
	if (!codeList) return found;
	throw new PxProblem(
		'non-existent-codelist',
		`There is no codelist "${codeList}": the variables have their own values only.`
	);
}

/** What is asked of each variable, under its own code; asked of twice, it is asked of all. */
function wishesByCode(table: PxTable, selection: VariableWish[]): Map<string, string[]> {
	const wishes = new Map<string, string[]>();
	for (const wish of selection) {
		const { code } = variableOf(table, wish);
		wishes.set(code, [...(wishes.get(code) ?? []), ...wish.valueCodes]);
	}
	return wishes;
}

function leftOut(variable: Variable): Chosen {
	const { code, elimination, categories } = variable;
	if (!elimination) {
		throw new PxProblem('missing-selection', `The variable ${code} is mandatory: at least one value must be selected.`);
	}
	const codes = elimination === 'sum' ? categories.map(({ code }) => code) : [elimination.value];
	return { variable, codes, isKept: false };
}

function choose(variable: Variable, valueCodes: string[]): Chosen {
	if (valueCodes.length === 0) return leftOut(variable);
	const wanted = new Set(valueCodes.flatMap((expression) => expand(expression, variable)));
	const codes = variable.categories.map(({ code }) => code).filter((code) => wanted.has(code));
	return { variable, codes, isKept: true };
}

function refuseTooMany(choice: Chosen[]): void {
	const cells = choice.reduce((product, { codes, isKept }) => (isKept ? product * codes.length : product), 1);
	if (cells <= MAX_DATA_CELLS) return;
	throw new PxProblem(
		'too-many-cells',
		`The selection has ${cells} cells, and at most ${MAX_DATA_CELLS} are answered at a time: select fewer values.`
	);
}

/**
 * What is asked of each variable, in their order; the default selection where nothing is.
 * @throws PxProblem 400, 403
 */
export function select(table: PxTable, { selection }: Wish): Chosen[] {
	const wishes = wishesByCode(table, selection.length > 0 ? selection : defaultSelection(table));
	const choice = table.variables.map((variable) => choose(variable, wishes.get(variable.code) ?? []));
	refuseTooMany(choice);
	return choice;
}
