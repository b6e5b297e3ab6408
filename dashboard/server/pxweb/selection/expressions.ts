import { PxProblem } from '../px-problem.ts';
import type { Variable } from '../tables/px-table.ts';

/** Codes are found whatever their case. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const nonExistent = (value: string, { code }: Variable): PxProblem =>
	new PxProblem('non-existent-value', `"${value}" is no value of the variable ${code}.`);

const illegal = (expression: string, { code }: Variable, rule: string): PxProblem =>
	new PxProblem('illegal-expression', `"${expression}" cannot select values of the variable ${code}: ${rule}.`);

/** Where a code stands among the values. Throws PxProblem where it does not. */
function placeOf(value: string, variable: Variable): number {
	const place = variable.categories.findIndex(({ code }) => same(code, value));
	if (place < 0) throw nonExistent(value, variable);
	return place;
}

/** `TOP` counts from the newest year, and otherwise from the first value. */
function countedFrom(end: 'TOP' | 'BOTTOM', [count, offset = '0']: string[], variable: Variable): [number, number] {
	const { length } = variable.categories;
	const from = Math.min(length, Number(offset));
	const to = Math.min(length, from + Number(count));
	return (end === 'TOP') === (variable.role === 'time') ? [length - to, length - from] : [from, to];
}

/** The stretch of values from one place to before another that each function means. */
const FUNCTIONS: Record<
	string,
	{ form: RegExp; rule: string; stretch(args: string[], of: Variable): [number, number] }
> = {
	TOP: {
		form: /^[1-9]\d*(,\d+)?$/,
		rule: 'TOP(n) or TOP(n,offset) with whole numbers, n at least 1',
		stretch: (args, variable) => countedFrom('TOP', args, variable)
	},
	BOTTOM: {
		form: /^[1-9]\d*(,\d+)?$/,
		rule: 'BOTTOM(n) or BOTTOM(n,offset) with whole numbers, n at least 1',
		stretch: (args, variable) => countedFrom('BOTTOM', args, variable)
	},
	RANGE: {
		form: /^[^,]+,[^,]+$/,
		rule: 'RANGE(from,to) with two codes',
		stretch([from, to], variable) {
			const ends = [placeOf(from!, variable), placeOf(to!, variable)];
			return [Math.min(...ends), Math.max(...ends) + 1];
		}
	},
	FROM: {
		form: /^[^,]+$/,
		rule: 'FROM(code) with one code',
		stretch: ([from], variable) => [placeOf(from!, variable), variable.categories.length]
	},
	TO: {
		form: /^[^,]+$/,
		rule: 'TO(code) with one code',
		stretch: ([to], variable) => [0, placeOf(to!, variable) + 1]
	}
};

/** The codes that a function of the selection language means; undefined: it is none. */
function byFunction(expression: string, variable: Variable): string[] | undefined {
	const [, name, rest] = /^(TOP|BOTTOM|RANGE|FROM|TO)\((.*)$/is.exec(expression) ?? [];
	if (name === undefined) return undefined;
	const { form, rule, stretch } = FUNCTIONS[name.toUpperCase()]!;
	const args = rest!
		.slice(0, -1)
		.split(',')
		.map((arg) => arg.trim());
	if (!rest!.endsWith(')') || !form.test(args.join())) throw illegal(expression, variable, rule);
	return variable.categories.slice(...stretch(args, variable)).map(({ code }) => code);
}

const WILDCARD_RULE = '* stands at the beginning, the end or both, for any characters';

/** Whether a code is what `*` at the beginning and the end leaves open. */
function starTest(expression: string, variable: Variable): (code: string) => boolean {
	const rest = expression.replace(/^\*/, '').replace(/\*$/, '').toLowerCase();
	if (rest.includes('*')) throw illegal(expression, variable, WILDCARD_RULE);
	const [opens, ends] = [expression.startsWith('*'), expression.length > 1 && expression.endsWith('*')];
	if (rest === '') return () => true;
	if (opens && ends) return (code) => code.includes(rest);
	return opens ? (code) => code.endsWith(rest) : (code) => code.startsWith(rest);
}

/** Whether a code has the same characters; `?` is any one. */
const maskTest =
	(mask: string) =>
	(code: string): boolean =>
		code.length === mask.length && [...mask].every((sign, at) => sign === '?' || sign === code[at]);

/** The codes that a pattern means; undefined: it is none. */
function byPattern(expression: string, variable: Variable): string[] | undefined {
	if (!/[*?]/.test(expression)) return undefined;
	if (expression.includes('*') && expression.includes('?')) {
		throw illegal(expression, variable, '* and ? are not used together');
	}
	const test = expression.includes('*') ? starTest(expression, variable) : maskTest(expression.toLowerCase());
	return variable.categories.map(({ code }) => code).filter((code) => test(code.toLowerCase()));
}

/**
 * The codes that a value or an expression means: `2161`, `*`, `21*`, `*1`, `*6*`, `21??`, `TOP(n)`, `TOP(n,offset)`,
 * `BOTTOM(…)`, `RANGE(from,to)`, `FROM(code)`, `TO(code)`; at least one.
 * @throws PxProblem 400
 */
export function expand(expression: string, variable: Variable): string[] {
	const exact = variable.categories.find(({ code }) => same(code, expression));
	if (exact) return [exact.code];
	const codes = byFunction(expression, variable) ?? byPattern(expression, variable) ?? [];
	if (codes.length === 0) throw nonExistent(expression, variable);
	return codes;
}
