import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import type { Group } from './observation.ts';
import { weightedContrast } from './weighted.ts';

const values = [1.2, 0.4, -0.3, 2.2, 0.1, 0.9, -0.7];
const groups: Group[] = [1, 1, 1, 1, 0, 0, 0];

test('equal weights give Welch', () => {
	const [weighted, plain] = [weightedContrast(values, Array(7).fill(5000), groups), contrast(values, groups)];
	for (const name of ['est', 'se', 'df', 't', 'p', 'lo', 'hi'] as const)
		expect(weighted[name]).toBeCloseTo(plain[name], 12);
});

/** statsmodels 0.15.0: WLS(values, [1, group], weights).fit(cov_type='HC2') gives estimate and standard error. */
test('unequal weights give the weighted regression', () => {
	const { est, se } = weightedContrast(values, [900, 4100, 700, 2300, 12000, 800, 1500], groups);
	expect(est).toBeCloseTo(0.8854108391608395, 10);
	expect(se).toBeCloseTo(0.6109287440482634, 10);
});
