import type { Query } from '#lib/server/query/read-query.ts';
import { PX_FORMATS } from '../formats/formats.ts';
import { type FormatParam, type PxFormat, SEPARATORS, SHOWN_AS } from '../formats/px-format.ts';
import { PxProblem } from '../px-problem.ts';
import type { FORMAT } from './parameters.ts';

const refuse = (detail: string): PxProblem => new PxProblem('unsupported-format', detail);

/** How an answer is written. */
export interface FormatChoice {
	format: PxFormat;
	params: FormatParam[];
}

/**
 * The format asked for, with parameters that it has and that do not contradict each other.
 * @throws PxProblem 400
 */
export function readFormat({ outputFormat, outputFormatParams = [] }: Query<typeof FORMAT>): FormatChoice {
	const format = PX_FORMATS.find(({ name }) => name === outputFormat)!;
	const params = [...new Set(outputFormatParams)];
	const foreign = params.filter((param) => !format.params.includes(param));
	if (foreign.length > 0) throw refuse(`${foreign.join(' and ')} cannot be used with ${outputFormat}.`);
	for (const choices of [SEPARATORS, SHOWN_AS]) {
		const given = params.filter((param) => param in choices);
		if (given.length > 1) throw refuse(`${given.join(' and ')} cannot be used together.`);
	}
	return { format, params };
}
