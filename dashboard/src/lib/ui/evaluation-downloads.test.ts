import { expect, test } from 'vitest';
import { EVALUATION_PARAMETERS } from '../../../server/evaluation/parameters.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import type { EvaluationChoice } from '../state/evaluation.ts';
import { PRESETS } from '../stats/evaluation/presets.ts';
import { evaluationDownloads } from './evaluation-downloads.ts';

const choiceOf = (periods: EvaluationChoice['periods']): EvaluationChoice => ({
	...{ indicator: 'hogutbildade', sex: 2, basis: 'known', comparison: 'samma-lan-21' },
	...{ asked: PRESETS.standard, periods, scale: 'points', weight: 'municipality', municipality: '2161' }
});
const own = { before: { from: 2012, to: 2018 }, after: { from: 2023, to: 2023 }, shortened: [] };

test.each([
	['the standard periods', { ...PRESETS.standard, shortened: [] }, {}],
	['own periods, as computed', own, { before: own.before, after: own.after }],
	['none at all', null, {}]
])('asks the API for the same: %s', (_, periods, expected) => {
	const { api, reproduce } = evaluationDownloads(choiceOf(periods));
	const [, query] = api.split('?');
	expect(reproduce).toBe(`/api/v1/files/evaluation.zip?${query}`);
	expect(readQuery(EVALUATION_PARAMETERS, query!)).toEqual({
		...{ indicator: 'hogutbildade', sex: 'women', basis: 'known', comparison: 'samma-lan-21' },
		...{ seed: 2021, permutations: 9999, ...expected }
	});
});
