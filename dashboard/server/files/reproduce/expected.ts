import { recordOf } from '#lib/stats/evaluation/record.ts';
import type { EvaluationResult } from '#lib/stats/evaluation/result.ts';

/** What the scripts compute, or need to: names of the command's JSON. */
const NAMES = [
	...['est', 'se', 'df', 't', 'p', 'lo', 'hi', 'n1', 'n0', 'mde_80pct'],
	...['permutation_p', 'permutation_exact', 'n_perm', 'seed']
];

/** The figures that the scripts must give; one a line, which base R can read without a library. */
export function expectedJson(result: EvaluationResult): string {
	const record = recordOf(result);
	return `${JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, record[name] ?? null])), null, '\t')}\n`;
}
